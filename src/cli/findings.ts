import type { Damage, ScoreReport } from "../form/form-report";
import type { StateReport } from "../form/state-report";
import type { Role } from "../rubric/rubric";
import type { StatedReport } from "./check-forms";

/** What is wrong with one form: what `check` says in words and what makes it end with 1. */
export interface Findings {
  readonly invalid: readonly ScoreReport[];
  readonly damage: readonly Damage[];
  /** How many scores each role still lacks, as far as blanks were asked about. */
  readonly missing: readonly { readonly role: Role; readonly count: number }[];
  /** Whatever is not as it was when the form became final. */
  readonly state: StateReport;
}

/** Gathers a form's findings; blanks are findings only of the roles that must be complete. */
export const findingsOf = (
  { scores, damage, totals, state }: StatedReport,
  complete: readonly Role[],
): Findings => ({
  invalid: scores.filter(({ state }) => state === "invalid"),
  damage,
  missing: complete
    .map((role) => ({ role, count: totals[role].missing }))
    .filter(({ count }) => count > 0),
  state,
});

/** Whether nothing is wrong. */
export const isFine = ({ invalid, damage, missing, state }: Findings): boolean =>
  [invalid, damage, missing, state.problems, state.changes].every((list) => list.length === 0);
