import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allAnswered, printParts, readParts, runningSum } from "../../src/scoring/score-parts";

describe("runningSum", () => {
  it("adds tenths exactly and takes unanswered parts for nothing", () => {
    expect(runningSum([0.1, null, 0.2])).toBe(0.3);
  });
});

describe("readParts", () => {
  it("reads what printParts prints while it still gives the score", () => {
    const part = fc.option(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
        expect(readParts(printParts(parts), parts.length, runningSum(parts))).toEqual(parts);
      }),
    );
  });

  it.each([
    ["another score was typed over it", "1|0|0.5", 3, 2],
    ["it has another number of parts", "1|0.5", 3, 1.5],
    ["no score stands there", "1|0|0.5", 3, null],
    ["it is no list of scores", "a|b|c", 3, 0],
  ])("knows nothing when %s", (_, text, count, score) => {
    expect(readParts(text, count, score)).toBeNull();
  });
});

describe("allAnswered", () => {
  it("takes 0 for an answer and null for none", () => {
    expect(allAnswered([0, 1])).toBe(true);
    expect(allAnswered([0, null])).toBe(false);
  });
});
