import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { roles, type Rubric } from "../../src/rubric/rubric";
import { notApplicableSwitch } from "../../src/rubric/situation-names";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import { statusWords } from "../../src/scoring/status-words";
import type { SituationAnswers } from "../../src/scoring/verdict";
import { calculated, type CalculatedForm, filledForms, type Scores } from "./forms";

type Entry = number | "NA" | null;

/** The best score of an indicator, nothing where it takes none or hangs on a choice that is open. */
const best = (rubric: Rubric, id: string, situations: SituationAnswers): Entry => {
  const indicator = scoredIndicatorsOf(rubric).find((one) => one.id === id);
  const allowance = indicator && allowanceOf(rubric, indicator, situations);
  return allowance?.kind === "scored" ? (allowance.legal.at(-1) ?? null) : null;
};

/** NA wherever form H allows it, else the best score. */
const notApplicableOrBest = (rubric: Rubric, id: string, situations: SituationAnswers): Entry => {
  const indicator = scoredIndicatorsOf(rubric).find((one) => one.id === id);
  const allowance = indicator && allowanceOf(rubric, indicator, situations);
  return rubric.short === "H" && allowance?.kind === "scored" && allowance.notApplicable
    ? "NA"
    : best(rubric, id, situations);
};

const scoresWith = (
  rubrics: readonly Rubric[],
  situations: SituationAnswers,
  choose: typeof best,
): Scores =>
  Object.fromEntries(
    rubrics.map((rubric) => {
      const entries = scoredIndicatorsOf(rubric).flatMap(({ id }) => {
        const entry = choose(rubric, id, situations);
        return entry === null ? [] : [[id, entry] as const];
      });
      const role = Object.fromEntries(entries);
      return [rubric.id, { self: role, committee: role }];
    }),
  );

const filledWith = (
  names: readonly string[],
  situations: Readonly<Record<string, string>>,
  choose: typeof best = best,
): readonly CalculatedForm[] => {
  const rubrics = officialRubrics().filter(({ short }) => names.includes(short));
  const settings = Object.entries(situations).map(([name, value]) => `${name}=${value}`);
  return calculated(filledForms(scoresWith(rubrics, situations, choose), names, settings), rubrics);
};

const totalsOf = (forms: readonly CalculatedForm[]): readonly (readonly unknown[])[] =>
  forms.map(({ rubric, total, status }) => [
    rubric.short,
    ...roles.flatMap((role) => [rounded(total(role)), status(role)]),
  ]);

/** Quotients differ from 100 in the last binary digit. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;

const complete = (names: readonly string[]): readonly (readonly unknown[])[] =>
  names.map((name) => {
    const total = name === "K" ? 104 : 100;
    return [name, total, "", total, ""];
  });

const all = officialRubrics().map(({ short }) => short);

describe("the best scores, added up by LibreOffice", () => {
  it.each([
    ["公立, both incidents", all, "public", "yes", "yes"],
    ["私立, no incident", all, "private", "no", "no"],
    ["a campus incident only", ["K"], "public", "yes", "no"],
    ["a workplace incident only", ["K"], "public", "no", "yes"],
  ])("are 100 for every form, 104 for K: %s", (_, names, institution, campus, workplace) => {
    const situations = {
      institution,
      "campus-incident": campus,
      "workplace-incident": workplace,
    };
    expect(totalsOf(filledWith(names, situations))).toEqual(complete(names));
  });

  it.each(["no", "yes"])("are 100 for form H beside NA, with the switch at %s", (answer) => {
    const forms = filledWith(["H"], { [notApplicableSwitch]: answer }, notApplicableOrBest);
    expect(totalsOf(forms)).toEqual(complete(["H"]));
    const taken = forms.flatMap(({ report }) =>
      report.scores.filter(({ state }) => state === "not-applicable"),
    );
    // Ten cells print 得不計分; the switch opens the other remote-teaching indicators.
    if (answer === "no") expect(taken).toHaveLength(10 * roles.length);
    else expect(taken.length).toBeGreaterThan(10 * roles.length);
  });

  it("stay 暫計 while a situation is open, and say how many scores hang on it", () => {
    const forms = filledWith(["F", "K"], {});
    for (const { rubric, total, status } of forms) {
      const open = scoredIndicatorsOf(rubric).filter(({ rule }) => rule.kind === "conditional");
      expect(open.length).toBeGreaterThan(0);
      for (const role of roles) {
        expect(status(role)).toBe(statusWords(open.length, 0));
        expect(total(role)).toBeLessThan(rubric.short === "K" ? 104 : 100);
      }
    }
  });

  it("would not pass with one score less", () => {
    const forms = filledWith(["F"], { institution: "public" }, (rubric, id, situations) =>
      id === "1.1.1" ? 0 : best(rubric, id, situations),
    );
    expect(totalsOf(forms)).not.toEqual(complete(["F"]));
  });
});
