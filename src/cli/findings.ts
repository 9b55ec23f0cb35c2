import type { Damage, FormReport, ScoreReport } from "../form/form-report";
import type { Role } from "../rubric/rubric";

/** What is wrong with one form: what `check` says in words and what makes it end with 1. */
export interface Findings {
  readonly invalid: readonly ScoreReport[];
  readonly damage: readonly Damage[];
  /** How many scores each role still lacks, as far as blanks were asked about. */
  readonly missing: readonly { readonly role: Role; readonly count: number }[];
}

/** Gathers a form's findings; blanks are findings only of the roles that must be complete. */
export const findingsOf = (
  { scores, damage, totals }: FormReport,
  complete: readonly Role[],
): Findings => ({
  invalid: scores.filter(({ state }) => state === "invalid"),
  damage,
  missing: complete
    .map((role) => ({ role, count: totals[role].missing }))
    .filter(({ count }) => count > 0),
});

/** Whether nothing is wrong. */
export const isFine = ({ invalid, damage, missing }: Findings): boolean =>
  invalid.length + damage.length + missing.length === 0;
