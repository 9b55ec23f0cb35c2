import type { CellPosition } from "../plan/cell-position";
import type { CellRange } from "../plan/workbook-plan";

/** What a sheet's cells accept. */
export interface FoundValidation {
  readonly ranges: readonly CellRange[];
  /** The formula with its leading `=`, as it reads in the uppermost, then leftmost cell; `other` is any other rule. */
  readonly rule:
    | { readonly type: "list"; readonly values: readonly string[] }
    | { readonly type: "custom"; readonly formula: string }
    | { readonly type: "other" };
  /** What happens to a refused entry; `none`: it is taken without a word. */
  readonly alert: "stop" | "warning" | "information" | "none";
}

/** One conditional format of a sheet. */
export interface FoundFormat {
  /** The host's own key, to take the format away by. */
  readonly key: string;
  readonly ranges: readonly CellRange[];
  /** With its leading `=`, as it reads in the uppermost, then leftmost cell; null when no formula decides. */
  readonly formula: string | null;
}

/** What a score cell looks like, as far as it matters. */
export interface CellLook {
  /** Whether the number format makes text of a typed number. */
  readonly isText: boolean;
  /** Six hexadecimal digits in upper case; null for none and for one that is no plain colour. */
  readonly fill: string | null;
  /** Whether any edge has a line. */
  readonly bordered: boolean;
}

/** A name that belongs to a sheet. */
export interface FoundName {
  readonly name: string;
  /** Null when it stands for no cells of its sheet, as `#REF!` does. */
  readonly range: CellRange | null;
}

/** What a sheet's cells carry besides contents: read on request only, to find damage and to mend it. */
export interface SheetSetup {
  readonly validations: readonly FoundValidation[];
  readonly conditionalFormats: readonly FoundFormat[];
  /** By address such as `F12`; a cell that was not asked about has none. */
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly names: readonly FoundName[];
  /** The sheet's merged cells; absent where the host does not read them. */
  readonly merges?: readonly CellRange[];
}

/** The uppermost, then leftmost cell of some ranges: the one that their formula is meant for. */
export const firstCellOf = (ranges: readonly CellRange[]): CellPosition =>
  ranges
    .map(({ firstRow, firstColumn }) => ({ row: firstRow, column: firstColumn }))
    .reduce((first, one) =>
      one.row < first.row || (one.row === first.row && one.column < first.column) ? one : first,
    );
