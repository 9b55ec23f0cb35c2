import { linkedCell } from "../form/agreed-links";
import type { CellWrite } from "../host/workbook-host";
import type { ColumnKey } from "../plan/columns";
import { editedSince, type Refused } from "./edited-since";
import { columnOf, rowsOf } from "../form/form-location";
import { entryIn } from "../form/form-cell";
import type { OpenForm } from "../form/open-form";

/** What a cell of a form held, remembered by row code and column so that it is found after rows were inserted. */
export interface RememberedCell {
  readonly code: string;
  /** Which of the rows with this code, from 0. */
  readonly nth: number;
  readonly column: ColumnKey;
  readonly value: CellWrite["value"];
  /** What the pane wrote in its place. */
  readonly written: CellWrite["value"];
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

/**
 * Plans the writes that put remembered values back, wherever their rows stand now; null when a row or a column is gone.
 *
 * Refuses when one of the cells was edited since: what somebody entered after the pane is never lost.
 */
export const restoringWrites = (
  form: OpenForm,
  remembered: readonly RememberedCell[],
): readonly CellWrite[] | Refused | null => {
  const places = remembered.map(({ code, nth, column, value, written }) => {
    const row = rowsOf(form.location, code)[nth];
    const index = columnOf(form.location, column);
    return row === undefined || index === null ? null : { row, column: index, value, written };
  });
  if (!places.every((place) => place !== null)) return null;
  const cells = editedSince(
    form.cells,
    places.map(({ row, column, written }) => ({ row, column, value: written })),
  );
  if (cells.length > 0) return { refused: { type: "edited-since", cells } };
  return places.map(({ row, column, value }) => ({ row, column, value }));
};

const rememberCell = (
  form: OpenForm,
  { row, column, value: written }: CellWrite,
): RememberedCell | null => {
  const shown = entryIn(form, row, column);
  const formula = form.cells.formulas[row]?.[column] ?? null;
  // An agreed score is put back where it stands; a link without one shows an empty text.
  const isLinked = linkedCell(formula) !== null;
  const hasFormula = formula !== null && !isLinked;
  const value = isLinked && shown === "" ? null : shown;
  if (hasFormula || typeof value === "boolean" || isError(value)) return null;
  const place = codeAt(form, row);
  const key = keyAt(form, column);
  return place === null || key === null ? null : { ...place, column: key, value, written };
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
