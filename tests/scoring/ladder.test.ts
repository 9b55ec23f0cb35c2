import { describe, expect, it } from "@jest/globals";
import type { PlainRule } from "../../src/rubric/scoring-rule";
import { indicatorsOf } from "../../src/rubric/walk";
import { legalValues } from "../../src/scoring/legal-values";
import { ladderOf, rungsOf } from "../../src/scoring/ladder";
import { official } from "../taskpane/opened";

const bands = (...ranges: readonly (readonly [number, number])[]): PlainRule => ({
  kind: "bands",
  bands: ranges.map(([from, to]) => ({ from, to, text: `${from}~${to}` })),
});

describe("ladderOf", () => {
  it("shows printed levels with their scores and the gaps between them", () => {
    expect(ladderOf(bands([10, 10], [6, 7], [5, 5], [0, 0]))).toEqual([
      { scores: [10], text: "10~10", group: null, gapBelow: true },
      { scores: [6, 7], text: "6~7", group: null, gapBelow: false },
      { scores: [5], text: "5~5", group: null, gapBelow: true },
      { scores: [0], text: "0~0", group: null, gapBelow: false },
    ]);
  });

  it.each(["A", "D", "H"])(
    "holds exactly the legal scores of every indicator of form %s",
    (short) => {
      for (const { rule } of indicatorsOf(official(short))) {
        if (rule.kind === "conditional" || rule.kind === "sum") continue;
        const shown = new Set(ladderOf(rule).flatMap(({ scores }) => scores));
        expect([...shown].toSorted((a, b) => a - b)).toEqual(legalValues(rule));
      }
    },
  );
});

describe("rungsOf", () => {
  it("finds the levels of a score: two where they share it, none where no level prints it", () => {
    const rungs = ladderOf(bands([8, 10], [5, 8], [0, 3]));
    expect([8, 4, 0].map((score) => rungsOf(rungs, score))).toEqual([[0, 1], [], [2]]);
  });
});
