import type { PrintedTable, Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";
import { linksOf } from "./evidence-link";
import { annexName, formName } from "./official-text";
import { planAnnexSheet } from "./plan-annex-sheet";
import { planFormSheet } from "./plan-form-sheet";
import { freeSheetName } from "./sheet-name";
import { stylesIn } from "./styles";
import type { AlertPolicy } from "./validation-texts";
import type { WorkbookPlan } from "./workbook-plan";

/** One form to be put into a workbook. */
export interface FormRequest {
  readonly rubric: Rubric;
  readonly situations: SituationAnswers;
  readonly alert: AlertPolicy;
  /** The name wanted for its sheet; its letter and title where absent. */
  readonly sheetName?: string;
}

/**
 * Plans a sheet for each form and after it one for each of its annexes (附表) and worksheets, in the order asked for,
 * under names that the workbook does not have yet.
 *
 * A form's formulas may name the sheets after it: a host makes all sheets before it writes formulas.
 */
export const planWorkbook = (
  requests: readonly FormRequest[],
  takenSheetNames: readonly string[],
): WorkbookPlan => {
  const taken = [...takenSheetNames];
  const nameFor = (wanted: string): string => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const sheets = requests.flatMap(({ rubric, situations, alert, sheetName: wanted }) => {
    const { short, annexes, worksheets = [] } = rubric;
    const sheetName = nameFor(wanted ?? formName(rubric));
    const annexNames = annexes.map((annex) => nameFor(`${short} ${annexName(annex)}`));
    const worksheetNames = worksheets.map((one) => nameFor(`${short} ${annexName(one)}`));
    const links = linksOf(rubric, worksheetNames);
    const tables: readonly PrintedTable[] = [...annexes, ...worksheets];
    return [
      planFormSheet(rubric, { sheetName, situations, alert, links }),
      ...[...annexNames, ...worksheetNames].flatMap((name, index) => {
        const table = tables[index];
        return table === undefined ? [] : [planAnnexSheet(rubric, table, name)];
      }),
    ];
  });
  return { sheets, styles: stylesIn(sheets) };
};
