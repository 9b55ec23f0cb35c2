import { describe, expect, it } from "@jest/globals";
import { ruleText } from "../../src/scoring/rule-text";
import { allowing } from "../builders";

describe("rule text", () => {
  it("holds every legal value between bars", () => {
    expect(ruleText(allowing([0, 3, 6, 10]))).toBe("|0|3|6|10|");
    expect(ruleText(allowing([0, 0.1, 0.2, 0.3]))).toBe("|0|0.1|0.2|0.3|");
  });

  it("ends with NA where that is allowed", () => {
    expect(ruleText(allowing([0, 5], true))).toBe("|0|5|NA|");
  });

  it("says that no score belongs there, or that a situation is missing", () => {
    expect(ruleText({ kind: "excluded" })).toBe("|無|");
    expect(ruleText({ kind: "unscored" })).toBe("|無|");
    expect(ruleText({ kind: "undecided", points: 8 })).toBe("|未定|");
  });
});
