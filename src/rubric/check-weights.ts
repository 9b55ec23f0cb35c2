import { checkFineness } from "./check-rule";
import { type Located, locatedCriteria, locatedIndicators, locatedSections } from "./located";
import type { Criterion, Indicator, Rubric, Section } from "./rubric";
import type { Location, RubricIssue } from "./rubric-issue";
import { fromHundredths, toHundredths } from "./rule-scores";
import { indicatorsOfSection, isBonusSection, isScored } from "./walk";

/**
 * Proves the arithmetic of a form: indicators add up to their 細項, these to their 項目, these to 100, in every
 * combination of the school's situations.
 *
 * Bonus sections carry no weight and stand apart. Custom rubrics with a `weighted` total are free in their points;
 * their weights still add up.
 */
export const checkWeights = (rubric: Rubric): readonly RubricIssue[] => {
  const sections = locatedSections(rubric);
  const weighted = sections.filter(({ value }) => !isBonusSection(value));
  return [
    ...sections.filter(({ value }) => isBonusSection(value)).flatMap(checkBonusSection),
    ...weighted.flatMap((section) => checkSection(rubric, section)),
    ...checkSum(
      "sections",
      weighted.map(({ value }) => value.weight),
      100,
      {
        path: "sections",
        place: "",
      },
    ),
  ];
};

const checkBonusSection = ({ value, at }: Located<Section>): readonly RubricIssue[] => [
  ...(indicatorsOfSection(value).every(({ rule }) => rule.kind === "bonus")
    ? []
    : [{ type: "bonus-mixed", ...at } as const]),
  ...([value, ...value.criteria].every(({ weight }) => weight === null)
    ? []
    : [{ type: "bonus-weighted", ...at } as const]),
];

const checkSection = (rubric: Rubric, section: Located<Section>): readonly RubricIssue[] => {
  const { value, at } = section;
  return [
    ...locatedCriteria(section).flatMap((criterion) => checkCriterion(rubric, criterion)),
    ...(value.weight === null
      ? [{ type: "weight-missing", ...at } as const]
      : checkSum(
          "criteria",
          value.criteria.map(({ weight }) => weight),
          value.weight,
          at,
        )),
  ];
};

const checkCriterion = (rubric: Rubric, criterion: Located<Criterion>): readonly RubricIssue[] => {
  const { value, at } = criterion;
  if (value.weight === null) {
    return value.indicators.some(isScored) ? [{ type: "weight-missing", ...at }] : [];
  }
  if (rubric.total.kind === "weighted") return checkFineness(value.weight, at);
  const indicators = locatedIndicators(criterion).map(({ value: indicator }) => indicator);
  for (const combination of combinationsOf(rubric)) {
    const points = indicators.map((indicator) => pointsIn(indicator, combination));
    const issues = checkSum("indicators", points, value.weight, at, wordsOf(rubric, combination));
    if (issues.length > 0) return issues;
  }
  return [];
};

const checkSum = (
  level: "indicators" | "criteria" | "sections",
  parts: readonly (number | null)[],
  weight: number,
  at: Location,
  situation = "",
): readonly RubricIssue[] => {
  const sum = parts.reduce<number>((total, part) => total + toHundredths(part ?? 0), 0);
  return sum === toHundredths(weight)
    ? checkFineness(weight, at)
    : [{ type: "sum-mismatch", ...at, level, sum: fromHundredths(sum), weight, situation }];
};

type Combination = Readonly<Record<string, string>>;

/** Every combination of options; one empty combination when the form knows no situations. */
const combinationsOf = ({ situations }: Rubric): readonly Combination[] =>
  situations.reduce<readonly Combination[]>(
    (combinations, { id, options }) =>
      combinations.flatMap((combination) =>
        options.map(({ value }) => ({ ...combination, [id]: value })),
      ),
    [{}],
  );

const pointsIn = ({ rule, points }: Indicator, combination: Combination): number => {
  const option = rule.kind === "conditional" ? combination[rule.situation] : undefined;
  return rule.kind === "conditional" && option !== undefined
    ? (rule.cases[option]?.points ?? 0)
    : (points ?? 0);
};

const wordsOf = ({ situations }: Rubric, combination: Combination): string =>
  situations
    .map(({ id, label, options }) => {
      const option = options.find(({ value }) => value === combination[id]);
      return `${label}：${option?.label ?? ""}`;
    })
    .join("；");
