import type { StatedReport } from "./check-forms";

/** One file in `check --json`. */
export interface FileReport {
  readonly file: string;
  /** A sentence when the file, or a form in it, can't be judged. */
  readonly error: string | null;
  readonly forms: readonly StatedReport[];
}
