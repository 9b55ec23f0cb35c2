import type { Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";
import { planFormSheet } from "./plan-form-sheet";
import { freeSheetName } from "./sheet-name";
import { stylesNamed } from "./styles";
import type { AlertPolicy } from "./validation-texts";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";

/** One form to be put into a workbook. */
export interface FormRequest {
  readonly rubric: Rubric;
  readonly situations: SituationAnswers;
  readonly alert: AlertPolicy;
}

/** Plans a sheet for each form, in the order asked for, under names that the workbook does not have yet. */
export const planWorkbook = (
  requests: readonly FormRequest[],
  takenSheetNames: readonly string[],
): WorkbookPlan => {
  const sheets: SheetPlan[] = [];
  for (const { rubric, situations, alert } of requests) {
    const taken = [...takenSheetNames, ...sheets.map(({ name }) => name)];
    const sheetName = freeSheetName(`${rubric.short} ${rubric.title}`, taken);
    sheets.push(planFormSheet(rubric, { sheetName, situations, alert }));
  }
  return { sheets, styles: stylesNamed(sheets.flatMap(stylesIn)) };
};

const stylesIn = ({ cells }: SheetPlan): readonly string[] =>
  cells.flatMap((row) => row.map(({ style }) => style));
