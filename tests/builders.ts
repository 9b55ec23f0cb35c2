import type { Criterion, Indicator, Role, Rubric, Section } from "../src/rubric/rubric";
import type { Band, BandsRule, ScoringRule } from "../src/rubric/scoring-rule";
import type { FormAnswers } from "../src/scoring/form-score";
import type { Allowance, CellEntry } from "../src/scoring/verdict";

const source = { document: "測試計畫", lines: [1, 2] } as const;

/** Builds the smallest valid indicator, 1.1.1: 100 points, all or nothing. */
export const anIndicator = (changes: Partial<Indicator> = {}): Indicator => ({
  id: "1.1.1",
  no: 1,
  text: "辦理情形",
  points: 100,
  standard: "已辦理：100分",
  evidence: null,
  remark: null,
  supplement: null,
  rule: { kind: "award", points: 100, condition: "已辦理" },
  notApplicable: false,
  numbered: true,
  note: null,
  source,
  ...changes,
});

/** Builds the smallest valid criterion: 一、(一), one indicator of 100 points. */
export const aCriterion = (changes: Partial<Criterion> = {}): Criterion => ({
  no: 1,
  title: "細項",
  weight: 100,
  indicators: [anIndicator()],
  ...changes,
});

/** Builds the smallest valid section: 一, one criterion of 100 %. */
export const aSection = (changes: Partial<Section> = {}): Section => ({
  no: 1,
  title: "項目",
  weight: 100,
  criteria: [aCriterion()],
  ...changes,
});

/** Builds the smallest valid rubric: one section, one criterion, one indicator. */
export const aRubric = (changes: Partial<Rubric> = {}): Rubric => ({
  id: "test-form",
  short: "T",
  kind: "visit-form",
  version: "1.0.0",
  year: 105,
  form: "測試訪視表",
  title: "測試項目",
  authority: "測試司",
  authoritySource: "printed",
  audience: "測試學校",
  notes: ["訪視項目共分 1 大項。"],
  source,
  situations: [],
  notApplicable: { kind: "none" },
  total: { kind: "sum", label: "總分" },
  sections: [aSection()],
  annexes: [],
  ...changes,
});

/** What an indicator of a drawn section is worth and how it is scored; the rest is filled in. */
export type IndicatorSketch = Partial<Indicator> & {
  readonly points: number | null;
  readonly rule: ScoringRule;
};

/**
 * Builds sections of one criterion each from sketches of their indicators: ids and numbers follow the order, weights
 * are the sums of the points. A section of bonuses gets no weight.
 */
export const sectionsOf = (
  ...sections: readonly (readonly IndicatorSketch[])[]
): readonly Section[] =>
  sections.map((sketches, sectionIndex) => {
    const no = sectionIndex + 1;
    const isBonus = sketches.some(({ rule }) => rule.kind === "bonus");
    const points = sketches.reduce((sum, sketch) => sum + (sketch.points ?? 0), 0);
    const weight = isBonus ? null : points;
    const indicators = sketches.map((sketch, index) =>
      anIndicator({ ...sketch, id: `${no}.1.${index + 1}`, no: index + 1 }),
    );
    return aSection({ no, weight, criteria: [aCriterion({ weight, indicators })] });
  });

/** Builds a ladder from its scores: a number is a rung of one score, a pair a range in whole steps or the step given. */
export const ladder = (
  ...rungs: readonly (number | readonly [from: number, to: number, step?: 1 | 0.5 | 0.1])[]
): BandsRule => ({
  kind: "bands",
  bands: rungs.map((rung): Band => {
    if (typeof rung === "number") return { from: rung, to: rung, text: `得${rung}分者` };
    const [from, to, step] = rung;
    return { from, to, text: `得${from}~${to}分者`, ...(step === undefined ? {} : { step }) };
  }),
});

/** Builds an award of the given points. */
export const award = (points: number): Extract<ScoringRule, { readonly kind: "award" }> => ({
  kind: "award",
  points,
  condition: "提供佐證資料",
});

/** Builds a sum of parts that are numbered in order. */
export const sumOf = (
  ...rules: readonly Extract<ScoringRule, { readonly kind: "bands" | "award" }>[]
): Extract<ScoringRule, { readonly kind: "sum" }> => ({
  kind: "sum",
  parts: rules.map((rule, index) => ({ no: index + 1, title: `部分${index + 1}`, rule })),
});

/** Builds the allowance of a scored indicator; its points are the highest legal score. */
export const allowing = (
  legal: readonly number[],
  notApplicable = false,
): Extract<Allowance, { readonly kind: "scored" }> => ({
  kind: "scored",
  points: legal.at(-1) ?? 0,
  legal,
  notApplicable,
});

/** Builds answers in which only one role has entered something. */
export const answersOf = (
  entries: Readonly<Record<string, CellEntry>>,
  changes: Partial<FormAnswers> & { readonly role?: Role } = {},
): FormAnswers => {
  const { role = "self", ...rest } = changes;
  return {
    situations: {},
    entries: Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [
        id,
        { self: null, committee: null, [role]: entry },
      ]),
    ),
    evidence: {},
    lostRules: [],
    strays: [],
    ...rest,
  };
};
