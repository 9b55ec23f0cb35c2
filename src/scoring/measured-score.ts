import type { CountRule, LookupRule } from "../rubric/scoring-rule";

/** What a printed table says about a measured quantity. */
export type MeasuredScore =
  | { readonly kind: "computed"; readonly score: number; readonly line: string }
  | {
      readonly kind: "choice";
      readonly from: number;
      readonly to: number;
      readonly line: string;
    }
  | { readonly kind: "not-covered" };

/** Looks a number of met conditions up; the last row of the table holds for more, too. */
export const countedScore = (rule: CountRule, count: number): MeasuredScore => {
  const row = rule.table
    .filter((candidate) => candidate.count <= count)
    .toSorted((a, b) => b.count - a.count)[0];
  return row === undefined || !Number.isInteger(count)
    ? { kind: "not-covered" }
    : { kind: "computed", score: row.score, line: row.text };
};

/**
 * Looks a measured quantity up in the printed ranges, both ends included.
 *
 * A quantity between two printed ranges is not covered; a row with a `minScore` leaves the choice to the person.
 */
export const lookedUpScore = (rule: LookupRule, quantity: number): MeasuredScore => {
  const row = rule.rows.find(
    (candidate) => quantity >= candidate.from && quantity <= (candidate.to ?? Infinity),
  );
  if (row === undefined) return { kind: "not-covered" };
  return row.minScore === undefined || row.minScore === row.score
    ? { kind: "computed", score: row.score, line: row.text }
    : { kind: "choice", from: row.minScore, to: row.score, line: row.text };
};
