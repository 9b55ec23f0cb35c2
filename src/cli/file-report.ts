import type { FormReport } from "../form/form-report";

/** One file in `check --json`. */
export interface FileReport {
  readonly file: string;
  /** A sentence when the file, or a form in it, can't be judged. */
  readonly error: string | null;
  readonly forms: readonly FormReport[];
}
