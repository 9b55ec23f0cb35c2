import { type Role, roles, type Rubric } from "../rubric/rubric";
import type { FormAnswers, FormScore } from "../scoring/form-score";
import { scoreForm } from "../scoring/score-form";
import type { CellEntry } from "../scoring/verdict";
import { columnOf, type FormLocation, indicatorAt } from "./form-location";
import { findForm } from "./find-form";
import { readAnswers } from "./read-answers";
import type { SheetCells } from "./sheet-cells";

/** A form in the workbook as it was last read: where it stands, what is entered, what that amounts to. */
export interface OpenForm {
  readonly cells: SheetCells;
  readonly location: FormLocation;
  readonly rubric: Rubric;
  readonly answers: FormAnswers;
  readonly score: FormScore;
}

/** Reads a sheet as a form; null when it carries no marker or the marker of an unknown form. */
export const openForm = (cells: SheetCells, rubrics: readonly Rubric[]): OpenForm | null => {
  const found = findForm(cells, rubrics);
  if (found === null) return null;
  const { location, rubric } = found;
  const answers = readAnswers(cells, location, rubric);
  return { cells, location, rubric, answers, score: scoreForm(rubric, answers) };
};

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
