import { describe, expect, it } from "@jest/globals";
import type { CountRule, LookupRule } from "../../src/rubric/scoring-rule";
import { countedScore, lookedUpScore } from "../../src/scoring/measured-score";

const count: CountRule = {
  kind: "count",
  counted: "符合規定",
  unit: "項",
  conditions: ["一", "二", "三"],
  table: [
    { count: 0, score: 0, text: "無" },
    { count: 1, score: 1, text: "1項" },
    { count: 3, score: 5, text: "3項以上" },
  ],
};

const lookup: LookupRule = {
  kind: "lookup",
  quantity: "舊生占",
  unit: "%",
  rows: [
    { from: 0, to: 0, score: 5, text: "0%：5分" },
    { from: 1, to: 10, score: 4, text: "1–10%：4分" },
    { from: 11, to: 50, score: 3, minScore: 1, text: "11–50%：1–3分" },
    { from: 51, to: null, score: 0, text: "51%以上：0分" },
  ],
};

describe("countedScore", () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 5],
    [9, 5],
  ])("gives the line that holds for %d", (met, score) => {
    expect(countedScore(count, met)).toMatchObject({ kind: "computed", score });
  });

  it("covers no half and no negative number", () => {
    expect(countedScore(count, 1.5)).toEqual({ kind: "not-covered" });
    expect(countedScore(count, -1)).toEqual({ kind: "not-covered" });
  });
});

describe("lookedUpScore", () => {
  it("includes both ends of a printed range", () => {
    expect([1, 10].map((value) => lookedUpScore(lookup, value))).toEqual([
      { kind: "computed", score: 4, line: "1–10%：4分" },
      { kind: "computed", score: 4, line: "1–10%：4分" },
    ]);
  });

  it("does not cover a value between two printed ranges", () => {
    expect(lookedUpScore(lookup, 10.5)).toEqual({ kind: "not-covered" });
  });

  it("leaves a range of scores to the person", () => {
    expect(lookedUpScore(lookup, 20)).toEqual({
      kind: "choice",
      from: 1,
      to: 3,
      line: "11–50%：1–3分",
    });
  });

  it("has no upper end where none is printed", () => {
    expect(lookedUpScore(lookup, 1000)).toMatchObject({ score: 0 });
  });
});
