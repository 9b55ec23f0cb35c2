import { describe, expect, it } from "@jest/globals";
import { findRubric } from "../../src/official/official-rubrics";
import { columnIndex } from "../../src/plan/columns";
import { parseMarker } from "../../src/plan/marker";
import { type FormSheetOptions, planFormSheet } from "../../src/plan/plan-form-sheet";
import { printFormula } from "../../src/plan/print-formula";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { aRubric, award, ladder, sectionsOf } from "../builders";
import { drawSheet } from "../draw";

const options: FormSheetOptions = { sheetName: "T", situations: {}, alert: "refuse" };

const plan = (rubric: Rubric, changes: Partial<FormSheetOptions> = {}): SheetPlan =>
  planFormSheet(rubric, { ...options, ...changes });

const drawOfficial = (sheet: SheetPlan): string[][] =>
  drawSheet(sheet).map((row) => row.slice(0, columnIndex.gap));

const drawHelpers = (sheet: SheetPlan, row: number): string[] =>
  (drawSheet(sheet)[row] ?? []).slice(columnIndex.code, columnIndex.selfCheck);

const twoRows = aRubric({
  sections: sectionsOf([
    {
      points: 60,
      rule: ladder(60, 30, 0),
      standard: "(1)優：60分。\n(2)可：30分。",
      remark: "見附件",
    },
    { points: 40, rule: award(40), standard: null, evidence: "□有 □無", numbered: false },
  ]),
});

describe("planFormSheet", () => {
  it("draws a form as the ministry prints it, with each title once", () => {
    expect(drawOfficial(plan(twoRows))).toEqual([
      ["測試訪視表【主政單位：測試司】", "", "", "", "", "", "", "", ""],
      ["視導項目：測試項目", "", "", "", "視導對象：測試學校", "", "", "", ""],
      ["訪視日期：", "", "　　年　　月　　日", "視導委員：", "", "", "", "表單狀態：", "草稿"],
      ["【訪視內容說明】", "", "", "", "", "", "", "", ""],
      ["一、訪視項目共分 1 大項。", "", "", "", "", "", "", "", ""],
      [
        "訪視項目",
        "訪視細項",
        "訪視指標",
        "評分標準",
        "自我檢核說明\n(含佐證資料)",
        "自我檢核\n分數",
        "委員\n評分",
        "訪視結果\n說明",
        "備註",
      ],
      [
        "一、項目(100%)",
        "(一)細項(100%)",
        "1.辦理情形(60分)",
        "(1)優：60分。\n(2)可：30分。",
        "",
        "",
        "",
        "",
        "見附件",
      ],
      ["", "", "辦理情形(40分)", "", "□有 □無", "", "", "", ""],
      [
        "小計",
        "",
        "",
        "",
        "",
        expect.stringMatching(/^=IFERROR\(IF\(COUNTIF\(P7:P8,/),
        expect.any(String),
        "",
        "",
      ],
      [
        "總分",
        "",
        "",
        "",
        "",
        '=IF(COUNT(F9)=0,"",SUM(F9))',
        '=IF(COUNT(G9)=0,"",SUM(G9))',
        "",
        "",
      ],
      [
        "狀態",
        "",
        "",
        '=IF(LEN(E11)=0,"","自我檢核分數")',
        expect.stringMatching(/^=IFERROR/),
        "",
        '=IF(LEN(H11)=0,"","委員評分")',
        expect.stringMatching(/^=IFERROR/),
        "",
      ],
    ]);
  });

  it.each([
    ["3.1.1", "(8分；當年度未發生校園性侵害性騷擾或性霸凌事件者，本項10分)"],
    ["3.1.2", "(3分；當年度未發生校園性侵害性騷擾或性霸凌事件者，本項8分)"],
    ["3.1.3", "(7分；當年度未發生事件者，不予計分)"],
    ["3.2.1", "(2分；當年度未發生職場性騷擾事件者，本項4分)"],
    ["3.2.2", "(2分；當年度未發生事件者，不予計分)"],
    ["5.1.1", "(+4分)"],
  ])("ends K %s with the suffix that is printed there", (id, suffix) => {
    const form = findRubric("K");
    const rows = form === null ? [] : drawSheet(plan(form));
    const text = rows.find((row) => row[columnIndex.code] === id)?.[columnIndex.indicator] ?? "";
    expect(text.slice(text.indexOf("("))).toBe(suffix);
  });

  it("writes each indicator's id, points and rule beside it", () => {
    const sheet = plan(twoRows);
    expect(drawHelpers(sheet, 6)).toEqual(["1.1.1", "60", "0、30、60", "|0|30|60|", "0"]);
    expect(drawHelpers(sheet, 7)).toEqual(["1.1.2", "40", "0、40", "|0|40|", "0"]);
    expect(
      drawSheet(sheet)
        .slice(8)
        .map((row) => row[columnIndex.code]),
    ).toEqual(["小計1", "總分", "狀態"]);
  });

  it("says in K1 which form and edition it is", () => {
    const [first] = drawSheet(plan(twoRows));
    expect(parseMarker(first?.[columnIndex.code] ?? "")).toMatchObject({
      rubricId: "test-form",
      version: "1.0.0",
    });
  });

  it("marks an authority that the form does not print", () => {
    const [first] = drawSheet(plan(aRubric({ authoritySource: "table-1" })));
    expect(first?.[0]).toBe("測試訪視表【主政單位：測試司（依表1）】");
  });

  it("spreads a long standard over rows that take no score", () => {
    const paragraphs = ["評分重點：", "視".repeat(250), "評分標準：", "視".repeat(250)];
    const rubric = aRubric({
      sections: sectionsOf([{ points: 100, rule: award(100), standard: paragraphs.join("\n") }]),
    });
    const sheet = plan(rubric);
    const rows = drawSheet(sheet).slice(6, 8);
    expect(rows.map((row) => row[columnIndex.standard]).join("\n")).toBe(paragraphs.join("\n"));
    expect(drawHelpers(sheet, 7)).toEqual(["1.1.1+", "0", "–", "|無|", "0"]);
    expect(sheet.cells[7]?.[columnIndex.self]?.style).toMatch(/^noScore hair/);
    expect(sheet.cells[7]?.[columnIndex.evidence]?.style).toMatch(/^entry hair/);
  });

  it("puts what a form prints behind 總分 into the wide column", () => {
    const sheet = plan(aRubric({ total: { kind: "rescaled", label: "總分 (甲 / 乙) x 100" } }));
    const total = drawOfficial(sheet).at(-2);
    expect(total?.slice(0, 4)).toEqual(["總分", "", "", "(甲 / 乙) x 100"]);
  });

  it("plans the same sheet every time, as data that survives JSON", () => {
    const sheet = plan(twoRows);
    expect(plan(twoRows)).toEqual(sheet);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });

  it("merges cells in the header block only", () => {
    const sheet = plan(twoRows);
    expect(Math.max(...sheet.merges.map(({ lastRow }) => lastRow))).toBeLessThan(5);
  });

  it("prints the nine official columns, the header row on every page", () => {
    const { page } = plan(twoRows);
    expect(page.printArea).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 10, lastColumn: 8 });
    expect(page.titleRow).toBe(5);
    expect(page.footerLeft).toBe("105-T 測試項目");
  });

  it("keeps the header row in view unless the header block is high", () => {
    expect(plan(twoRows).frozenRows).toBe(6);
    expect(
      plan(aRubric({ notes: Array.from({ length: 9 }, () => "說明。") })).frozenRows,
    ).toBeNull();
  });
});

const situation = {
  id: "institution",
  label: "學校性質",
  options: [
    { value: "public", label: "公立" },
    { value: "private", label: "私立" },
  ],
};

const conditional = aRubric({
  situations: [situation],
  sections: sectionsOf([
    {
      points: 4,
      rule: {
        kind: "conditional",
        situation: "institution",
        cases: {
          public: { points: 4, rule: ladder([0, 4]) },
          private: { points: 4, rule: { kind: "excluded" } },
        },
      },
    },
  ]),
});

describe("planFormSheet of a form with situations", () => {
  it("asks for the situation in a row of its own", () => {
    const row = drawSheet(plan(conditional))[3];
    expect(row?.slice(0, 4)).toEqual(["學校性質：", "", "", "請由下拉選單選擇；影響 1.1.1 的評分"]);
    expect(row?.[columnIndex.code]).toBe("@institution");
  });

  it("writes the answer that was given", () => {
    const row = drawSheet(plan(conditional, { situations: { institution: "private" } }))[3];
    expect(row?.[columnIndex.indicator]).toBe("私立");
  });

  it("reads the situation's cell in the rule cells and nowhere else", () => {
    const sheet = plan(conditional);
    expect(drawHelpers(sheet, 7)).toEqual([
      "1.1.1",
      '=IF($C$4="私立",0,4)',
      '=IF($C$4="公立","0～4","–")',
      '=IF($C$4="公立","|0|1|2|3|4|",IF($C$4="私立","|無|","|未定|"))',
      "0",
    ]);
    const readers = drawSheet(sheet).flatMap((row) =>
      row.flatMap((text, column) => (text.includes("$C$4") ? [column] : [])),
    );
    expect(readers).toEqual([columnIndex.points, columnIndex.allowed, columnIndex.rule]);
  });

  it("starts the switch that opens NA with 否", () => {
    const rubric = aRubric({
      notApplicable: {
        kind: "printed",
        extension: { label: "其他得不計分", indicators: ["1.1.1"] },
      },
    });
    const sheet = plan(rubric);
    expect(drawSheet(sheet)[3]?.[columnIndex.indicator]).toBe("否");
    expect(drawHelpers(sheet, 7)).toEqual([
      "1.1.1",
      "100",
      '=IF($C$4="是","0、100、NA","0、100")',
      '=IF($C$4="是","|0|100|NA|","|0|100|")',
      "0",
    ]);
  });

  it("shows what is refused, NA, missing and not final", () => {
    const { conditionalFormats } = plan(conditional);
    expect(conditionalFormats.map(({ formula }) => printFormula(formula))).toEqual([
      'AND(LEFT(P8,1)<>"✓",P8<>"未填",P8<>"情況未選")',
      'IF(ISTEXT(F8),EXACT(F8,"NA"),FALSE)',
      'OR(P8="未填",P8="情況未選")',
      "LEN(E11)>0",
      "LEN(H11)>0",
    ]);
  });
});
