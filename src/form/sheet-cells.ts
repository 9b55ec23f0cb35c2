import { uncalculatedWords } from "../messages/sheet";
import type { CellEntry } from "../scoring/verdict";

/** The used cells of one worksheet as a host read them, from A1 on; `values[row][column]`. */
export interface SheetCells {
  /** The host's own key for the sheet: an id in Excel, the part's name in a file. */
  readonly sheetId: string;
  readonly name: string;
  /** Null for an empty cell and for a formula without a stored result; a result of no characters is `""`. */
  readonly values: readonly (readonly CellEntry[])[];
  /** The formula with its leading `=`, or null where the cell holds none; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** What the cells that show their number as a date say, by address such as `F12`, in ISO 8601; a file's only. */
  readonly dates?: Readonly<Record<string, string>>;
}

/** Tells whether any cell shows a text of a kind, such as a marker. */
export const holdsText = ({ values }: SheetCells, isWanted: (text: string) => boolean): boolean =>
  values.some((row) => row.some((value) => typeof value === "string" && isWanted(value)));

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

/**
 * Reads one cell that people enter something into; as `entryAt`, but a formula without a stored result is no blank.
 *
 * Programs that don't calculate leave such formulas behind. What they will show is unknown.
 */
export const enteredAt = (
  cells: SheetCells,
  position: { readonly row: number; readonly column: number } | null,
): CellEntry => {
  const formula = position === null ? null : uncalculatedAt(cells, position);
  return formula === null ? entryAt(cells, position) : { error: uncalculatedWords, formula };
};

/** The formula of a cell whose result the workbook does not hold; null for every other cell. */
export const uncalculatedAt = (
  cells: SheetCells,
  position: { readonly row: number; readonly column: number },
): string | null =>
  (cells.values[position.row]?.[position.column] ?? null) === null
    ? formulaAt(cells, position)
    : null;

/** Prints an entry as a text, an error value as its name; null when the cell is empty. */
export const printedEntry = (entry: CellEntry): string | null => {
  if (entry === null) return null;
  return typeof entry === "object" ? entry.error : String(entry);
};
