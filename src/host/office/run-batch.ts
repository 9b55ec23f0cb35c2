import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import { offers } from "./api-gates";
import { runDelayed } from "./cell-edit";
import { officeErrorToHostError } from "./office-error";
import type { OfficeRuntime } from "./office-runtime";

/**
 * Runs one batch against the workbook and turns Excel's errors into values.
 *
 * Waits while the person edits a cell instead of failing (`runDelayed`): only the last request of the batch may change
 * anything. Errors that are not Excel's are faults of our own and are thrown on.
 */
export const runBatch = async <T>(
  runtime: OfficeRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T, HostError>> => attempt(() => runDelayed(runtime, batch));

const attempt = async <T>(run: () => Promise<T>): Promise<Result<T, HostError>> => {
  try {
    return ok(await run());
  } catch (error) {
    return err(officeErrorToHostError(error, true));
  }
};

/**
 * Runs a batch of several requests that write values: one step of Excel's own undo, where it can group.
 *
 * Where Excel can't group what the batch does, it runs again without, which writes the same values.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export const runGrouped = async (
  runtime: OfficeRuntime,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<Result<void, HostError>> => {
  const once = (grouped: boolean): Promise<Result<void, HostError>> =>
    attempt(() => runDelayed(runtime, batch, { mergeUndoGroup: grouped }));
  if (!offers(runtime, "undoGroups")) return once(false);
  const grouped = await once(true);
  return !grouped.ok && isUngroupable(grouped.error) ? once(false) : grouped;
};

const isUngroupable = (error: HostError): boolean =>
  error.type === "failed" && error.code === "UndoNotSupported";
