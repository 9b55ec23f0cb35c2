import type { OpenForm } from "../form/open-form";
import { editWorkbook } from "../host/xlsx/edit-workbook";
import { reportMessages } from "../messages/cli-report";
import type { WorkbookEdit } from "../plan/workbook-edit";
import { reportSheetEdit } from "../report/plan-report-sheet";
import type { ReportChoice } from "../report/report";
import { err, ok, type Result } from "../result";
import type { MadeReport } from "./made-report";
import { unreadableSentence } from "./unreadable";

/** Adds a report sheet for each form to a workbook's bytes; the failure is a sentence. */
export const withReportSheets = (
  file: string,
  output: string,
  bytes: Uint8Array,
  forms: readonly OpenForm[],
  choice: ReportChoice,
): Result<MadeReport, string> => {
  let names: readonly string[] = [];
  const edited = editWorkbook(bytes, (_, taken): Result<WorkbookEdit, never> => {
    const edit = reportSheetEdit(forms, choice, taken);
    names = edit.added.map(({ name }) => name);
    return ok(edit);
  });
  return edited.ok
    ? ok({ bytes: edited.value, sentence: reportMessages.sheetDone(output, names), notes: [] })
    : err(unreadableSentence(file, edited.error));
};
