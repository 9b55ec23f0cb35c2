import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { CellWrite, SheetValues } from "../workbook-host";
import { typedText } from "./cell-text";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch, runGrouped } from "./run-batch";

const typedValue = (value: CellWrite["value"]): string | number => {
  if (value === null) return "";
  return typeof value === "number" ? value : typedText(value);
};

const queueWrites = (context: Excel.RequestContext, { sheetId, writes }: SheetValues): void => {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, value } of writes)
    sheet.getCell(row, column).untrack().values = [[typedValue(value)]];
};

/** Writes single values, nothing else of the sheet; one round trip, and so one step of Excel's own undo. */
export const writeCells = async (
  runtime: OfficeRuntime,
  sheetId: string,
  writes: readonly CellWrite[],
): Promise<Result<void, HostError>> =>
  runBatch(runtime, async (context) => {
    queueWrites(context, { sheetId, writes });
    await context.sync();
  });

/** Writes single values into sheets, a round trip each: together they are one step of Excel's own undo where it can group. */
export const writeSheets = async (
  runtime: OfficeRuntime,
  sheets: readonly SheetValues[],
): Promise<Result<void, HostError>> =>
  runGrouped(runtime, async (context) => {
    for (const sheet of sheets) {
      queueWrites(context, sheet);
      await context.sync();
    }
  });
