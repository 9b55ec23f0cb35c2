import type { CellEntry } from "../scoring/verdict";

/** The used cells of one worksheet as a host read them, from A1 on; `values[row][column]`. */
export interface SheetCells {
  /** The host's own key for the sheet: an id in Excel, the part's name in a file. */
  readonly sheetId: string;
  readonly name: string;
  readonly values: readonly (readonly CellEntry[])[];
  /** The formula with its leading `=`, or null where the cell holds none; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
}
