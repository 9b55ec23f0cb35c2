import { describe, expect, it } from "@jest/globals";
import { nextScore } from "../../src/taskpane/next-score";

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
