import { type Role, roles } from "../rubric/rubric";
import type { CellEntry } from "../scoring/verdict";
import { columnOf, indicatorAt } from "./form-location";
import type { OpenForm } from "./open-form";

/** What stands in one cell of a form; null when it is empty or outside the used cells. */
export const entryIn = (form: OpenForm, row: number, column: number): CellEntry =>
  form.cells.values[row]?.[column] ?? null;

/** The indicator and the role that a cell of the form belongs to, as far as it belongs to any. */
export const placeOf = (
  form: OpenForm,
  row: number,
  column: number,
): { readonly indicator: string | null; readonly role: Role | null } => ({
  indicator: indicatorAt(form.location, row),
  role: roles.find((role) => columnOf(form.location, role) === column) ?? null,
});
