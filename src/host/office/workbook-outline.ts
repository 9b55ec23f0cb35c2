import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { SheetSummary } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";

const loadOutline = (
  context: Excel.RequestContext,
): { readonly read: () => readonly SheetSummary[] } => {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  // Null when no cell of the sheet has a value or a format.
  const used = active.getUsedRangeOrNullObject(false).untrack();
  used.load("address");
  return {
    read: () =>
      worksheets.items.map(({ id, name }) => ({
        sheetId: id,
        name,
        active: id === active.id,
        empty: id === active.id && used.isNullObject,
      })),
  };
};

/** Reads the sheets' names, which is active, and whether that one is empty; one round trip. */
export const readOutline = async (
  runtime: OfficeRuntime,
): Promise<Result<readonly SheetSummary[], HostError>> =>
  runBatch(runtime, async (context) => {
    const outline = loadOutline(context);
    await context.sync();
    return outline.read();
  });
