/** A cell reference; rows and columns count from 0. `sheet` null means the formula's own sheet. */
export interface CellReference {
  readonly type: "cell";
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

/** A rectangle of cells from one corner to the other. */
export interface RangeReference {
  readonly type: "range";
  readonly from: CellReference;
  readonly to: CellReference;
}

/** The operators that the sheets use; `:` spans the cells between two references that functions give. */
export type Operator =
  ":" | "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A worksheet formula as a tree; `printFormula` is the only place that knows A1 text, commas and quotes. */
export type Formula =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | CellReference
  | RangeReference
  | { readonly type: "call"; readonly name: string; readonly args: readonly Formula[] }
  | {
      readonly type: "binary";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };
