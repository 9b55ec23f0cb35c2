import { describe, expect, it } from "@jest/globals";
import type { Rubric } from "../../src/rubric/rubric";
import type { FormAnswers, RoleScore } from "../../src/scoring/form-score";
import { scoreForm } from "../../src/scoring/score-form";
import type { CellEntry } from "../../src/scoring/verdict";
import { answersOf, aRubric, award, ladder, sectionsOf } from "../builders";

const tens = ladder(10, 6, 3, 0);

/** Two sections of 20 and 80 points. */
const sections = sectionsOf(
  [
    { points: 10, rule: tens },
    { points: 10, rule: tens },
  ],
  [{ points: 80, rule: ladder([0, 80]) }],
);
const plainForm = aRubric({ sections });
const naForm = aRubric({
  sections,
  notApplicable: { kind: "any-with-reason" },
  total: { kind: "rescaled", label: "總分" },
});
const weightedForm: Rubric = { ...naForm, total: { kind: "weighted", label: "總分" } };

const scoreOf = (
  rubric: Rubric,
  entries: Readonly<Record<string, CellEntry>>,
  changes: Partial<FormAnswers> = {},
): RoleScore => scoreForm(rubric, answersOf(entries, changes)).roles.self;

const given = ["依法無須辦理"];
const reasons = { "1.1.1": given, "1.1.2": given, "2.1.1": given };

describe("a plain form", () => {
  it("adds up its sections", () => {
    expect(scoreOf(plainForm, { "1.1.1": 10, "1.1.2": 6, "2.1.1": 71 })).toEqual({
      subtotals: [16, 71],
      total: 87,
      missing: 0,
      invalid: 0,
      complete: true,
    });
  });

  it("is blank, not 0, while nothing is entered", () => {
    expect(scoreOf(plainForm, {})).toEqual({
      subtotals: [null, null],
      total: null,
      missing: 3,
      invalid: 0,
      complete: false,
    });
  });

  it("shows a running total and counts what is missing", () => {
    expect(scoreOf(plainForm, { "1.1.1": 0 })).toMatchObject({
      subtotals: [0, null],
      total: 0,
      missing: 2,
      complete: false,
    });
  });

  it("leaves illegal scores out and counts them", () => {
    expect(scoreOf(plainForm, { "1.1.1": 7, "1.1.2": "6", "2.1.1": 80 })).toMatchObject({
      subtotals: [0, 80],
      total: 80,
      missing: 0,
      invalid: 2,
      complete: false,
    });
  });

  it("keeps a subtotal blank while only text stands in it", () => {
    expect(scoreOf(plainForm, { "1.1.1": "6", "1.1.2": "NA" })).toMatchObject({
      subtotals: [null, null],
      total: null,
      missing: 1,
      invalid: 2,
    });
  });

  it("counts a score in a continuation row as invalid and leaves it out", () => {
    const stray = { indicator: "1.1.1", role: "self", entry: 10 } as const;
    const blank = { indicator: "1.1.1", role: "self", entry: null } as const;
    expect(scoreOf(plainForm, { "1.1.1": 10 }, { strays: [stray, blank] })).toMatchObject({
      subtotals: [10, null],
      total: 10,
      invalid: 1,
    });
    expect(scoreOf(plainForm, {}, { strays: [stray] }).subtotals).toEqual([null, null]);
  });

  it("keeps a subtotal blank while nothing but a truth value stands in it", () => {
    expect(scoreOf(plainForm, { "1.1.1": true })).toMatchObject({
      subtotals: [null, null],
      total: null,
      invalid: 1,
    });
  });

  it("refuses whatever stands beside a lost rule and leaves it out", () => {
    const lost = { lostRules: ["1.1.1"] };

    expect(scoreOf(plainForm, { "1.1.1": 10 }, lost)).toMatchObject({
      subtotals: [null, null],
      missing: 2,
      invalid: 1,
    });
    const { verdicts } = scoreForm(
      plainForm,
      answersOf({ "1.1.1": { error: "#N/A" }, "1.1.2": 6 }, lost),
    );
    expect(verdicts["1.1.1"]).toMatchObject({
      self: { reason: "error-value" },
      committee: { reason: "rule-lost", words: "規則遺失" },
    });
    expect(verdicts["1.1.2"]?.self.state).toBe("ok");
  });

  it("keeps the roles apart", () => {
    const { roles, verdicts } = scoreForm(
      plainForm,
      answersOf({ "2.1.1": 40 }, { role: "committee" }),
    );
    expect(roles.self.total).toBeNull();
    expect(roles.committee.total).toBe(40);
    expect(verdicts["2.1.1"]).toMatchObject({
      self: { state: "blank" },
      committee: { state: "ok", score: 40 },
    });
  });

  it("adds tenths without binary dust", () => {
    const tenths = ladder(1, [0.1, 0.9, 0.1], 0);
    const form = aRubric({
      sections: sectionsOf([
        { points: 1, rule: tenths },
        { points: 1, rule: tenths },
        { points: 1, rule: tenths },
      ]),
    });
    const { subtotals, total } = scoreOf(form, { "1.1.1": 0.1, "1.1.2": 0.2, "1.1.3": 0.6 });
    expect(subtotals).toEqual([0.9]);
    expect(total).toBe(0.9);
  });

  it("gives an unscored indicator no verdict and refuses what stands there", () => {
    const form = aRubric({
      sections: sectionsOf([
        { points: 100, rule: award(100) },
        { points: null, rule: { kind: "unscored" } },
      ]),
    });
    const { roles, verdicts } = scoreForm(form, answersOf({ "1.1.1": 100, "1.1.2": 3 }));
    expect(Object.keys(verdicts)).toEqual(["1.1.1"]);
    expect(roles.self).toMatchObject({ total: 100, missing: 0, invalid: 1 });
    expect(roles.committee).toMatchObject({ total: null, missing: 1, invalid: 0 });
  });
});

describe("a form with NA", () => {
  it("divides by the applicable points", () => {
    expect(
      scoreOf(naForm, { "1.1.1": "NA", "1.1.2": 6, "2.1.1": 39 }, { evidence: reasons }),
    ).toEqual({ subtotals: [6, 39], total: 50, missing: 0, invalid: 0, complete: true });
  });

  it("keeps missing and illegal points in the denominator", () => {
    expect(scoreOf(naForm, { "1.1.1": 10, "1.1.2": 7 }).total).toBe(10);
  });

  it("has no total when all is NA", () => {
    expect(
      scoreOf(naForm, { "1.1.1": "NA", "1.1.2": "NA", "2.1.1": "NA" }, { evidence: reasons }),
    ).toEqual({ subtotals: [null, null], total: null, missing: 0, invalid: 0, complete: true });
  });

  it("treats NA without a reason as NA in the sums and reports it beside them", () => {
    const answers = answersOf({ "1.1.1": "NA", "1.1.2": 6, "2.1.1": 39 });
    const { roles, verdicts } = scoreForm(naForm, answers);
    expect(roles.self).toMatchObject({ total: 50, invalid: 0 });
    expect(verdicts["1.1.1"]?.self.reason).toBe("na-without-reason");
  });
});

describe("a form with weights of its own", () => {
  const halves: Rubric = {
    ...weightedForm,
    sections: weightedForm.sections.map((section) => ({ ...section, weight: 50 })),
  };

  it("weighs each section by its own points", () => {
    expect(scoreOf(halves, { "1.1.1": 10, "1.1.2": 0, "2.1.1": 80 }).total).toBe(75);
  });

  it("hands the weight of a section that is all NA to the others", () => {
    expect(
      scoreOf(halves, { "1.1.1": "NA", "1.1.2": "NA", "2.1.1": 40 }, { evidence: reasons }).total,
    ).toBe(50);
  });

  it("has no total when all is NA", () => {
    expect(scoreOf(halves, { "1.1.1": "NA", "1.1.2": "NA", "2.1.1": "NA" }).total).toBeNull();
  });
});

describe("form K", () => {
  const formK = aRubric({
    situations: [
      {
        id: "campus-incident",
        label: "校園事件",
        options: [
          { value: "yes", label: "有" },
          { value: "no", label: "無" },
        ],
      },
    ],
    sections: sectionsOf(
      [
        { points: 82, rule: ladder([0, 82]) },
        {
          points: 8,
          rule: conditional({ points: 8, rule: award(8) }, { points: 18, rule: award(18) }),
        },
        {
          points: 10,
          rule: conditional(
            { points: 10, rule: award(10) },
            { points: 0, rule: { kind: "excluded" } },
          ),
        },
      ],
      [{ points: 4, rule: { kind: "bonus", max: 4 } }],
    ),
  });

  it("reaches 100 in each situation, and the bonus comes on top with a subtotal of its own", () => {
    const yes = scoreOf(
      formK,
      { "1.1.1": 82, "1.1.2": 8, "1.1.3": 10, "2.1.1": 4 },
      { situations: { "campus-incident": "yes" } },
    );
    const no = scoreOf(
      formK,
      { "1.1.1": 82, "1.1.2": 18, "2.1.1": 0 },
      { situations: { "campus-incident": "no" } },
    );
    expect(yes).toMatchObject({ subtotals: [100, 4], total: 104, complete: true });
    expect(no).toMatchObject({ subtotals: [100, 0], total: 100, complete: true });
  });

  it("keeps the bonus out of the denominator", () => {
    const rescaled: Rubric = { ...formK, total: { kind: "rescaled", label: "總分" } };
    expect(
      scoreOf(
        rescaled,
        { "1.1.1": 41, "1.1.2": 0, "1.1.3": 10, "2.1.1": 3 },
        { situations: { "campus-incident": "yes" } },
      ).total,
    ).toBe(54);
  });

  it("counts rows as missing while their situation is not chosen", () => {
    expect(scoreOf(formK, { "1.1.1": 82, "1.1.2": 8, "1.1.3": 10, "2.1.1": 0 })).toMatchObject({
      total: 82,
      missing: 2,
      invalid: 0,
    });
  });

  it("refuses a score that the situation takes out", () => {
    expect(
      scoreOf(
        formK,
        { "1.1.1": 82, "1.1.2": 18, "1.1.3": 10, "2.1.1": 0 },
        { situations: { "campus-incident": "no" } },
      ),
    ).toMatchObject({ total: 100, missing: 0, invalid: 1 });
  });
});

function conditional(
  yes: { readonly points: number; readonly rule: ReturnType<typeof award> },
  no: {
    readonly points: number;
    readonly rule: ReturnType<typeof award> | { readonly kind: "excluded" };
  },
) {
  return { kind: "conditional", situation: "campus-incident", cases: { yes, no } } as const;
}
