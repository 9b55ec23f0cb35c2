import type { CopyProblem } from "./combination";

/** Why a workbook takes no part in a merge, or may take part only after a question. */
export interface MergeProblem {
  readonly file: string;
  /** Null for the whole file. */
  readonly sheet: string | null;
  /**
   * Besides what keeps a copy from being combined: `not-there`: the file has other forms only; `twice`: it has the form
   * twice; `other-school`: another school is named under 視導對象 than in the base; `text-changed`: official text, a row
   * or a column is not as printed; `stray`: a committee's score stands where none belongs; `not-calculated`: a
   * committee's score is a formula without a stored result; `final`: the base is 定稿, and its scores must not change. Asked
   * about: `no-entries`: neither a score nor a finding of the committee; `same-entries`: the same scores and findings as
   * another file; `replaced-scores`: the base is no member's, and its 委員評分 give way to what is agreed on anew.
   */
  readonly reason: CopyProblem["reason"] | MergeReason | MergeQuestion;
  /** The cells concerned, such as `D14`. */
  readonly cells: readonly string[];
  /** The other file, or the schools that differ. */
  readonly others: readonly string[];
}

/** What no answer helps against. */
export type MergeReason =
  "not-there" | "twice" | "other-school" | "text-changed" | "stray" | "not-calculated" | "final";

/** What somebody may agree to. */
export type MergeQuestion = "no-entries" | "same-entries" | "replaced-scores";

/** Tells whether somebody may agree to go on all the same. */
export const isQuestion = (reason: MergeProblem["reason"]): reason is MergeQuestion =>
  reason === "no-entries" || reason === "same-entries" || reason === "replaced-scores";

/** A place outside the committee's own where a copy holds something else than the base. */
export interface MergeDifference {
  readonly file: string;
  readonly sheet: string;
  /** In the copy. */
  readonly cell: string;
  /** What the base holds; null for nothing, or what the form prints there. */
  readonly base: string | null;
  readonly copy: string | null;
}
