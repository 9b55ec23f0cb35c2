import { countsAsNotApplicable, isBlank } from "../scoring/judge";
import type { CellEntry } from "../scoring/verdict";
import { scoreCellOf } from "./form-location";
import type { OpenForm } from "./open-form";
import { formulaAt } from "./sheet-cells";

/** A committee's score that becomes the self-check score. */
export interface AcceptedScore {
  readonly indicator: string;
  /** What stands in the committee's cell. */
  readonly before: CellEntry;
  readonly after: number | "NA";
}

/**
 * Why a self-check score can't become the committee's.
 *
 * `self-missing`, `self-invalid`: there is none, or none that the standard allows. `formula`: the committee's cell holds
 * a formula, such as the one that a 委員彙整 sheet feeds. `no-cell`: the row or the column is gone.
 */
export type AcceptRefusal = "self-missing" | "self-invalid" | "formula" | "no-cell";

/** What accepting the self-check scores of some indicators comes to. Scores that agree already are in neither list. */
export interface Acceptance {
  readonly accepted: readonly AcceptedScore[];
  readonly refused: readonly { readonly indicator: string; readonly reason: AcceptRefusal }[];
}

/** Works out what becomes of the committee's scores when it accepts the self-check scores of some indicators. */
export const acceptSelf = (form: OpenForm, indicators: readonly string[]): Acceptance => {
  const accepted: AcceptedScore[] = [];
  const refused: { readonly indicator: string; readonly reason: AcceptRefusal }[] = [];
  for (const indicator of indicators) {
    const outcome = acceptOne(form, indicator);
    if (typeof outcome === "string") refused.push({ indicator, reason: outcome });
    else if (outcome.before !== outcome.after) accepted.push(outcome);
  }
  return { accepted, refused };
};

const acceptOne = (form: OpenForm, indicator: string): AcceptedScore | AcceptRefusal => {
  const cell = scoreCellOf(form.location, indicator, "committee");
  const entries = form.answers.entries[indicator];
  const verdict = form.score.verdicts[indicator]?.self;
  if (cell === null || entries === undefined || verdict === undefined) return "no-cell";
  if (isBlank(entries.self)) return "self-missing";
  const after = countsAsNotApplicable(verdict) ? "NA" : verdict.score;
  if (after === null || verdict.state === "invalid") return "self-invalid";
  const before = entries.committee;
  return before !== after && formulaAt(form.cells, cell) !== null
    ? "formula"
    : { indicator, before, after };
};
