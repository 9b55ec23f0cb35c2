import { describe, expect, it } from "@jest/globals";
import { findDoubles } from "../../../src/cli/collect/find-doubles";
import type { Remembered, RememberedForm } from "../../../src/cli/collect/result-cache";

const form = (school: string | null, short: string, sheet = short): RememberedForm => ({
  school,
  rubric: `moe-105-${short.toLowerCase()}`,
  sheet,
});

const file = (name: string, forms: readonly RememberedForm[], hash = name): Remembered => ({
  ...{ file: name, size: 1, modified: 1, hash, problem: null },
  ...{ doubts: [], forms, scores: 0, invalid: 0 },
});

const said = (...files: readonly Remembered[]): readonly string[] =>
  findDoubles(files).problems.map(({ problem }) => problem);

describe("forms of one school that were collected twice", () => {
  it.each([
    ["國立臺灣大學", "國立台灣大學"],
    ["國立 臺灣大學", "國立臺灣大學"],
    ["ABC 大學", "ＡＢＣ大學"],
  ])("are the same for %s and %s", (one, other) => {
    const doubles = findDoubles([
      file("a.xlsx", [form(one, "A")]),
      file("b.xlsx", [form(other, "D"), form(other, "A")]),
    ]);

    expect(doubles.problems.map(({ file: name }) => name)).toEqual(["b.xlsx"]);
    expect([doubles.has("a.xlsx", 0), doubles.has("b.xlsx", 0)]).toEqual([true, false]);
    expect(doubles.has("b.xlsx", 1)).toBe(true);
  });

  it("are no other schools' and no other forms", () => {
    const files = [
      file("a.xlsx", [form("甲校", "A")]),
      file("b.xlsx", [form("乙校", "A"), form("甲校", "D"), form(null, "A")]),
      file("c.xlsx", [form(null, "A")]),
    ];

    expect(said(...files)).toEqual([]);
  });

  it("are told of two files in one sentence, however many they are", () => {
    const forms = ["A", "D", "H"].map((short) => form("甲校", short));
    const [sentence, ...more] = said(file("a.xlsx", forms), file("b.xlsx", forms));

    expect(more).toEqual([]);
    expect(sentence).toContain("「b.xlsx」與「a.xlsx」都有「甲校」的訪視表 A、D、H；");
  });

  it("are named against the first of several files", () => {
    const forms = [form("甲校", "A")];
    const [second, third] = said(
      file("a.xlsx", forms),
      file("b.xlsx", forms),
      file("c.xlsx", forms, "a.xlsx"),
    );

    expect(second).not.toContain("內容完全相同");
    expect(third).toMatch(/「c\.xlsx」與「a\.xlsx」.*內容完全相同/u);
  });

  it("are named by their sheets where one file holds them", () => {
    const twice = file("a.xlsx", [form("甲校", "A", "A"), form("甲校", "A", "A (2)")]);

    expect(said(twice)).toEqual([
      expect.stringMatching(/^「a\.xlsx」的工作表「A」與「A \(2\)」都是「甲校」的訪視表 A；/u),
    ]);
  });
});
