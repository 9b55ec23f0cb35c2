import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { formFacts, searchForms } from "../../src/taskpane/form-search";
import { official } from "./opened";

const found = (search: string, lastUsed: string | null = null): readonly string[] =>
  searchForms(officialRubrics(), search, lastUsed).map(({ short }) => short);

describe("searchForms", () => {
  it("finds forms by letter or title, full width and case not mattering", () => {
    expect(found("moe-105-h")).toEqual(["H"]);
    expect(found("數位學習")).toEqual(["H"]);
    expect(found("ＭＯＥ-105-Ｄ")).toEqual(["D"]);
  });

  it("wants every word", () => {
    expect(found("甄選 招生")).toContain("A");
    expect(found("甄選 數位")).toEqual([]);
  });

  it("puts the form used last first", () => {
    expect(found("", "moe-105-h")[0]).toBe("H");
  });
});

describe("formFacts", () => {
  it("counts what the list says of form D", () => {
    expect(formFacts(official("D"))).toEqual({ points: 100, bonus: 0, indicators: 30 });
  });
});
