import { describe, expect, it } from "@jest/globals";
import { officialIndex } from "../../src/official/official-index";
import { searchForms } from "../../src/taskpane/form-search";

const found = (search: string, lastUsed: string | null = null): readonly string[] =>
  searchForms(officialIndex, search, lastUsed).map(({ short }) => short);

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
