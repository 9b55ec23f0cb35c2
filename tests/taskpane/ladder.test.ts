import { describe, expect, it } from "@jest/globals";
import type { PlainRule } from "../../src/rubric/scoring-rule";
import { indicatorsOf } from "../../src/rubric/walk";
import { legalValues } from "../../src/scoring/legal-values";
import { ladderOf, nextScore } from "../../src/taskpane/ladder";
import { official } from "./opened";

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

describe("nextScore", () => {
  const legal = [0, 3, 6, 10];

  it("moves between legal scores, from an illegal one too", () => {
    expect(nextScore(legal, 3, 1)).toBe(6);
    expect(nextScore(legal, 7, 1)).toBe(10);
    expect(nextScore(legal, 7, -1)).toBe(6);
  });

  it("stays at the ends", () => {
    expect(nextScore(legal, 10, 1)).toBe(10);
    expect(nextScore(legal, 0, -1)).toBe(0);
  });

  it("starts at the lowest going up and at the highest going down", () => {
    expect(nextScore(legal, null, 1)).toBe(0);
    expect(nextScore(legal, null, -1)).toBe(10);
  });

  it("has nowhere to go without legal scores", () => {
    expect(nextScore([], 3, 1)).toBeNull();
  });
});
