import { uncalculatedWords } from "../messages/sheet";
import type { CellPosition } from "../plan/cell-position";
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
export const holdsText = (cells: SheetCells, isWanted: (text: string) => boolean): boolean =>
  findCell(cells, isWanted) !== null;

/** Finds the first cell, row by row, whose text can be read as something, such as a marker; null when none can. */
export const findText = <T>(
  { values }: Pick<SheetCells, "values">,
  read: (text: string) => T | null,
): { readonly found: T; readonly cell: CellPosition } | null => {
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      const found = typeof value === "string" ? read(value) : null;
      if (found !== null) return { found, cell: { row, column } };
    }
  }
  return null;
};

/** Finds the first cell, row by row, with a text of a kind; null when there is none. */
export const findCell = (
  cells: Pick<SheetCells, "values">,
  isWanted: (text: string) => boolean,
): CellPosition | null => findText(cells, (text) => (isWanted(text) ? text : null))?.cell ?? null;

/** Lists the cells of a sheet that hold formulas, row by row. */
export const formulaCells = ({ formulas }: SheetCells): readonly CellPosition[] =>
  formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (formula === null ? [] : [{ row, column }])),
  );

/** Reads one cell; null when the position is unknown, outside the used cells, or holds an empty text. */
export const entryAt = (cells: SheetCells, position: CellPosition | null): CellEntry => {
  if (position === null) return null;
  const value = cells.values[position.row]?.[position.column] ?? null;
  return value === "" ? null : value;
};

/** Reads one cell's formula with its leading `=`; null where the cell holds none. */
export const formulaAt = (cells: SheetCells, position: CellPosition): string | null =>
  cells.formulas[position.row]?.[position.column] ?? null;

/**
 * Reads one cell that people enter something into; as `entryAt`, but a formula without a stored result is no blank.
 *
 * Programs that don't calculate leave such formulas behind. What they will show is unknown.
 */
export const enteredAt = (cells: SheetCells, position: CellPosition | null): CellEntry => {
  const formula = position === null ? null : uncalculatedAt(cells, position);
  return formula === null ? entryAt(cells, position) : { error: uncalculatedWords, formula };
};

/** The formula of a cell whose result the workbook does not hold; null for every other cell. */
export const uncalculatedAt = (cells: SheetCells, position: CellPosition): string | null =>
  (cells.values[position.row]?.[position.column] ?? null) === null
    ? formulaAt(cells, position)
    : null;

/** Prints an entry as a text, an error value as its name; null when the cell is empty. */
export const printedEntry = (entry: CellEntry): string | null => {
  if (entry === null) return null;
  return typeof entry === "object" ? entry.error : String(entry);
};
