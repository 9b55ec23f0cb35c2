import { describe, expect, it } from "@jest/globals";
import { printDifference } from "../../src/taskpane/review-words";

describe("printDifference", () => {
  it.each([
    [1, "+1"],
    [-0.5, "−0.5"],
    [0, "0"],
    [0.1 + 0.2 - 0.3, "0"],
    [-0.004, "0"],
  ])("prints %d as %s: no sign where nothing is left to be seen", (difference, words) => {
    expect(printDifference(difference)).toBe(words);
  });
});
