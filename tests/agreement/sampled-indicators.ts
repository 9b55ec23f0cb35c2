import { officialRubrics } from "../../src/official/official-rubrics";
import type { Indicator, Rubric } from "../../src/rubric/rubric";
import type { ScoringRule } from "../../src/rubric/scoring-rule";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";

/** One official indicator that stands for its kind of rule. */
export interface SampledIndicator {
  readonly kind: string;
  readonly rubric: Rubric;
  readonly indicator: Indicator;
}

const sample = (
  kind: string,
  matches: (indicator: Indicator, rubric: Rubric) => boolean,
): SampledIndicator => {
  for (const rubric of officialRubrics())
    for (const indicator of scoredIndicatorsOf(rubric))
      if (matches(indicator, rubric)) return { kind, rubric, indicator };
  throw new Error(`no official indicator has a rule of the kind ${kind}`);
};

const kinds = [
  "bands",
  "award",
  "sum",
  "count",
  "lookup",
  "free",
  "conditional",
  "bonus",
] as const satisfies readonly ScoringRule["kind"][];

const isFine = (indicator: Indicator, rubric: Rubric): boolean => {
  const allowance = allowanceOf(rubric, indicator, {});
  return allowance.kind === "scored" && !allowance.legal.every(Number.isInteger);
};

/** The first official indicator of every kind of rule, of decimals, of a printed NA and of an NA with a reason. */
export const sampledIndicators: readonly SampledIndicator[] = [
  ...kinds.map((kind) => sample(kind, ({ rule }) => rule.kind === kind)),
  sample("decimals", isFine),
  sample("printed NA", ({ notApplicable }) => notApplicable),
  sample("NA with a reason", (_, { notApplicable }) => notApplicable.kind === "any-with-reason"),
];
