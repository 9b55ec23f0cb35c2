import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { CellWrite } from "../workbook-host";
import { typedText } from "./cell-text";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";

const typedValue = (value: CellWrite["value"]): string | number => {
  if (value === null) return "";
  return typeof value === "number" ? value : typedText(value);
};

/** Writes single values, nothing else of the sheet; one round trip. */
export const writeCells = async (
  runtime: OfficeRuntime,
  sheetId: string,
  writes: readonly CellWrite[],
): Promise<Result<void, HostError>> =>
  runBatch(runtime, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { row, column, value } of writes)
      sheet.getCell(row, column).untrack().values = [[typedValue(value)]];
    await context.sync();
  });
