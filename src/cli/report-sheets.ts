import type { OpenForm } from "../form/open-form";
import { reportMessages } from "../messages/cli-report";
import { earlierReportSheets } from "../report/earlier-report-sheets";
import type { ReportChoice } from "../report/report";
import { reportSheetEdit } from "../report/report-sheet-edit";
import { err, ok, type Result } from "../result";
import { editedWorkbook } from "./edited-workbook";
import type { MadeReport } from "./made-report";

/** Where report sheets are made. */
export interface ReportTarget {
  /** What the sentences call the workbook that is read, and the one that is written. */
  readonly file: string;
  readonly output: string;
  readonly bytes: Uint8Array;
  /** Whether what people wrote on a report sheet that is replaced may go, too. */
  readonly withEntries: boolean;
}

/** Puts a report sheet for each form into a workbook's bytes, in place of earlier ones; the failure is a sentence. */
export const withReportSheets = (
  { file, output, bytes, withEntries }: ReportTarget,
  forms: readonly OpenForm[],
  choice: ReportChoice,
): Result<MadeReport, string> => {
  let sentence = "";
  const edited = editedWorkbook(file, bytes, (sheets, sheetNames) => {
    const earlier = earlierReportSheets(forms, sheets);
    const occupied = earlier.filter(({ foreign }) => foreign.length > 0);
    if (occupied.length > 0 && !withEntries) return err(reportMessages.occupied(file, occupied));
    const edit = reportSheetEdit(forms, choice, { sheets, sheetNames });
    sentence = reportMessages.sheetDone(
      output,
      edit.added.map(({ name }) => name),
      earlier.map(({ name }) => name),
    );
    return ok(edit);
  });
  return edited.ok ? ok({ bytes: edited.value, sentence, notes: [] }) : edited;
};
