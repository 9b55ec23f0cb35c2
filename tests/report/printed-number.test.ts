import { describe, expect, it } from "@jest/globals";
import { printedDifference } from "../../src/report/printed-number";

describe("printedDifference", () => {
  it.each([
    [1, "+1"],
    [-0.5, "−0.5"],
    [0, "0"],
    [0.1 + 0.2 - 0.3, "0"],
    [-0.004, "0"],
  ])("prints %d as %s: no sign where nothing is left to be seen", (difference, words) => {
    expect(printedDifference(difference)).toBe(words);
  });
});
