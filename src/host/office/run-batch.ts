import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
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
): Promise<Result<T, HostError>> => {
  try {
    return ok(await runDelayed(runtime, batch));
  } catch (error) {
    return err(officeErrorToHostError(error, true));
  }
};
