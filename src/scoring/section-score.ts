import { fromHundredths, toHundredths } from "../rubric/rule-scores";
import { countsAsNotApplicable } from "./judge";
import type { Allowance, CellEntry, Reason, Verdict } from "./verdict";

/** One scored indicator as its section sees it, for one role. */
export interface ScoredRow {
  readonly allowance: Allowance;
  readonly verdict: Verdict;
}

/** What was entered in one section for one role, before it is added up. */
export interface SectionEntries {
  /** In %, null for a bonus section. */
  readonly weight: number | null;
  readonly bonus: boolean;
  readonly rows: readonly ScoredRow[];
  /** What was entered in rows of this section that take no score. */
  readonly strays: readonly CellEntry[];
}

/** One section's sums for one role. */
export interface SectionScore {
  readonly weight: number | null;
  readonly bonus: boolean;
  /** 小計; null until a number was judged against its rule, a refused one included. */
  readonly subtotal: number | null;
  /** 適用配分: the points of every row that is neither NA nor taken out by the situation. */
  readonly applicable: number;
  readonly missing: number;
  readonly invalid: number;
}

/**
 * Adds up one section (小計) for one role.
 *
 * As in the sheet, the subtotal is blank until a number is entered where a rule takes one, whatever else is: text, truth
 * values, NA and strays leave it blank, as do numbers whose rule is lost, undecided or taken out; a refused number makes
 * it 0. Sums are made in hundredths, so that 0.1 steps add up exactly.
 */
export const scoreSection = ({ weight, bonus, rows, strays }: SectionEntries): SectionScore => ({
  weight,
  bonus,
  subtotal: rows.some(isJudgedNumber)
    ? hundredthsOf(rows, ({ verdict }) => verdict.score ?? 0)
    : null,
  applicable: hundredthsOf(rows, applicablePoints),
  missing: rows.filter(isMissing).length,
  invalid: rows.filter(isInvalid).length + strays.length,
});

/** The reasons that only a number can have. */
const numberReasons: ReadonlySet<Reason | null> = new Set<Reason | null>([
  "above-maximum",
  "below-minimum",
  "between-bands",
]);

const isJudgedNumber = ({ verdict: { state, reason } }: ScoredRow): boolean =>
  state === "ok" || numberReasons.has(reason);

const applicablePoints = ({ allowance, verdict }: ScoredRow): number =>
  countsAsNotApplicable(verdict) || !("points" in allowance) ? 0 : allowance.points;

const isMissing = ({ verdict }: ScoredRow): boolean =>
  verdict.state === "blank" || verdict.state === "undecided";

const isInvalid = ({ verdict }: ScoredRow): boolean =>
  verdict.state === "invalid" && !countsAsNotApplicable(verdict);

const hundredthsOf = (rows: readonly ScoredRow[], pointsOf: (row: ScoredRow) => number): number =>
  fromHundredths(rows.reduce((sum, row) => sum + toHundredths(pointsOf(row)), 0));
