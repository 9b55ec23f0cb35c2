import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import { freeSheetName } from "../plan/sheet-name";
import { sheetsEdit, type WorkbookEdit } from "../plan/workbook-edit";
import type { SheetPlan } from "../plan/workbook-plan";
import { earlierReportSheets, reportSheetName } from "./earlier-report-sheets";
import { finalScores } from "./final-scores";
import { makeReport } from "./make-report";
import { planReportSheet } from "./plan-report-sheet";
import type { ReportChoice } from "./report";

/** The workbook that a 報告 sheet is made in. */
export interface ReportedWorkbook {
  /** All sheets, or at least those with a record's and a report's marker. */
  readonly sheets: readonly SheetCells[];
  /** The names of all sheets, those without cells included. */
  readonly sheetNames: readonly string[];
}

/**
 * Plans the edit that puts a 報告 sheet for each of the forms in place of the ones that were made before.
 *
 * Whether somebody has written on those is the caller's to ask: `earlierReportSheets` says it.
 */
export const reportSheetEdit = (
  forms: readonly OpenForm[],
  choice: ReportChoice,
  { sheets, sheetNames }: ReportedWorkbook,
): WorkbookEdit => {
  const replaced = earlierReportSheets(forms, sheets);
  const taken = sheetNames.filter((name) => !replaced.some((sheet) => sheet.name === name));
  const { forms: reports } = makeReport(forms, choice, sheets);
  const added = forms.flatMap((form, index): readonly SheetPlan[] => {
    const report = reports[index];
    if (report === undefined) return [];
    const name = freeSheetName(reportSheetName(form.rubric), taken);
    taken.push(name);
    return [planReportSheet(form, report, choice, name, finalScores(form, sheets))];
  });
  return { ...sheetsEdit(added), removed: replaced.map(({ sheetId }) => sheetId) };
};
