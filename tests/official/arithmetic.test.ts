import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { Criterion, Indicator, Rubric } from "../../src/rubric/rubric";
import type { Part, PlainRule } from "../../src/rubric/scoring-rule";
import { indicatorsOf } from "../../src/rubric/walk";

type Situations = Readonly<Record<string, string>>;

/** Every choice of a form's situations; one empty choice where it has none. */
const situationsOf = (rubric: Rubric): readonly Situations[] =>
  rubric.situations.reduce<readonly Situations[]>(
    (before, { id, options }) =>
      before.flatMap((chosen) => options.map(({ value }) => ({ ...chosen, [id]: value }))),
    [{}],
  );

const topOfPart = ({ rule }: Part): number =>
  rule.kind === "award" ? rule.points : Math.max(...rule.bands.map(({ to }) => to));

const sumOf = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));

/** The most that a rule gives, read off its printed figures. */
const topOf = (rule: PlainRule): number => {
  switch (rule.kind) {
    case "bands":
      return Math.max(...rule.bands.map(({ to }) => to));
    case "award":
      return rule.points;
    case "sum":
      return sumOf(rule.parts.map(topOfPart));
    case "count":
      return Math.max(...rule.table.map(({ score }) => score));
    case "lookup":
      return Math.max(...rule.rows.map(({ score }) => score));
    case "free":
    case "bonus":
      return rule.max;
    case "unscored":
      return 0;
  }
};

interface Worth {
  readonly points: number;
  readonly top: number;
}

/** What is printed behind an indicator, and the most that its standard gives. */
const worthOf = ({ rule, points }: Indicator, situations: Situations): Worth => {
  if (rule.kind !== "conditional") return { points: points ?? 0, top: topOf(rule) };
  const chosen = rule.cases[situations[rule.situation] ?? ""];
  if (chosen === undefined) throw new Error(`no case for ${rule.situation}`);
  return {
    points: chosen.points,
    top: chosen.rule.kind === "excluded" ? 0 : topOf(chosen.rule),
  };
};

/** A criterion without a weight is unscored (C 3.4) or stands in the bonus section. */
const weightOf = ({ weight, indicators }: Criterion): number =>
  weight ?? sumOf(indicators.map(({ points }) => points ?? 0));

type Sums = readonly (readonly [place: string, printed: number, summed: number])[];

const sumsOf = (rubric: Rubric, situations: Situations): Sums => {
  const pointsOf = (indicator: Indicator): number => worthOf(indicator, situations).points;
  return [
    ...rubric.sections.flatMap(({ no, weight, criteria }): Sums => {
      const summed = sumOf(criteria.map(weightOf));
      return [
        [`${no}`, weight ?? summed, summed],
        ...criteria.map(
          (criterion) =>
            [
              `${no}.${criterion.no}`,
              weightOf(criterion),
              sumOf(criterion.indicators.map(pointsOf)),
            ] as const,
        ),
      ];
    }),
    ["form", 100, sumOf(rubric.sections.map(({ weight }) => weight ?? 0))],
  ];
};

const unequal = (sums: Sums): Sums => sums.filter(([, printed, summed]) => printed !== summed);

const cases = officialRubrics().flatMap((rubric) =>
  situationsOf(rubric).map(
    (situations) =>
      [rubric.short, Object.values(situations).join(", "), rubric, situations] as const,
  ),
);

describe.each(cases)("form %s %s", (_short, _chosen, rubric, situations) => {
  it("adds up from indicators to criteria, sections and 100", () => {
    expect(unequal(sumsOf(rubric, situations))).toEqual([]);
  });

  it("has no standard whose best score differs from the printed points", () => {
    const wrong = indicatorsOf(rubric)
      .map((indicator) => ({ id: indicator.id, ...worthOf(indicator, situations) }))
      .filter(({ points, top }) => points !== top);
    expect(wrong).toEqual([]);
  });
});

describe("the twelve forms", () => {
  const all = officialRubrics();

  it("have 374 indicators, two of them unscored and one a bonus", () => {
    const indicators = all.flatMap(indicatorsOf);
    expect(indicators.length).toBe(374);
    expect(indicators.filter(({ rule }) => rule.kind === "unscored").map(({ id }) => id)).toEqual([
      "3.4.1",
      "3.4.2",
    ]);
    expect(indicators.filter(({ rule }) => rule.kind === "bonus")).toHaveLength(1);
  });

  it("name every indicator once, by its section, criterion and place", () => {
    for (const rubric of all) {
      const expected = rubric.sections.flatMap((section, s) =>
        section.criteria.flatMap((criterion, c) =>
          criterion.indicators.map((_, i) => `${s + 1}.${c + 1}.${i + 1}`),
        ),
      );
      expect(indicatorsOf(rubric).map(({ id }) => id)).toEqual(expected);
      expect(new Set(expected).size).toBe(expected.length);
    }
  });

  it("are met in every situation: F two, K four", () => {
    expect(cases.filter(([short]) => short === "F")).toHaveLength(2);
    expect(cases.filter(([short]) => short === "K")).toHaveLength(4);
    expect(cases).toHaveLength(10 + 2 + 4);
  });
});

describe("the arithmetic", () => {
  const [form] = officialRubrics();

  it("finds a weight that was mistyped", () => {
    if (form === undefined) throw new Error("no forms");
    const mistyped: Rubric = {
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        criteria: section.criteria.map((criterion) => ({
          ...criterion,
          weight: (criterion.weight ?? 0) + 1,
        })),
      })),
    };
    expect(unequal(sumsOf(mistyped, {})).map(([place]) => place)).toEqual(["1", "1.1", "1.2"]);
  });

  it("finds a top that was mistyped", () => {
    const indicator = form?.sections[0]?.criteria[0]?.indicators[0];
    if (indicator === undefined) throw new Error("no indicators");
    const rule = { kind: "free", max: (indicator.points ?? 0) + 1 } as const;
    const { points, top } = worthOf({ ...indicator, rule }, {});
    expect(top).not.toBe(points);
  });
});
