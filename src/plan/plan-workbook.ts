import type { Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";
import { annexName } from "./official-text";
import { planAnnexSheet } from "./plan-annex-sheet";
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

/**
 * Plans a sheet for each form and after it one for each of its annexes (附表), in the order asked for, under names
 * that the workbook does not have yet.
 */
export const planWorkbook = (
  requests: readonly FormRequest[],
  takenSheetNames: readonly string[],
): WorkbookPlan => {
  const sheets: SheetPlan[] = [];
  const nameFor = (wanted: string): string =>
    freeSheetName(wanted, [...takenSheetNames, ...sheets.map(({ name }) => name)]);
  for (const { rubric, situations, alert } of requests) {
    const sheetName = nameFor(`${rubric.short} ${rubric.title}`);
    sheets.push(planFormSheet(rubric, { sheetName, situations, alert }));
    for (const annex of rubric.annexes) {
      const annexSheet = nameFor(`${rubric.short} ${annexName(annex)}`);
      sheets.push(planAnnexSheet(rubric, annex, annexSheet));
    }
  }
  return { sheets, styles: stylesNamed(sheets.flatMap(stylesIn)) };
};

const stylesIn = ({ cells }: SheetPlan): readonly string[] =>
  cells.flatMap((row) => row.map(({ style }) => style));
