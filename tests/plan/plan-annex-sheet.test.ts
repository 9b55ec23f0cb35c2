import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import { parseMarker } from "../../src/plan/marker";
import { planAnnexSheet } from "../../src/plan/plan-annex-sheet";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { stylesNamed } from "../../src/plan/styles";
import { textHeight } from "../../src/plan/text-height";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import type { Annex } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";
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
  [...rubric.annexes, ...(rubric.worksheets ?? [])].map(
    (official) =>
      [
        `${rubric.short} ${official.id}`,
        official,
        planAnnexSheet(rubric, official, "annex"),
      ] as const,
  ),
);

const sheetOf = (name: string): SheetPlan => {
  const [, , planned] = annexSheets.find(([one]) => one === name) ?? [];
  if (planned === undefined) throw new Error(`no annex ${name}`);
  return planned;
};

const widthOf = ({ merges, columns }: SheetPlan, row: number, column: number): number => {
  const last =
    merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column)
      ?.lastColumn ?? column;
  return columns.slice(column, last + 1).reduce((sum, { width }) => sum + width, 0);
};

const heightNeeded = (planned: SheetPlan, row: number): number =>
  Math.max(
    ...(planned.cells[row] ?? []).map(({ content, style }, column) =>
      content?.type !== "text" || style === "marker"
        ? 0
        : textHeight(content.text, widthOf(planned, row, column)),
    ),
  );

/** The table's own texts, formulas as nothing. */
const textsOf = (planned: SheetPlan, columns: number): readonly (readonly string[])[] =>
  drawSheet(planned).map((row) =>
    row.slice(0, columns).map((text) => (text.startsWith("=") ? "" : text)),
  );

describe.each(annexSheets)("the sheet of %s", (_, official, planned) => {
  it("has no row that is lower than its text or higher than Excel knows", () => {
    const low = planned.rows.flatMap(({ height }, row) =>
      height < heightNeeded(planned, row) || height > 409 ? [row] : [],
    );
    expect(low).toEqual([]);
  });

  it("is as wide as a form's table", () => {
    const widths = planned.columns.slice(0, official.columns.length).map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(780);
  });

  it("gives every printed cell back in its column", () => {
    const texts = textsOf(planned, official.columns.length);
    const lost = official.rows.flatMap((row, index) =>
      row.flatMap((text, column) => {
        const joined = texts.map((one) => one[column] ?? "").join("\n");
        return joined.includes(text) ||
          joined.replaceAll("\n", "").includes(text.replaceAll("\n", ""))
          ? []
          : [[index, column]];
      }),
    );
    expect(lost).toEqual([]);
  });

  it("prints every word of the column headers", () => {
    const texts = textsOf(planned, official.columns.length);
    const { titleRow, titleRowCount = 1 } = planned.page;
    const headers = texts.slice(titleRow ?? 0, (titleRow ?? 0) + titleRowCount);
    const printed = headers.flat().join(" ").split(" ");
    expect(
      official.columns.flatMap((name) => name.split(" ")).filter((word) => !printed.includes(word)),
    ).toEqual([]);
  });

  it("breaks none of Excel's limits", () => {
    const styles = stylesNamed(planned.cells.flat().map(({ style }) => style));
    expect(lintPlan({ sheets: [planned], styles })).toEqual([]);
  });
});

describe("the sheet of F's 填表說明", () => {
  const planned = sheetOf("F 填表說明");

  it("begins with its title and the words that lead in, above the header", () => {
    const [title, foreword, header] = drawSheet(planned);
    expect(title?.[0]).toMatch(/^教育部大專校院統合視導/u);
    expect(foreword?.[0]).toMatch(/^壹、前言\n/u);
    expect(header?.slice(0, 2)).toEqual(["訪視細項", "填表說明"]);
    expect(planned.page.titleRow).toBe(2);
    expect(planned.frozenRows).toBe(3);
  });

  it("prints each heading in the row that it opens, where no page break parts the two", () => {
    const first = drawSheet(planned).map((cells) => cells[0] ?? "");
    expect(first[3]?.split("\n")).toEqual([
      "貳、視導訪視表填表說明",
      "一、環境保護及能資源管理現況查核",
      "(一)政策、目標及組織",
      "1.環境保護政策及目標",
    ]);
    expect(first).toContain("(二)環境保護執行成效\n1.污染防治計畫措施成效");
  });

  it("gives the long column the room", () => {
    const [narrow, wide] = planned.columns;
    expect(wide?.width).toBeGreaterThan(3 * (narrow?.width ?? Infinity));
  });

  it("is there to be read: no cell of it is an input cell", () => {
    const styles = stylesNamed(planned.cells.flat().map(({ style }) => style));
    expect(Object.values(styles).filter(({ locked }) => !locked)).toEqual([]);
  });
});

describe("the sheet of L's 補充說明", () => {
  const planned = sheetOf("L 補充說明");

  it("prints the supplement of every indicator, in official order, below one another", () => {
    const printed = drawSheet(planned)
      .map((cells) => cells[3] ?? "")
      .join("");
    const supplements = officialRubrics()
      .filter(({ short }) => short === "L")
      .flatMap(indicatorsOf)
      .map(({ supplement }) => supplement ?? "");
    expect(supplements).toHaveLength(43);
    expect(printed).toContain(supplements.join(""));
  });

  it("ends with the counts that the document prints", () => {
    expect(drawSheet(planned).at(-1)?.slice(0, 4)).toEqual([
      "",
      "訪視細項 22 個占 100%",
      "",
      "訪視指標計 43 項",
    ]);
  });
});

describe("a table with common headings", () => {
  const planned = sheetOf("K (一)");
  const [title, headings, names, first, second] = drawSheet(planned);

  it("begins with the heading that the document prints", () => {
    expect(title?.[0]).toBe("(一) 專任教師部分 (請填入人數、百分比；分母為全校教師)");
  });

  it("puts 教授 above 女, %, 男 and %, as it is printed", () => {
    expect(headings?.slice(0, 6)).toEqual(["學院", "教授", "", "", "", "副教授"]);
    expect(names?.slice(0, 6)).toEqual(["", "女", "%", "男", "%", "女"]);
    expect(planned.merges).toContainEqual({
      firstRow: 1,
      firstColumn: 1,
      lastRow: 1,
      lastColumn: 4,
    });
  });

  it("repeats both header rows on every page", () => {
    expect(planned.page).toMatchObject({ titleRow: 1, titleRowCount: 2 });
  });

  it("has twelve rows to fill in above 合計, 自填 in the first only", () => {
    expect(first?.[0]).toBe("自填");
    expect(second?.[0]).toBe("");
    expect(drawSheet(planned)[15]?.[0]).toBe("合計");
  });
});

const lookOf = (planned: SheetPlan, address: readonly [row: number, column: number]) => {
  const style = planned.cells[address[0]]?.[address[1]]?.style ?? "";
  const look = stylesNamed([style])[style];
  return { locked: look?.locked, tinted: look?.fill !== null, format: look?.numberFormat };
};

describe("the cells of a table that is filled in", () => {
  it("are tinted and unlocked where people write, locked and plain where formulas stand", () => {
    const planned = sheetOf("H 3.1.1");
    expect(lookOf(planned, [2, 0])).toEqual({ locked: false, tinted: true, format: "General" });
    expect(lookOf(planned, [2, 1])).toEqual({ locked: false, tinted: true, format: "General" });
    expect(lookOf(planned, [2, 4])).toEqual({ locked: true, tinted: false, format: "0.00%" });
  });

  it("keep a printed unit around the number, and the printed gap until then", () => {
    const planned = sheetOf("K (二)");
    expect(drawSheet(planned)[3]?.[9]).toBe("共_____人");
    expect(lookOf(planned, [3, 9])).toMatchObject({ locked: false, format: '"共"0"人"' });
  });

  it("keep a voucher's number as it is typed", () => {
    expect(lookOf(sheetOf("J 備註1.2.1"), [2, 5])).toMatchObject({ locked: false, format: "@" });
  });

  it("leave printed labels locked", () => {
    expect(lookOf(sheetOf("K (三)"), [3, 0])).toMatchObject({ locked: true, tinted: false });
  });
});
