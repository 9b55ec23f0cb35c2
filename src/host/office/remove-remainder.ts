import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { OfficeRuntime } from "./office-runtime";
import { findPendingMark, parsePendingMark } from "./pending-mark";
import { runBatch } from "./run-batch";
import { clearForm } from "./take-back";

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
