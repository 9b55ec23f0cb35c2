import { describe, expect, it } from "@jest/globals";
import {
  findIndicator,
  indicatorsOf,
  isBonusSection,
  scoredIndicatorsOf,
} from "../../src/rubric/walk";
import { aRubric, award, sectionsOf } from "../builders";

const rubric = aRubric({
  sections: sectionsOf(
    [
      { points: 100, rule: award(100) },
      { points: null, rule: { kind: "unscored" } },
    ],
    [{ points: 4, rule: { kind: "bonus", max: 4 } }],
  ),
});

describe("walking a rubric", () => {
  it("visits indicators in official order", () => {
    expect(indicatorsOf(rubric).map(({ id }) => id)).toEqual(["1.1.1", "1.1.2", "2.1.1"]);
  });

  it("leaves unscored indicators out where scores are meant", () => {
    expect(scoredIndicatorsOf(rubric).map(({ id }) => id)).toEqual(["1.1.1", "2.1.1"]);
  });

  it("knows a bonus section by its rules", () => {
    expect(rubric.sections.map(isBonusSection)).toEqual([false, true]);
  });

  it("finds an indicator by its id, or none", () => {
    expect(findIndicator(rubric, "2.1.1")?.points).toBe(4);
    expect(findIndicator(rubric, "9.9.9")).toBeNull();
  });
});
