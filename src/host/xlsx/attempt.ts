import { err, ok, type Result } from "../../result";
import { XlsxFault, type XlsxError } from "./xlsx-error";

/**
 * Runs work on a package and turns its fault into an error value.
 *
 * Markup nested deeper than the stack is a damaged package too. Any other exception is a defect of this program and
 * goes on.
 */
export const attempt = <T>(work: () => T): Result<T, XlsxError> => {
  try {
    return ok(work());
  } catch (problem) {
    if (problem instanceof XlsxFault) return err(problem.reason);
    if (problem instanceof RangeError)
      return err({ type: "damaged", part: null, detail: problem.message });
    throw problem;
  }
};
