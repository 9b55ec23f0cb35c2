import type { CellWrite } from "../host/workbook-host";
import type { ColumnKey } from "../plan/columns";
import { entryIn, type OpenForm } from "../form/open-form";

/** What a cell of a form held, remembered by row code and column so that it is found after rows were inserted. */
export interface RememberedCell {
  readonly code: string;
  /** Which of the rows with this code, from 0. */
  readonly nth: number;
  readonly column: ColumnKey;
  readonly value: number | string | null;
}

/**
 * Remembers what the cells of some writes hold now.
 *
 * Null when one of them holds what a plain write can't put back: a formula, a truth value, an error.
 */
export const rememberCells = (
  form: OpenForm,
  writes: readonly CellWrite[],
): readonly RememberedCell[] | null => {
  const remembered = writes.map((write) => rememberCell(form, write));
  return remembered.every((cell) => cell !== null) ? remembered : null;
};

/** Plans the writes that put remembered values back; null when a row or a column is gone. */
export const restoringWrites = (
  form: OpenForm,
  remembered: readonly RememberedCell[],
): readonly CellWrite[] | null => {
  const writes = remembered.map(({ code, nth, column, value }) => {
    const row = form.location.rows.get(code)?.[nth];
    const index = form.location.columns[column];
    return row === undefined || index === undefined ? null : { row, column: index, value };
  });
  return writes.every((write) => write !== null) ? writes : null;
};

const rememberCell = (form: OpenForm, { row, column }: CellWrite): RememberedCell | null => {
  const value = entryIn(form, row, column);
  const hasFormula = (form.cells.formulas[row]?.[column] ?? null) !== null;
  if (hasFormula || typeof value === "boolean" || isError(value)) return null;
  const place = codeAt(form, row);
  const key = keyAt(form, column);
  return place === null || key === null ? null : { ...place, column: key, value };
};

const isError = (value: unknown): value is object => typeof value === "object" && value !== null;

const codeAt = (
  form: OpenForm,
  row: number,
): { readonly code: string; readonly nth: number } | null => {
  for (const [code, rows] of form.location.rows) {
    const nth = rows.indexOf(row);
    if (nth >= 0) return { code, nth };
  }
  return null;
};

const keyAt = (form: OpenForm, column: number): ColumnKey | null => {
  const keys = Object.keys(form.location.columns) as ColumnKey[];
  return keys.find((key) => form.location.columns[key] === column) ?? null;
};
