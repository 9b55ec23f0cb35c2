import { isBlank, judge, type Evidence, countsAsNotApplicable } from "../../src/scoring/judge";
import type { ValidationRule } from "../../src/plan/workbook-plan";
import type { Allowance, CellEntry, Verdict } from "../../src/scoring/verdict";

/** What every engine has to say about one entry. */
export interface Facts {
  /** The words of the check column. */
  readonly words: string;
  /** Whether the validation's formula accepts it; null where the rule is a drop-down list, which is no formula. */
  readonly accepted: boolean | null;
  /** Whether each conditional format holds. */
  readonly invalid: boolean;
  readonly notApplicable: boolean;
  readonly missing: boolean;
}

/** The names of the facts, for counting and reporting. */
export const factNames = ["words", "accepted", "invalid", "notApplicable", "missing"] as const;

/** Whether what is typed may stand in the cell, by the verdict alone: legal, nothing, or an NA that counts. */
export const acceptedBy = (verdict: Verdict, entry: CellEntry): boolean =>
  isBlank(entry) || verdict.state === "ok" || (entry === "NA" && countsAsNotApplicable(verdict));

/** What the core says of an entry. */
export const expectedFacts = (
  allowance: Allowance,
  entry: CellEntry,
  evidence: Evidence,
  rule: ValidationRule,
): Facts => {
  const verdict = judge(allowance, entry, evidence);
  return {
    words: verdict.words,
    accepted: rule.type === "list" ? null : acceptedBy(verdict, entry),
    invalid: verdict.state === "invalid" && !countsAsNotApplicable(verdict),
    notApplicable: entry === "NA",
    missing: verdict.state === "blank" || verdict.state === "undecided",
  };
};
