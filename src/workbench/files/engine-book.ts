import type { EngineRange } from "../emulator/area";

/**
 * The engine's saved workbook as plain data, after `IWorkbookData` of @univerjs/core: what `createWorkbook` takes and `save`
 * gives. Its enumerations are numbers here, so that no code of the engine is needed to make or read a file.
 */
export interface EngineBook {
  readonly id: string;
  readonly name: string;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, EngineSheet>>;
  readonly styles: Readonly<Record<string, EngineStyle>>;
  readonly custom?: Custom;
  readonly resources: readonly { readonly name: string; readonly data: string }[];
}

/** Fields of our own that the engine saves along. */
export type Custom = Readonly<Record<string, unknown>> | null | undefined;

/** 1 is true. */
export type Flag = 0 | 1;

/** A worksheet; its cells by row and column. */
export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden?: Flag;
  readonly tabColor?: string;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly showGridlines?: Flag;
  /** Pixels. */
  readonly defaultColumnWidth?: number;
  /** Pixels. */
  readonly defaultRowHeight?: number;
  /** Splits are counts of frozen rows and columns; the starts are -1 where nothing is frozen. */
  readonly freeze?: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly mergeData?: readonly EngineRange[];
  readonly cellData?: Readonly<Record<string, Readonly<Record<string, EngineCell>>>>;
  readonly rowData?: Readonly<Record<string, EngineRow>>;
  readonly columnData?: Readonly<Record<string, EngineColumn>>;
  readonly custom?: Custom;
}

/** What a row has besides its cells; `hd` hides it. */
export interface EngineRow {
  /** Height in pixels. */
  readonly h?: number;
  /** Whether the engine refits the height to the text. */
  readonly ia?: Flag;
  readonly hd?: Flag;
  readonly custom?: Custom;
}

/** What a column has besides its cells; `hd` hides it. */
export interface EngineColumn {
  /** Width in pixels. */
  readonly w?: number;
  readonly hd?: Flag;
  readonly custom?: Custom;
}

/** A cell: value, formula, looks. */
export interface EngineCell {
  readonly v?: string | number | boolean | null;
  /** 1 text, 2 number, 3 boolean (1 or 0), 4 text that looks like a number. */
  readonly t?: number | null;
  readonly f?: string | null;
  /** A small document in place of a plain text. */
  readonly p?: { readonly body?: { readonly dataStream: string } } | null;
  readonly s?: string | EngineStyle | null;
  readonly custom?: Custom;
}

/** A colour as `#RRGGBB` or `rgb(…)`. */
export interface EngineColor {
  readonly rgb?: string | null | undefined;
}

/** One edge of a cell. */
export interface EngineLine {
  /** The kind of line, 0 (none) to 13. */
  readonly s: number;
  readonly cl: EngineColor;
}

/** The edges of a cell: top, bottom, left, right. */
export type EngineBorders = Partial<Readonly<Record<"t" | "b" | "l" | "r", EngineLine | null>>>;

/** The looks of a cell, under the engine's short names: font, size, bold, italic and so on. */
export interface EngineStyle {
  readonly ff?: string | null;
  /** Points. */
  readonly fs?: number;
  readonly bl?: Flag;
  readonly it?: Flag;
  /** `t` 10 is a double line. */
  readonly ul?: { readonly s: Flag; readonly t?: number };
  readonly st?: { readonly s: Flag };
  readonly cl?: EngineColor | null;
  readonly bg?: EngineColor | null;
  readonly bd?: EngineBorders | null;
  /** 2 subscript, 3 superscript. */
  readonly va?: number | null;
  readonly n?: { readonly pattern: string } | null;
  /** 1 left, 2 centre, 3 right, 4 justified. */
  readonly ht?: number | null;
  /** 1 top, 2 middle, 3 bottom. */
  readonly vt?: number | null;
  /** 3 wraps. */
  readonly tb?: number | null;
  /** Degrees, clockwise; `v` 1 stacks the letters. */
  readonly tr?: { readonly a: number; readonly v?: Flag } | null;
}

/** A validation rule; `errorStyle` is 0 information, 1 stop, 2 warning. */
export interface EngineValidation {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly EngineRange[];
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly errorStyle?: number;
  readonly showErrorMessage?: boolean;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showInputMessage?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showDropDown?: boolean;
  readonly renderMode?: number;
}

/** A rule that is true when a formula is; its place in the list is its priority. */
export interface EngineFormat {
  readonly cfId: string;
  readonly ranges: readonly EngineRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    /** `formula` for rules of add-ins and files; the engine's own interface makes others too. */
    readonly subType: string;
    readonly value: string;
    readonly style: EngineStyle;
  };
}

/** A defined name. */
export interface EngineName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  /** A sheet's id, or `AllDefaultWorkbook`. */
  readonly localSheetId?: string;
  readonly comment?: string;
}

/** The sheets in tab order. */
export const sheetsOf = (book: EngineBook): readonly EngineSheet[] =>
  book.sheetOrder.flatMap((id) => book.sheets[id] ?? []);
