import type { CellPosition } from "../plan/cell-position";
import type { Role } from "../rubric/rubric";
import { entriesInOrder, stepTo } from "./entries-in-order";
import { scoreCellOf } from "./form-location";
import { placeOf } from "./form-cell";
import type { OpenForm } from "./open-form";

/**
 * Finds the score cell that is missing next after a cell, in the role of that cell's column.
 *
 * Outside the score columns the role is self. Null when nothing of that role is missing.
 */
export const nextMissingCell = (form: OpenForm, from: CellPosition): CellPosition | null => {
  const place = placeOf(form, from.row, from.column);
  const role: Role = place.role ?? "self";
  const entries = entriesInOrder(form.rubric, form.score, role);
  const indicator = stepTo(entries, place.indicator, "missing");
  return indicator === null ? null : scoreCellOf(form.location, indicator, role);
};
