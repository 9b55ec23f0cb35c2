import { describe, expect, it } from "@jest/globals";
import { openPackage, xmlText } from "../../../src/host/xlsx/xlsx-package";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { checkForm } from "../../../src/form/check-form";
import { locateForm } from "../../../src/form/locate-form";
import type { EngineBook, EngineSheet } from "../../../src/workbench/files/engine-book";
import { type BookRules, readResources } from "../../../src/workbench/files/engine-resources";
import { openXlsx } from "../../../src/workbench/files/open-xlsx";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";
import { aBook, cellRange } from "./own-book";

const saved = (book: EngineBook) => saveXlsx(book, "s");

/** What a workbook is after it was downloaded and opened again. */
const reopened = async (book: EngineBook): Promise<EngineBook> =>
  (await openXlsx(await saved(book), book.name)).book;

const onlySheet = (book: EngineBook): EngineSheet => {
  const sheet = book.sheets[book.sheetOrder[0] ?? ""];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

const sheetAfter = async (sheet: Partial<EngineSheet>): Promise<EngineSheet> =>
  onlySheet(await reopened(aBook(sheet)));

const rulesAfter = async (rules: Partial<BookRules>): Promise<BookRules> =>
  readResources(await reopened(aBook({}, rules)));

const partOf = async (book: EngineBook, part: string): Promise<string> =>
  xmlText(openPackage(await saved(book)), part) ?? "";

describe("cells of a downloaded file", () => {
  it("keep numbers, text, booleans, formulas and their results", async () => {
    const { cellData } = await sheetAfter({
      cellData: {
        0: {
          0: { v: 2.5, t: 2 },
          1: { v: "=不是公式", t: 1 },
          2: { v: 1, t: 3 },
          3: { f: "=A1*2", v: 5, t: 2 },
          4: { v: "#N/A", t: 1 },
        },
      },
    });
    expect(cellData?.[0]).toEqual({
      0: { v: 2.5, t: 2 },
      1: { v: "=不是公式", t: 1 },
      2: { v: 1, t: 3 },
      3: { f: "=A1*2", v: 5, t: 2 },
      4: { v: "#N/A", t: 1 },
    });
  });

  it("keep the words of text that was typed with line breaks", async () => {
    const { cellData } = await sheetAfter({
      cellData: { 0: { 0: { p: { body: { dataStream: "第一行\r第二行\r\n" } } } } },
    });
    expect(cellData?.[0]?.[0]?.v).toBe("第一行\n第二行");
  });

  it("keep fonts, colours, borders, alignment, number format and what is not locked", async () => {
    const style = {
      ff: "標楷體",
      fs: 10,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: "#C00000" },
      bg: { rgb: "#FFF9E5" },
      bd: { t: { s: 1, cl: { rgb: "#000000" } }, b: { s: 2, cl: { rgb: "#808080" } } },
      n: { pattern: "0.00" },
      ht: 2,
      vt: 2,
      tb: 3,
    } as const;
    const book = aBook({
      cellData: { 0: { 0: { v: 1, t: 2, s: style, custom: { locked: false, indentLevel: 2 } } } },
    });
    const opened = await reopened(book);
    const cell = onlySheet(opened).cellData?.[0]?.[0];
    expect(opened.styles[typeof cell?.s === "string" ? cell.s : ""]).toEqual(style);
    expect(cell?.custom).toEqual({ locked: false, indentLevel: 2 });
  });
});

describe("the layout of a downloaded file", () => {
  it("keeps widths, heights, hidden and grouped columns, merges, freeze and gridlines", async () => {
    const sheet = await sheetAfter({
      cellData: { 0: { 0: { v: "題", t: 1 } } },
      columnData: { 0: { w: 72 }, 10: { w: 64, hd: 1, custom: { outlineLevel: 1 } } },
      rowData: { 0: { h: 50, ia: 0 }, 3: { hd: 1 } },
      mergeData: [cellRange(0, 0, 0, 3)],
      freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 },
      showGridlines: 0,
      tabColor: "#7030A0",
    });
    expect(sheet.columnData?.[0]).toEqual({ w: 72 });
    expect(sheet.columnData?.[10]).toEqual({ w: 64, hd: 1, custom: { outlineLevel: 1 } });
    expect(sheet.rowData?.[0]).toEqual({ h: 50, ia: 0 });
    expect(sheet.rowData?.[3]?.hd).toBe(1);
    expect(sheet.mergeData).toEqual([cellRange(0, 0, 0, 3)]);
    expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 });
    expect(sheet.showGridlines).toBe(0);
    expect(sheet.tabColor).toBe("#7030A0");
  });

  it("keeps the page set-up, the footer and the protection", async () => {
    const excel = {
      pageLayout: {
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
        centerHorizontally: true,
        leftMargin: 36,
        printArea: "A1:I40",
        printTitleRows: "8:8",
      },
      headersFooters: {
        "defaultForAllPages.leftFooter": "R&&D 105-D",
        "defaultForAllPages.rightFooter": "第 &P 頁",
      },
      protection: {
        options: { allowFormatRows: true, allowEditObjects: false, selectionMode: "Unlocked" },
        password: "secret",
      },
    };
    const { custom } = await sheetAfter({ custom: { excel } });
    expect(custom?.["excel"]).toMatchObject({
      pageLayout: excel.pageLayout,
      headersFooters: excel.headersFooters,
      protection: { options: excel.protection.options, password: null },
    });
  });

  it("keeps the Normal font of the file that was opened, which widths are counted in", async () => {
    const book: EngineBook = {
      ...aBook({ columnData: { 0: { w: 96 } } }),
      custom: { file: { normalFont: { name: "Arial", size: 10 } } },
    };
    const opened = await reopened(book);
    expect(opened.custom?.["file"]).toEqual({ normalFont: { name: "Arial", size: 10 } });
    expect(onlySheet(opened).columnData?.[0]).toEqual({ w: 96 });
  });
});

describe("what excelts 5.1.17 loses or writes wrongly", () => {
  const formats = {
    s: [true, false].map((stopIfTrue, index) => ({
      cfId: `c${index}`,
      ranges: [cellRange(0, 0, 3, 1), cellRange(7, 3)],
      stopIfTrue,
      rule: {
        type: "highlightCell",
        subType: "formula",
        value: `=A1>${index}`,
        style: { bg: { rgb: "#FFC7CE" }, bl: 1, cl: { rgb: "#9C0006" } },
      } as const,
    })),
  };

  it("keeps 「如果 True 則停止」, the order and the several ranges of conditional formats", async () => {
    const read = (await rulesAfter({ formats })).formats["sheet-1"];
    const expected = formats.s.map((format, index) => ({ ...format, cfId: `file-${index + 1}` }));
    expect(read).toEqual(expected);
  });

  it("keeps a validation's several ranges in one rule, whose formula is of their first cell", async () => {
    const rule = {
      uid: "d",
      type: "custom",
      formula1: '=IF(ISNUMBER(F9),F9<=10,F9="NA")',
      ranges: [cellRange(8, 5), cellRange(11, 5, 12, 6)],
      allowBlank: true,
      errorStyle: 2,
      showErrorMessage: true,
      errorTitle: "分數不合規定",
      error: "只能填 0、3、6、10。\n請更正。",
      showInputMessage: true,
      promptTitle: "配分 10",
      prompt: "可填 <0>、3 & 6",
    } as const;
    const { validations } = await rulesAfter({ validations: { s: [rule] } });
    expect(validations["sheet-1"]).toEqual([{ ...rule, uid: "file-1" }]);
  });

  it.each([
    ["a list of values", "list", "0,3,6,10", {}],
    ["a list in cells", "list", "=$A$1:$A$4", { showDropDown: false }],
    ["a range of numbers", "whole", "1", { operator: "notBetween", formula2: "=B2" }],
  ])("keeps a validation by %s", async (_name, type, formula1, more) => {
    const rule = { uid: "d", type, formula1, ranges: [cellRange(0, 0)], ...more };
    const { validations } = await rulesAfter({ validations: { s: [rule] } });
    expect(validations["sheet-1"]?.[0]).toMatchObject({ type, formula1, ...more });
  });

  it("keeps the sheet that a name belongs to, hidden names, comments and constants", async () => {
    const book = {
      ...aBook(
        { name: "O'Neil, 甲" },
        {
          names: [
            { id: "1", name: "總分", formulaOrRefString: "'O''Neil, 甲'!$F$40", localSheetId: "s" },
            {
              id: "2",
              name: "門檻",
              formulaOrRefString: "=0.6",
              localSheetId: "AllDefaultWorkbook",
              comment: "六成",
            },
          ],
        },
      ),
      custom: { excel: { hiddenNames: ["s!總分"] } },
    };
    const opened = await reopened(book);
    expect(readResources(opened).names).toEqual([
      {
        id: "file-name-1",
        name: "總分",
        formulaOrRefString: "'O''Neil, 甲'!$F$40",
        localSheetId: "sheet-1",
      },
      {
        id: "file-name-2",
        name: "門檻",
        formulaOrRefString: "=0.6",
        localSheetId: "AllDefaultWorkbook",
        comment: "六成",
      },
    ]);
    expect(opened.custom?.["excel"]).toEqual({ hiddenNames: ["sheet-1!總分"] });
  });

  it("writes print areas and titles absolute, on a sheet whose name has a quote too", async () => {
    const excel = {
      pageLayout: { printArea: "A1:E10", printTitleRows: "3:3", printTitleColumns: "A:B" },
    };
    const workbook = await partOf(aBook({ name: "O'Neil", custom: { excel } }), "xl/workbook.xml");
    expect(workbook).toContain(">'O''Neil'!$A$1:$E$10<");
    expect(workbook).toContain(">'O''Neil'!$A:$B,'O''Neil'!$3:$3<");
    expect(workbook.match(/_xlnm\.Print_Area/g)).toHaveLength(1);
  });

  it("has every program calculate when it opens the file", async () => {
    expect(await partOf(aBook(), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a form's own file", () => {
  const rubric = officialRubrics().find(({ short }) => short === "D");

  it("is the same form with the same cells after it was opened and downloaded", async () => {
    if (rubric === undefined) throw new Error("form D is missing");
    const plan = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);
    const original = newWorkbook(plan);
    const opened = await openXlsx(original, "D.xlsx");
    const [before, after] = [original, await saveXlsx(opened.book, opened.activeSheetId)].map(
      (bytes) => {
        const read = readWorkbook(bytes);
        const cells = read.ok ? read.value.sheets[0] : undefined;
        if (cells === undefined) throw new Error("no sheet");
        return cells;
      },
    );
    if (before === undefined || after === undefined) throw new Error("no sheet");
    expect(after.formulas).toEqual(before.formulas);
    const location = locateForm(after);
    if (location === null) throw new Error("the form is not found");
    expect(checkForm(after, location, rubric).damage).toEqual([]);
    expect(readResources(opened.book).validations["sheet-1"]).toHaveLength(
      plan.sheets[0]?.validations.length ?? -1,
    );
  });
});
