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

/** Reads one cell; null when the position is unknown, outside the used cells, or holds an empty text. */
export const entryAt = (
  cells: SheetCells,
  position: { readonly row: number; readonly column: number } | null,
): CellEntry => {
  if (position === null) return null;
  const value = cells.values[position.row]?.[position.column] ?? null;
  return value === "" ? null : value;
};

/** Reads one cell's formula with its leading `=`; null where the cell holds none. */
export const formulaAt = (
  cells: SheetCells,
  position: { readonly row: number; readonly column: number },
): string | null => cells.formulas[position.row]?.[position.column] ?? null;

/** Prints an entry as a text, an error value as its name; null when the cell is empty. */
export const printedEntry = (entry: CellEntry): string | null => {
  if (entry === null) return null;
  return typeof entry === "object" ? entry.error : String(entry);
};
