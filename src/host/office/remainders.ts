import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { Remainder } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { parsePendingMark } from "./pending-mark";
import { runBatch } from "./run-batch";
import { clearForm, findPendingMark } from "./take-back";

/** Finds the sheets on which an insert was never finished; two round trips. */
export const readRemainders = async (
  runtime: OfficeRuntime,
): Promise<Result<readonly Remainder[], HostError>> =>
  runBatch(runtime, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const marks = worksheets.items.map((sheet) => ({ sheet, mark: findPendingMark(sheet) }));
    await context.sync();
    return marks
      .filter(({ mark }) => !mark.isNullObject)
      .map(({ sheet }) => ({ sheetId: sheet.id, sheetName: sheet.name }));
  });

/**
 * Removes the remainder on a sheet: deletes the sheet when the add-in made it, otherwise empties it again.
 *
 * Does nothing when the sheet carries no mark any more.
 */
export const removeRemainder = async (
  runtime: OfficeRuntime,
  sheetId: string,
): Promise<Result<void, HostError>> =>
  runBatch(runtime, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const mark = findPendingMark(sheet);
    const used = sheet.getUsedRange().untrack();
    used.load("rowIndex,rowCount");
    await context.sync();
    const pending = mark.isNullObject ? null : parsePendingMark(mark.values[0]?.[0]);
    if (pending === null) return;
    if (pending.newSheet) sheet.delete();
    else clearForm(sheet, used.rowIndex + used.rowCount);
    await context.sync();
  });
