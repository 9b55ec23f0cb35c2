import type { BandsRule, PlainRule } from "../rubric/scoring-rule";
import { legalValues } from "./legal-values";

/** One printed level of a standard with the legal scores that it holds, ascending. */
export interface Rung {
  readonly scores: readonly number[];
  /** The printed words of the level; empty where only a maximum is printed. */
  readonly text: string;
  /** The heading that several levels stand under; null when there is none. */
  readonly group: string | null;
  /** Whether scores between this level and the one printed below it are not allowed. */
  readonly gapBelow: boolean;
}

/**
 * Shows a rule as a ladder: its levels as printed, each with its legal scores.
 *
 * A sum has no ladder of its own: its parts have. A score that two levels share stands in both.
 */
export const ladderOf = (rule: PlainRule): readonly Rung[] => {
  const levels = levelsOf(rule);
  return levels.map((level, index) => ({
    ...level,
    gapBelow: hasGap(level.scores, levels[index + 1]?.scores ?? []),
  }));
};

type Level = Omit<Rung, "gapBelow">;

const levelsOf = (rule: PlainRule): readonly Level[] => {
  switch (rule.kind) {
    case "bands":
      return bandLevels(rule);
    case "award":
      return [
        { scores: [rule.points], text: rule.condition, group: null },
        { scores: [0], text: "", group: null },
      ];
    case "count":
      return rule.table
        .toReversed()
        .map(({ score, text }) => ({ scores: [score], text, group: null }));
    case "lookup":
      return rule.rows.map((row) => ({
        scores: legalValues({ ...rule, rows: [row] }),
        text: row.text,
        group: null,
      }));
    case "free":
    case "bonus":
      return [{ scores: legalValues(rule), text: "", group: null }];
    case "sum":
    case "unscored":
      return [];
  }
};

const bandLevels = (rule: BandsRule): readonly Level[] =>
  rule.bands.map((band) => ({
    scores: legalValues({ ...rule, bands: [band] }),
    text: band.text,
    group: band.group ?? null,
  }));

/** Two levels touch when the lower one's top is one of its own steps (at most 1) below. */
const hasGap = (upper: readonly number[], lower: readonly number[]): boolean => {
  const bottom = upper[0];
  const top = lower.at(-1);
  return bottom !== undefined && top !== undefined && bottom - top > 1;
};

/**
 * The levels of a ladder that hold a score, by their place in it; two levels may share one.
 *
 * Empty for a score that no level prints.
 */
export const rungsOf = (rungs: readonly Rung[], score: number): readonly number[] =>
  rungs.flatMap(({ scores }, index) => (scores.includes(score) ? [index] : []));
