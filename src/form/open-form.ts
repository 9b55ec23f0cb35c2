import type { Rubric } from "../rubric/rubric";
import type { FormAnswers, FormScore } from "../scoring/form-score";
import { scoreForm } from "../scoring/score-form";
import { findForm } from "./find-form";
import type { FormOnSheet } from "./placed-form";
import { readAnswers } from "./read-answers";
import type { SheetCells } from "./sheet-cells";

/** A form in the workbook as it was last read: where it stands, what is entered, what that amounts to. */
export interface OpenForm extends FormOnSheet {
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
