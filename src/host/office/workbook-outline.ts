import type { Result } from "../../result";
import type { HostError } from "../host-error";
import type { SheetSummary } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";
import { loadSetup, type SheetSetup } from "./sheet-setup";

/** The sheets of a workbook, and the set-up of the one that is shown. */
export interface Outline {
  readonly sheets: readonly SheetSummary[];
  readonly activeSetup: SheetSetup;
}

const loadOutline = (context: Excel.RequestContext): { readonly read: () => Outline } => {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  // Null when no cell of the sheet has a value or a format.
  const used = active.getUsedRangeOrNullObject(false).untrack();
  used.load("address");
  const setup = loadSetup(active);
  return {
    read: () => ({
      sheets: worksheets.items.map(({ id, name }) => ({
        sheetId: id,
        name,
        active: id === active.id,
        empty: id === active.id && used.isNullObject,
      })),
      activeSetup: setup.read(),
    }),
  };
};

/** Reads the sheets' names, which is active, whether that one is empty and how it is set up; one round trip. */
export const readOutline = async (runtime: OfficeRuntime): Promise<Result<Outline, HostError>> =>
  runBatch(runtime, async (context) => {
    const outline = loadOutline(context);
    await context.sync();
    return outline.read();
  });
