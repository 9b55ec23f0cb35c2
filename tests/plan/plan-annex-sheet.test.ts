import { describe, expect, it } from "@jest/globals";
import { parseMarker } from "../../src/plan/marker";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Annex } from "../../src/rubric/rubric";
import { aRubric } from "../builders";
import { drawSheet } from "../draw";

const annex: Annex = {
  id: "3.1.1",
  title: "學分數",
  columns: ["系所名稱", "比率"],
  rows: [
    ["", "○○○學年"],
    ["", ""],
  ],
  notes: ["(請自行增列)"],
  source: { document: "測試計畫", lines: [1, 2] },
};

const plan = planWorkbook(
  [{ rubric: aRubric({ annexes: [annex] }), situations: {}, alert: "refuse" }],
  ["T 附表 3.1.1"],
);
const sheet = plan.sheets[1];

describe("planAnnexSheet", () => {
  it("gives an annex a sheet of its own after its form's, under a free name", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["T 測試項目", "T 附表 3.1.1 (2)"]);
  });

  it("draws the printed table with its notes", () => {
    expect(sheet && drawSheet(sheet).map((row) => row.slice(0, 2))).toEqual([
      ["附表 3.1.1：學分數", ""],
      ["系所名稱", "比率"],
      ["", "○○○學年"],
      ["", ""],
      ["(請自行增列)", ""],
    ]);
  });

  it("prints the table without its marker, which is no form's", () => {
    const { row, column } = sheet?.marker ?? { row: 0, column: 0 };
    expect(sheet?.page.printArea.lastColumn).toBeLessThan(column);
    const marker = sheet && drawSheet(sheet)[row]?.[column];
    expect(marker).toBe("rubric-sheets-annex:test-form@1.0.0/3.1.1");
    expect(parseMarker(marker ?? "")).toBeNull();
  });
});
