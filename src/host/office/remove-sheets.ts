import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";

/** What has to be known before sheets are removed. */
interface Removal {
  /** The asked sheets that are still there. */
  readonly present: readonly string[];
  /** Whether a sheet that people can see would be left. */
  readonly leavesOne: boolean;
}

/**
 * Removes sheets: one read, one write. Sheets that are gone already are no failure.
 *
 * Excel keeps at least one visible sheet and would refuse only the last of the deletions, so that is asked before the first.
 */
export const removeSheets = async (
  runtime: OfficeRuntime,
  sheetIds: readonly string[],
): Promise<Result<void, HostError>> => {
  const removal = await readRemoval(runtime, sheetIds);
  if (!removal.ok) return removal;
  const { present, leavesOne } = removal.value;
  if (present.length === 0) return ok(undefined);
  if (!leavesOne) return err({ type: "last-sheet" });
  return runBatch(runtime, async (context) => {
    for (const sheetId of present) context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
  });
};

const readRemoval = async (
  runtime: OfficeRuntime,
  sheetIds: readonly string[],
): Promise<Result<Removal, HostError>> =>
  runBatch(runtime, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/visibility");
    await context.sync();
    return {
      present: sheetIds.filter((wanted) => worksheets.items.some(({ id }) => id === wanted)),
      leavesOne: worksheets.items.some(
        ({ id, visibility }) => visibility === "Visible" && !sheetIds.includes(id),
      ),
    };
  });
