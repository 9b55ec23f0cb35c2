import { err, ok, type Result } from "../../result";
import { XlsxFault, type XlsxError } from "./xlsx-error";

/** Runs work on a package and turns its fault into an error value; any other exception is a defect and goes on. */
export const attempt = <T>(work: () => T): Result<T, XlsxError> => {
  try {
    return ok(work());
  } catch (problem) {
    if (problem instanceof XlsxFault) return err(problem.reason);
    throw problem;
  }
};
