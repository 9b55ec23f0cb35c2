import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { Remainder } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";
import { findPendingMark } from "./pending-mark";

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
