import { annexSheetsOf } from "../form/annex-sheets";
import { type EnteredContents, enteredContents } from "../form/entered-contents";
import { isUntouchedExample } from "../form/example-form";
import { isExampleSheet } from "../form/example-sheet";
import { openForm, type OpenForm } from "../form/open-form";
import { ownMembersSheets } from "../form/own-members";
import { ownRecords } from "../form/own-records";
import type { WorkbookHost } from "../host/workbook-host";
import { officialExample } from "../official/official-example";
import {
  annexPrefix,
  markerPrefix,
  membersPrefix,
  recordPrefix,
  reportPrefix,
} from "../plan/marker";
import { ownReportSheets } from "../report/earlier-report-sheets";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { Problem } from "./workbook-state";

/** What removing a form would delete, as the workbook is now; survives `JSON.stringify`. */
export interface Removal {
  /** The form's sheet, those of its annexes, its 委員彙整, the record of what it held when it became final, and its 報告 sheet. */
  readonly sheets: readonly { readonly sheetId: string; readonly name: string }[];
  readonly entered: EnteredContents;
  /** Whether it is an example, which no 總表 lists, and whether nothing but its sample entries would go with it. */
  readonly example: "untouched" | "edited" | null;
}

/** What goes with a form is found by these. */
const removedPrefixes = [markerPrefix, annexPrefix, membersPrefix, recordPrefix, reportPrefix];

/** Reads what removing the form on a sheet would delete. */
export const readRemoval = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  sheetId: string,
): Promise<Result<Removal, Problem>> => {
  const read = await host.readMarked(removedPrefixes);
  if (!read.ok) return read;
  const cells = read.value.find((sheet) => sheet.sheetId === sheetId);
  const form = cells === undefined ? null : openForm(cells, rubrics);
  if (cells === undefined || form === null) return err({ type: "sheet-gone" });
  const annexes = annexSheetsOf(sheetId, read.value);
  const members = ownMembersSheets(cells, form, read.value);
  const records = ownRecords(cells, form.location, read.value);
  const reports = ownReportSheets(form, read.value);
  const removed = [cells, ...annexes, ...members, ...records, ...reports];
  return ok({
    sheets: removed.map(({ sheetId: id, name }) => ({ sheetId: id, name })),
    entered: enteredContents(cells, form.location, form.rubric, annexes, members),
    example: exampleIn(form, removed.length - 1),
  });
};

/** Other sheets that would go with an example, such as a 委員彙整 or a 報告, are somebody's work on it. */
const exampleIn = ({ cells, rubric }: OpenForm, others: number): Removal["example"] => {
  if (!isExampleSheet(cells.name)) return null;
  const isUntouched = others === 0 && isUntouchedExample(cells, rubric, officialExample);
  return isUntouched ? "untouched" : "edited";
};

/** Tells whether nothing has changed between two readings. */
export const isSameRemoval = (one: Removal, other: Removal): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
