import { describe, expect, it } from "@jest/globals";
import type { Calculation } from "../../src/rubric/calculation";
import { checkCalculation, checkLinks } from "../../src/rubric/check-calculation";
import type { Worksheet } from "../../src/rubric/rubric";
import { aCriterion, anIndicator, aRubric, aSection } from "../builders";

const rubric = aRubric({
  sections: [
    aSection({ criteria: [aCriterion({ indicators: [anIndicator({ evidence: "占____%" })] })] }),
  ],
});
const at = { path: "annexes[0]", place: "" };

const table = (calculation: Calculation, changes: Partial<Worksheet> = {}): Worksheet => ({
  id: "人數",
  title: "人數",
  indicator: "1.1.1",
  columns: ["單位", "教授 女", "教授 女 %"],
  rows: [
    ["", "", ""],
    ["合計", "", ""],
  ],
  notes: [],
  source: { document: "測試計畫", lines: [1, 2] },
  calculation,
  ...changes,
});

const sound: Calculation = {
  columns: [{ kind: "text" }, { kind: "count" }, { kind: "share", of: 1, among: [1] }],
  groups: [{ heading: "教授", first: 1, last: 2 }],
  repeat: { row: 0, times: 12 },
  totalRow: 1,
};

const issuesOf = (calculation: Calculation, changes: Partial<Worksheet> = {}) =>
  checkCalculation(rubric, table(calculation, changes), at).map(({ type }) => type);

describe("the calculation of a table", () => {
  it("is accepted when everything that it names is there", () => {
    expect(issuesOf(sound)).toEqual([]);
  });

  it.each<readonly [string, Calculation, Partial<Worksheet>, readonly string[]]>([
    [
      "without a rule for each column",
      { columns: [{ kind: "text" }] },
      {},
      ["column-rules-mismatch"],
    ],
    [
      "with a share of a column of words",
      {
        ...sound,
        columns: [{ kind: "text" }, { kind: "count" }, { kind: "share", of: 0, among: [1] }],
      },
      {},
      ["no-number-column"],
    ],
    [
      "with words printed where a formula is to stand",
      sound,
      {
        rows: [
          ["", "", "5%"],
          ["合計", "", ""],
        ],
      },
      ["printed-over"],
    ],
    [
      "with words printed where a number is to be filled in",
      sound,
      {
        rows: [
          ["", "不詳", ""],
          ["合計", "", ""],
        ],
      },
      ["printed-over"],
    ],
    [
      "with sums above other rows",
      { ...sound, totalRow: 0, repeat: { row: 1, times: 2 } },
      {},
      ["total-not-last"],
    ],
    [
      "that repeats a row that is not printed",
      { ...sound, repeat: { row: 2, times: 2 } },
      {},
      ["no-such-row"],
    ],
    [
      "that repeats the row of the sums",
      { ...sound, repeat: { row: 1, times: 2 } },
      {},
      ["no-such-row"],
    ],
    [
      "with a heading that its columns' names do not begin with",
      { ...sound, groups: [{ heading: "講師", first: 1, last: 2 }] },
      {},
      ["group-mismatch"],
    ],
    [
      "with a limit of an indicator that is not there",
      {
        columns: [
          { kind: "count" },
          { kind: "count" },
          { kind: "ratio", of: 0, to: 1, limit: { most: [1, 2], indicator: "9.9.9" } },
        ],
      },
      { rows: [["", "", ""]] },
      ["unknown-indicator"],
    ],
    [
      "with fewer least parts than rows, and nothing to be a part of",
      { columns: [{ kind: "text" }, { kind: "count" }, { kind: "least", of: 1, parts: [] }] },
      { rows: [["", "", ""]] },
      ["parts-mismatch", "total-missing"],
    ],
  ])("is refused %s", (_, calculation, changes, types) => {
    expect(issuesOf(calculation, changes)).toEqual(types);
  });

  it("lets a printed gap with its unit be filled in", () => {
    expect(
      issuesOf(sound, {
        rows: [
          ["", "共_____人", ""],
          ["合計", "", ""],
        ],
      }),
    ).toEqual([]);
  });
});

describe("the blanks that a worksheet fills", () => {
  const typesOf = (changes: Partial<Worksheet>) =>
    checkLinks(rubric, table(sound, changes), at).map(({ type }) => type);

  it("are those of its indicator, one percentage each", () => {
    expect(typesOf({ fills: [[0, 2]] })).toEqual([]);
  });

  it.each<readonly [string, Partial<Worksheet>, readonly string[]]>([
    ["of an unknown indicator", { indicator: "9.9.9" }, ["unknown-indicator"]],
    [
      "with more cells than blanks",
      {
        fills: [
          [0, 2],
          [1, 2],
        ],
      },
      ["fills-mismatch"],
    ],
    ["with a number that is no percentage", { fills: [[0, 1]] }, ["fill-not-a-share"]],
    ["from a row that is not printed", { fills: [[7, 2]] }, ["fill-not-a-share"]],
  ])("are refused %s", (_, changes, types) => {
    expect(typesOf(changes)).toEqual(types);
  });
});
