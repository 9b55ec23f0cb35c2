import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import { officeErrorToHostError } from "./office-error";
import type { OfficeRuntime } from "./office-runtime";

/**
 * Runs one batch against the workbook and turns Excel's errors into values.
 *
 * Waits while the person edits a cell instead of failing (`delayForCellEdit`). Errors that are not Excel's are
 * faults of our own and are thrown on.
 */
export const runBatch = async <T>(
  { Excel: excel }: OfficeRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T, HostError>> => {
  try {
    return ok(await excel.run({ delayForCellEdit: true }, batch));
  } catch (error) {
    return err(officeErrorToHostError(error, true));
  }
};
