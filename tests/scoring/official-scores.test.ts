import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { Indicator, Rubric } from "../../src/rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import { countsAsNotApplicable } from "../../src/scoring/judge";
import { scoreForm } from "../../src/scoring/score-form";
import type { CellEntry, SituationAnswers } from "../../src/scoring/verdict";
import { answersOf } from "../builders";

const forms = officialRubrics().map((rubric) => ({ form: rubric.short, rubric }));

const firstOptions = (rubric: Rubric): SituationAnswers =>
  Object.fromEntries(rubric.situations.map(({ id, options }) => [id, options[0]?.value ?? null]));

const legalOf = (rubric: Rubric, indicator: Indicator): readonly number[] => {
  const allowance = allowanceOf(rubric, indicator, firstOptions(rubric));
  return allowance.kind === "scored" ? allowance.legal : [];
};

const fillWith = (rubric: Rubric, choose: (legal: readonly number[]) => CellEntry) =>
  scoreForm(
    rubric,
    answersOf(
      Object.fromEntries(
        scoredIndicatorsOf(rubric).map((indicator) => [
          indicator.id,
          choose(legalOf(rubric, indicator)),
        ]),
      ),
      { situations: firstOptions(rubric) },
    ),
  ).roles.self;

describe.each(forms)("form $form", ({ rubric }) => {
  it("filled with the best scores gives 100 and its bonus", () => {
    const bonus = indicatorsOf(rubric)
      .filter(({ rule }) => rule.kind === "bonus")
      .reduce((sum, { points }) => sum + (points ?? 0), 0);
    expect(fillWith(rubric, (legal) => legal.at(-1) ?? null)).toMatchObject({
      total: 100 + bonus,
      missing: 0,
      invalid: 0,
      complete: true,
    });
  });

  it("filled with the lowest scores gives their sum", () => {
    const lowest = scoredIndicatorsOf(rubric).reduce(
      (sum, indicator) => sum + (legalOf(rubric, indicator)[0] ?? 0),
      0,
    );
    expect(fillWith(rubric, (legal) => legal[0] ?? null)).toMatchObject({
      total: lowest,
      complete: true,
    });
  });

  it("keeps its total between 0 and 104 and its counts true, whatever is entered", () => {
    const ids = scoredIndicatorsOf(rubric).map(({ id }) => id);
    const entry: fc.Arbitrary<CellEntry> = fc.oneof(
      fc.constantFrom<CellEntry>(null, "", "NA", "8", " ", true, { error: "#N/A" }),
      fc.integer({ min: -2, max: 60 }),
      fc.integer({ min: 0, max: 50 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), entry), (entries) => {
        const { verdicts, roles } = scoreForm(rubric, answersOf(entries));
        const { total, missing, invalid, complete } = roles.self;
        if (total !== null) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(104);
        }
        const unfinished = Object.values(verdicts).filter(
          ({ self }) => self.state !== "ok" && !countsAsNotApplicable(self),
        );
        expect(missing + invalid).toBe(unfinished.length);
        expect(complete).toBe(unfinished.length === 0);
      }),
      { numRuns: 50 },
    );
  });
});
