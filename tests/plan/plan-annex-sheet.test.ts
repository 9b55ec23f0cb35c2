import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { parseMarker } from "../../src/plan/marker";
import { planAnnexSheet } from "../../src/plan/plan-annex-sheet";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { textHeight } from "../../src/plan/text-height";
import type { SheetPlan } from "../../src/plan/workbook-plan";
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

const annexSheets = officialRubrics().flatMap((rubric) =>
  rubric.annexes.map(
    (official) =>
      [
        `${rubric.short} ${official.id}`,
        official,
        planAnnexSheet(rubric, official, "annex"),
      ] as const,
  ),
);

const heightNeeded = (planned: SheetPlan, row: number): number =>
  Math.max(
    ...(planned.cells[row] ?? []).map(({ content, style }, column) =>
      content?.type !== "text" || style === "marker"
        ? 0
        : textHeight(content.text, widthOf(planned, row, column)),
    ),
  );

const widthOf = ({ merges, columns }: SheetPlan, row: number, column: number): number => {
  const last = merges.find(({ firstRow }) => firstRow === row)?.lastColumn ?? column;
  return columns.slice(column, last + 1).reduce((sum, { width }) => sum + width, 0);
};

describe.each(annexSheets)("the annex %s", (_, official, planned) => {
  it("has no row that is lower than its text or higher than Excel knows", () => {
    const { rows } = planned;
    expect(rows.filter(({ height }, row) => height < heightNeeded(planned, row))).toEqual([]);
    expect(rows.filter(({ height }) => height > 409)).toEqual([]);
  });

  it("is as wide as a form's table", () => {
    const widths = planned.columns.slice(0, official.columns.length).map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(780);
  });

  it("gives every printed cell back when its rows are joined", () => {
    const drawn = drawSheet(planned).map((row) => row.slice(0, official.columns.length));
    const first = drawn.findIndex((row) => row.join() === official.columns.join()) + 1;
    const joined: string[][] = [];
    drawn.slice(first).forEach((row, index) => {
      const opens = planned.cells[first + index]?.[0]?.style.startsWith("entry thin");
      if (opens === true) joined.push(row);
      else if (planned.cells[first + index]?.[0]?.style !== "note")
        joined.push(
          (joined.pop() ?? []).map((text, column) =>
            [text, row[column]].filter((part) => part !== "").join("\n"),
          ),
        );
    });
    expect(joined).toEqual(official.rows);
  });
});

describe("the sheet of F's 填表說明", () => {
  const [, , planned] = annexSheets.find(([name]) => name === "F 填表說明") ?? [];

  it("begins with its title and the words that lead in, above the header", () => {
    const [title, foreword, header] = planned === undefined ? [] : drawSheet(planned);
    expect(title?.[0]).toMatch(/^教育部大專校院統合視導/u);
    expect(foreword?.[0]).toMatch(/^前言\n/u);
    expect(header?.slice(0, 2)).toEqual(["訪視細項", "填表說明"]);
    expect(planned?.page.titleRow).toBe(2);
    expect(planned?.frozenRows).toBe(3);
  });

  it("gives the long column the room", () => {
    const [narrow, wide] = planned?.columns ?? [];
    expect(wide?.width).toBeGreaterThan(3 * (narrow?.width ?? Infinity));
  });
});

describe("an annex to be filled in", () => {
  it("keeps its columns equally wide and its remarks below", () => {
    const [, official, planned] = annexSheets.find(([name]) => name === "K (一)") ?? [];
    const widths = planned?.columns.slice(0, 17).map(({ width }) => width);
    expect(new Set(widths).size).toBe(1);
    expect(planned && drawSheet(planned).map(([first]) => first)).toEqual([
      `附表 (一)：${official?.title ?? ""}`,
      "學院",
      "自填",
      "合計",
      "※表格不敷使用，請自行增列。",
    ]);
  });
});
