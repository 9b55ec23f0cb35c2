import { fromHundredths, ruleTop, toHundredths } from "./rule-scores";
import { below, type Location, type RubricIssue } from "./rubric-issue";
import type {
  Band,
  BandsRule,
  ConditionalCase,
  CountRule,
  ExcludedCase,
  LookupRule,
  PlainRule,
  ScoringRule,
} from "./scoring-rule";

/**
 * Checks an indicator's rule by itself and against its 配分: the top of the rule equals the points, bands run upwards,
 * fit their step and do not overlap, tables name each count once.
 *
 * A conditional rule is checked case by case; the indicator's own points must be those of one of its cases.
 */
export const checkRule = (
  rule: ScoringRule,
  points: number | null,
  at: Location,
): readonly RubricIssue[] => {
  const here = below(at, ".rule");
  if (rule.kind === "unscored") return points === null ? [] : [{ type: "points-given", ...at }];
  if (points === null) return [{ type: "points-missing", ...at }];
  if (rule.kind !== "conditional") {
    return [...checkFineness(points, at), ...checkPlain(rule, points, here)];
  }
  const cases = Object.entries(rule.cases);
  return [
    ...(cases.some(([, outcome]) => outcome.points === points)
      ? []
      : [{ type: "no-such-case-points", ...at, points } as const]),
    ...cases.flatMap(([option, outcome]) => checkCase(outcome, below(here, `.cases.${option}`))),
  ];
};

/** Refuses a number of points with more than two decimals, which the sheet's formulas cannot compare. */
export const checkFineness = (points: number, at: Location): readonly RubricIssue[] =>
  Math.abs(points - fromHundredths(toHundredths(points))) < 1e-9
    ? []
    : [{ type: "too-fine", ...at, value: points }];

const checkCase = (outcome: ConditionalCase, at: Location): readonly RubricIssue[] => [
  ...checkFineness(outcome.points, at),
  ...checkPlain(outcome.rule, outcome.points, below(at, ".rule")),
];

const checkPlain = (
  rule: PlainRule | ExcludedCase,
  points: number,
  at: Location,
): readonly RubricIssue[] => {
  const issues = checkInside(rule, at);
  // The top of a rule that is broken inside says nothing.
  if (issues.length > 0) return issues;
  const top = rule.kind === "excluded" ? 0 : ruleTop(rule);
  return top === toHundredths(points)
    ? []
    : [{ type: "top-mismatch", ...at, top: fromHundredths(top), points }];
};

const checkInside = (rule: PlainRule | ExcludedCase, at: Location): readonly RubricIssue[] => {
  switch (rule.kind) {
    case "bands":
      return checkBands(rule, at);
    case "award":
      return checkFineness(rule.points, at);
    case "sum":
      return [
        ...checkRepeats(
          rule.parts.map(({ no }) => no),
          at,
        ),
        ...rule.parts.flatMap((part, index) =>
          checkInside(part.rule, below(at, `.parts[${index}].rule`)),
        ),
      ];
    case "count":
      return checkCount(rule, at);
    case "lookup":
      return checkLookup(rule, at);
    case "free":
    case "bonus":
    case "unscored":
    case "excluded":
      return [];
  }
};

/** Names every printed number that stands twice among its neighbours. */
export const checkRepeats = (numbers: readonly number[], at: Location): readonly RubricIssue[] =>
  [...new Set(numbers.filter((no, index) => numbers.indexOf(no) !== index))].map((no) => ({
    type: "repeated-number",
    ...at,
    no,
  }));

const checkBands = ({ bands }: BandsRule, at: Location): readonly RubricIssue[] => [
  ...bands.flatMap((band, index) => checkBand(band, below(at, `.bands[${index}]`))),
  ...overlaps(bands, at, isRepeatedScore),
];

const checkBand = ({ from, to, step = 1 }: Band, at: Location): readonly RubricIssue[] => {
  if (from > to) return [{ type: "range-reversed", ...at, from, to }];
  const fits = (toHundredths(to) - toHundredths(from)) % toHundredths(step) === 0;
  return [
    ...checkFineness(from, at),
    ...checkFineness(to, at),
    ...(fits ? [] : [{ type: "step-mismatch", ...at, from, to, step } as const]),
  ];
};

/** H 3.2.4 prints 2 points for two different findings: the same single score twice is no overlap. */
const isRepeatedScore = (first: Range, second: Range): boolean =>
  first.from === first.to && second.from === second.to;

const checkCount = ({ table }: CountRule, at: Location): readonly RubricIssue[] => [
  ...table.flatMap(({ score }, index) => checkFineness(score, below(at, `.table[${index}]`))),
  ...checkRepeats(
    table.map(({ count }) => count),
    below(at, ".table"),
  ),
];

const checkLookup = ({ rows }: LookupRule, at: Location): readonly RubricIssue[] => [
  ...rows.flatMap((row, index) => checkLookupRow(row, below(at, `.rows[${index}]`))),
  ...overlaps(rows, at),
];

const checkLookupRow = (
  { from, to, score, minScore = score }: LookupRule["rows"][number],
  at: Location,
): readonly RubricIssue[] => [
  ...checkFineness(score, at),
  ...(to !== null && from > to ? [{ type: "range-reversed", ...at, from, to } as const] : []),
  ...checkBand({ from: minScore, to: score, text: "" }, at),
];

interface Range {
  readonly from: number;
  readonly to: number | null;
}

const overlaps = (
  ranges: readonly Range[],
  at: Location,
  isAllowed: (first: Range, second: Range) => boolean = () => false,
): readonly RubricIssue[] =>
  ranges.flatMap((first, index) =>
    ranges
      .slice(index + 1)
      .filter((second) => meet(first, second) && !isAllowed(first, second))
      .map((second) => ({
        type: "overlap" as const,
        ...at,
        first: rangeWords(first),
        second: rangeWords(second),
      })),
  );

const meet = (first: Range, second: Range): boolean =>
  first.from <= (second.to ?? Infinity) && second.from <= (first.to ?? Infinity);

const rangeWords = ({ from, to }: Range): string =>
  from === to ? `${from}` : `${from}～${to ?? ""}`;
