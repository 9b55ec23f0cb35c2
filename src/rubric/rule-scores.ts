import type {
  AwardRule,
  BandsRule,
  BonusRule,
  CountRule,
  FreeRule,
  LookupRule,
  PlainRule,
  SumRule,
  UnscoredRule,
} from "./scoring-rule";

/** Turns points into whole hundredths, the unit in which scores are compared and added without rounding. */
export const toHundredths = (points: number): number => Math.round(points * 100);

/** Turns hundredths back into points: the number closest to the printed decimal. */
export const fromHundredths = (hundredths: number): number => hundredths / 100;

/**
 * The legal scores of a rule in hundredths, ascending, each once; none for a rule that takes no score.
 *
 * The numbers are those of the rule alone: NA and situations are `Allowance`'s business.
 */
export const ruleScores = (rule: PlainRule): readonly number[] =>
  ascending(scoresByKind(rule.kind, rule));

/** The highest legal score of a rule in hundredths (its 配分); 0 for a rule that takes no score. */
export const ruleTop = (rule: PlainRule): number => ruleScores(rule).at(-1) ?? 0;

interface RulesByKind {
  readonly bands: BandsRule;
  readonly award: AwardRule;
  readonly sum: SumRule;
  readonly count: CountRule;
  readonly lookup: LookupRule;
  readonly free: FreeRule;
  readonly bonus: BonusRule;
  readonly unscored: UnscoredRule;
}

const scoresByKind = <K extends PlainRule["kind"]>(
  kind: K,
  rule: RulesByKind[K],
): Iterable<number> => scoringRules[kind](rule);

/**
 * What each kind of rule allows, in hundredths: the one definition of its meaning.
 *
 * Verdicts, validation, check formulas, words and the parser's arithmetic all follow from these lists.
 */
const scoringRules: {
  readonly [K in PlainRule["kind"]]: (rule: RulesByKind[K]) => Iterable<number>;
} = {
  bands: ({ bands }) => bands.flatMap(({ from, to, step }) => stepped(from, to, step ?? 1)),
  award: ({ points }) => [0, toHundredths(points)],
  sum: ({ parts }) => parts.map((part) => ruleScores(part.rule)).reduce(pairwiseSums, [0]),
  count: ({ table }) => table.map((row) => toHundredths(row.score)),
  lookup: ({ rows }) => rows.flatMap(({ score, minScore }) => stepped(minScore ?? score, score, 1)),
  free: ({ max }) => stepped(0, max, 1),
  bonus: ({ max }) => stepped(0, max, 1),
  unscored: () => [],
};

const stepped = (from: number, to: number, step: number): readonly number[] => {
  const first = toHundredths(from);
  const distance = toHundredths(step);
  const length = Math.floor((toHundredths(to) - first) / distance) + 1;
  return Array.from({ length }, (_, index) => first + index * distance);
};

const pairwiseSums = (sums: readonly number[], scores: readonly number[]): readonly number[] => [
  ...new Set(sums.flatMap((sum) => scores.map((score) => sum + score))),
];

const ascending = (scores: Iterable<number>): readonly number[] =>
  [...new Set(scores)].sort((a, b) => a - b);
