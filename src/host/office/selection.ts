import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { Selection } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";

/** Where the selection stands now. */
export const readSelection = async (
  runtime: OfficeRuntime,
): Promise<Result<Selection, HostError>> =>
  runBatch(runtime, async (context) => {
    const range = context.workbook.getSelectedRange().untrack();
    range.load("rowIndex,columnIndex");
    const sheet = range.worksheet.load("id");
    await context.sync();
    return { sheetId: sheet.id, row: range.rowIndex, column: range.columnIndex };
  });

/** Shows a sheet and selects one of its cells. */
export const selectCell = async (
  runtime: OfficeRuntime,
  sheetId: string,
  row: number,
  column: number,
): Promise<Result<void, HostError>> =>
  runBatch(runtime, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getCell(row, column).untrack().select();
    await context.sync();
  });
