import type { Indicator, Role } from "../rubric/rubric";
import { fromHundredths, toHundredths } from "../rubric/rule-scores";
import { scoredIndicatorsOf } from "../rubric/walk";
import { countsAsNotApplicable, isBlank } from "../scoring/judge";
import { ladderOf, type Rung, rungsOf } from "../scoring/ladder";
import { legalValues } from "../scoring/legal-values";
import { ruleInForce } from "../scoring/rule-in-force";
import type { CellEntry, Verdict } from "../scoring/verdict";
import type { OpenForm } from "./open-form";
import { printedEntry } from "./sheet-cells";

/** One indicator as a reviewer sees it: both roles' scores beside each other. */
export interface ReviewRow {
  readonly indicator: Indicator;
  readonly entries: Readonly<Record<Role, CellEntry>>;
  readonly verdicts: Readonly<Record<Role, Verdict>>;
  /** The printed levels of the rule in force; empty for a sum, whose parts have levels, and while no rule is in force. */
  readonly rungs: readonly Rung[];
  /** Every score that the rule in force allows, ascending; empty while none is in force. */
  readonly legal: readonly number[];
  /** Committee's score less self-check score; null unless both are legal scores. */
  readonly difference: number | null;
  /** Whether both roles have entered something, and not the same. */
  readonly differs: boolean;
  /** Whether the two scores stand in different printed levels; null where that can't be said. */
  readonly levelChanged: boolean | null;
}

/** What a list of the review can be narrowed to. */
export const reviewFilters = [
  "all",
  "different",
  "unscored",
  "beyond-tolerance",
  "not-applicable",
] as const;

/** See `isInFilter`. */
export type ReviewFilter = (typeof reviewFilters)[number];

/** The order of a form, or the largest difference first. */
export type ReviewOrder = "form" | "difference";

/** Sets the roles' scores of a form beside each other, in official order; indicators without score cells have no row. */
export const reviewRows = (form: OpenForm): readonly ReviewRow[] =>
  scoredIndicatorsOf(form.rubric).flatMap((indicator) => {
    const verdicts = form.score.verdicts[indicator.id];
    const entries = form.answers.entries[indicator.id];
    return verdicts === undefined || entries === undefined
      ? []
      : [reviewRow(form, indicator, entries, verdicts)];
  });

const reviewRow = (
  form: OpenForm,
  indicator: Indicator,
  entries: ReviewRow["entries"],
  verdicts: ReviewRow["verdicts"],
): ReviewRow => {
  const inForce = ruleInForce(indicator, form.answers.situations);
  const rungs = inForce.kind === "rule" ? ladderOf(inForce.rule) : [];
  const [self, committee] = [verdicts.self.score, verdicts.committee.score];
  const areScored = self !== null && committee !== null;
  return {
    indicator,
    entries,
    verdicts,
    rungs,
    legal: inForce.kind === "rule" ? legalValues(inForce.rule) : [],
    difference: areScored ? exactly(committee - self) : null,
    differs:
      !isBlank(entries.self) && !isBlank(entries.committee) && !isSame({ entries, verdicts }),
    levelChanged: areScored && rungs.length > 0 ? !sharesLevel(rungs, self, committee) : null,
  };
};

/** Scores have at most two decimals: 1.5 less 1.4 is 0.1, not 0.10000000000000009. */
const exactly = (difference: number): number => fromHundredths(toHundredths(difference));

const isSame = ({ entries, verdicts }: Pick<ReviewRow, "entries" | "verdicts">): boolean => {
  const { self, committee } = verdicts;
  if (countsAsNotApplicable(self) || countsAsNotApplicable(committee))
    return countsAsNotApplicable(self) && countsAsNotApplicable(committee);
  return self.score === null && committee.score === null
    ? printedEntry(entries.self) === printedEntry(entries.committee)
    : self.score === committee.score;
};

/** A score that two levels print belongs to both. */
const sharesLevel = (rungs: readonly Rung[], one: number, other: number): boolean => {
  const levels = rungsOf(rungs, one);
  return rungsOf(rungs, other).some((level) => levels.includes(level));
};

/**
 * Tells whether a row belongs to a filtered list.
 *
 * `different`: both roles have entered something, and not the same. `unscored`: the committee has not judged it yet.
 * `beyond-tolerance`: both are legal scores further apart than `tolerance`, in points. `not-applicable`: one of the
 * roles says NA, or the school's situation takes the indicator out.
 */
export const isInFilter = (row: ReviewRow, filter: ReviewFilter, tolerance: number): boolean => {
  const { self, committee } = row.verdicts;
  switch (filter) {
    case "all":
      return true;
    case "different":
      return row.differs;
    case "unscored":
      return committee.state === "blank" || committee.state === "undecided";
    case "beyond-tolerance":
      return row.difference !== null && Math.abs(row.difference) > tolerance;
    case "not-applicable":
      return countsAsNotApplicable(self) || countsAsNotApplicable(committee);
  }
};

/**
 * Puts rows into an order: as they are, or the largest difference first.
 *
 * What differs without being a number (NA against a score) comes behind the numbers and before what agrees; what can't
 * be compared yet comes last. Rows that are equal in this keep their order.
 */
export const inReviewOrder = (
  rows: readonly ReviewRow[],
  order: ReviewOrder,
): readonly ReviewRow[] =>
  order === "form" ? rows : rows.toSorted((a, b) => sizeOf(b) - sizeOf(a));

/** No rule prints steps below 0.1, so that 0.01 stands between every difference and none. */
const sizeOf = ({ difference, differs }: ReviewRow): number => {
  if (difference !== null) return Math.abs(difference);
  return differs ? 0.01 : -1;
};
