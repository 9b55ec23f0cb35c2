import { describe, expect, it } from "@jest/globals";
import { entriesInOrder, type OrderedEntry, stepTo } from "../../src/form/entries-in-order";
import { scoreForm } from "../../src/scoring/score-form";
import { answersOf, aRubric, award, sectionsOf } from "../builders";

const entries: readonly OrderedEntry[] = [
  { indicator: "1.1.1", state: "blank" },
  { indicator: "1.1.2", state: "ok" },
  { indicator: "1.1.3", state: "invalid" },
  { indicator: "1.1.4", state: "undecided" },
  { indicator: "1.1.5", state: "not-applicable" },
];

describe("entriesInOrder", () => {
  it("lists one role's states in official order without unscored indicators", () => {
    const rubric = aRubric({
      sections: sectionsOf([
        { points: 100, rule: award(100) },
        { points: null, rule: { kind: "unscored" } },
      ]),
    });

    expect(entriesInOrder(rubric, scoreForm(rubric, answersOf({ "1.1.1": 7 })), "self")).toEqual([
      { indicator: "1.1.1", state: "invalid" },
    ]);
  });
});

describe("stepTo", () => {
  it("finds the next missing score, one that waits for a situation included", () => {
    expect(stepTo(entries, "1.1.1", "missing")).toBe("1.1.4");
  });

  it("goes round at the end", () => {
    expect(stepTo(entries, "1.1.4", "missing")).toBe("1.1.1");
  });

  it("begins at the first when nothing is selected", () => {
    expect(stepTo(entries, null, "missing")).toBe("1.1.1");
  });

  it("steps backward", () => {
    expect(stepTo(entries, "1.1.2", "missing", "backward")).toBe("1.1.1");
  });

  it("finds nothing when only the selected one is left", () => {
    expect(stepTo(entries, "1.1.3", "invalid")).toBeNull();
  });
});
