import { describe, expect, it } from "@jest/globals";
import type { Rubric, Situation } from "../../src/rubric/rubric";
import type { ConditionalRule } from "../../src/rubric/scoring-rule";
import { indicatorsOf } from "../../src/rubric/walk";
import { allowanceCases, allowanceOf } from "../../src/scoring/allowance";
import type { SituationAnswers } from "../../src/scoring/verdict";
import { aRubric, award, ladder, sectionsOf, sumOf } from "../builders";

const incident: Situation = {
  id: "campus-incident",
  label: "當年度有無校園性侵害、性騷擾或性霸凌事件",
  options: [
    { value: "yes", label: "有" },
    { value: "no", label: "無" },
  ],
};

/** K 3.1.1 and K 3.1.3. */
const handling: ConditionalRule = {
  kind: "conditional",
  situation: incident.id,
  cases: {
    yes: { points: 8, rule: sumOf(award(6), award(2)) },
    no: { points: 10, rule: sumOf(award(3), award(3), award(2), award(2)) },
  },
};
const reporting: ConditionalRule = {
  kind: "conditional",
  situation: incident.id,
  cases: {
    yes: { points: 7, rule: sumOf(award(5), award(2)) },
    no: { points: 0, rule: { kind: "excluded" } },
  },
};

const formK = aRubric({
  situations: [incident],
  sections: sectionsOf([
    { points: 8, rule: handling },
    { points: 7, rule: reporting },
    { points: 5, rule: award(5) },
    { points: null, rule: { kind: "unscored" } },
  ]),
});

const formH = aRubric({
  notApplicable: {
    kind: "printed",
    extension: { label: "其他遠距教學指標得不計分", indicators: ["1.1.2"] },
  },
  sections: sectionsOf([
    { points: 5, rule: ladder(5, 0), notApplicable: true },
    { points: 3, rule: ladder(3, 2, 1, 0) },
    { points: 2, rule: ladder(2, 1, 0) },
  ]),
});

const allowances = (rubric: Rubric, situations: SituationAnswers) =>
  indicatorsOf(rubric).map((indicator) => allowanceOf(rubric, indicator, situations));

describe("allowance of a conditional rule", () => {
  it("follows the chosen situation", () => {
    expect(allowances(formK, { "campus-incident": "yes" })).toEqual([
      { kind: "scored", points: 8, legal: [0, 2, 6, 8], notApplicable: false },
      { kind: "scored", points: 7, legal: [0, 2, 5, 7], notApplicable: false },
      { kind: "scored", points: 5, legal: [0, 5], notApplicable: false },
      { kind: "unscored" },
    ]);
  });

  it("takes an indicator out where the form says 不予計分", () => {
    const [first, second] = allowances(formK, { "campus-incident": "no" });
    expect(first).toMatchObject({ points: 10, legal: [0, 2, 3, 4, 5, 6, 7, 8, 10] });
    expect(second).toEqual({ kind: "excluded" });
  });

  it.each<SituationAnswers>([
    {},
    { "campus-incident": null },
    { "campus-incident": "其他" },
    { "campus-incident": "toString" },
  ])("is undecided with the printed points under %j", (situations) => {
    expect(allowances(formK, situations).slice(0, 2)).toEqual([
      { kind: "undecided", points: 8 },
      { kind: "undecided", points: 7 },
    ]);
  });
});

describe("NA", () => {
  const naAllowed = (rubric: Rubric, situations: SituationAnswers = {}) =>
    allowances(rubric, situations).map(
      (allowance) => allowance.kind === "scored" && allowance.notApplicable,
    );

  it("is allowed where the cell prints it, and with the switch where that names the indicator", () => {
    expect(naAllowed(formH)).toEqual([true, false, false]);
    expect(naAllowed(formH, { "na-extension": "no" })).toEqual([true, false, false]);
    expect(naAllowed(formH, { "na-extension": "yes" })).toEqual([true, true, false]);
  });

  it("is allowed everywhere in form F and nowhere in form D", () => {
    expect(naAllowed({ ...formH, notApplicable: { kind: "any-with-reason" } })).toEqual([
      true,
      true,
      true,
    ]);
    expect(naAllowed({ ...formH, notApplicable: { kind: "none" } })).toEqual([false, false, false]);
  });
});

describe("allowance cases", () => {
  const casesOf = (rubric: Rubric) =>
    indicatorsOf(rubric).map((indicator) => allowanceCases(rubric, indicator));

  it("name the situation, each option and what holds while none is chosen", () => {
    const [, reported, plain] = casesOf(formK);
    expect(reported).toMatchObject({
      situation: "campus-incident",
      cases: [
        { option: "yes", allowance: { kind: "scored", points: 7 } },
        { option: "no", allowance: { kind: "excluded" } },
      ],
      otherwise: { kind: "undecided", points: 7 },
    });
    expect(plain).toMatchObject({ situation: null, allowance: { kind: "scored", points: 5 } });
  });

  it("treat the NA switch as a situation that is off unless chosen", () => {
    const [printed, extended, ordinary] = casesOf(formH);
    expect(printed?.situation).toBeNull();
    expect(extended).toMatchObject({
      situation: "na-extension",
      cases: [
        { option: "no", allowance: { notApplicable: false } },
        { option: "yes", allowance: { notApplicable: true } },
      ],
      otherwise: { kind: "scored", notApplicable: false },
    });
    expect(ordinary?.situation).toBeNull();
  });
});
