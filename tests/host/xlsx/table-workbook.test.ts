import { describe, expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { type SheetTable, tableWorkbook } from "../../../src/host/xlsx/table-workbook";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
import { gridLimits } from "../../../src/plan/address";
import { valueOf } from "./packages";

const table = (changes: Partial<SheetTable> = {}): SheetTable => ({
  name: "總分",
  columns: [
    { header: "學校", width: 80, kind: "text" },
    { header: "總分", width: 40, kind: "quotient" },
  ],
  count: 3,
  rows: [
    ["測試大學", 81.25],
    ["=HYPERLINK(1)", null],
    ["測試大學", "8 分"],
  ],
  ...changes,
});

const cellsOf = (bytes: Uint8Array): ReturnType<typeof sheetCells> =>
  sheetCells(valueOf(readWorkbook(bytes)));

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

describe("a workbook of tables", () => {
  it("reads back as it was written: numbers as numbers, texts as texts, none of them a formula", () => {
    const [sheet] = cellsOf(tableWorkbook([table()]));

    expect(sheet?.name).toBe("總分");
    expect(sheet?.values).toEqual([
      ["學校", "總分"],
      ["測試大學", 81.25],
      ["=HYPERLINK(1)"],
      ["測試大學", "8 分"],
    ]);
    expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  it("keeps the header row in view, filters by it and repeats it on paper", () => {
    const parts = partsOf(tableWorkbook([table()]));

    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<pane ySplit="1"');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<autoFilter ref="A1:B4"/>');
    expect(parts["xl/workbook.xml"]).toContain("'總分'!$1:$1");
  });

  it("formats text cells as text, so that one that is edited stays no formula", () => {
    const parts = partsOf(tableWorkbook([table()]));
    const [, style = ""] =
      /<c r="A3" s="(\d+)"/u.exec(parts["xl/worksheets/sheet1.xml"] ?? "") ?? [];
    const formats = [...(parts["xl/styles.xml"] ?? "").matchAll(/<xf [^>]*numFmtId="(\d+)"/gu)];
    // The first format belongs to the Normal style.
    const [, numberFormat] = formats[Number(style) + 1] ?? [];

    expect(numberFormat).toBe("49");
  });

  it("writes each text once", () => {
    const { "xl/sharedStrings.xml": strings = "" } = partsOf(tableWorkbook([table()]));

    expect(strings.split("測試大學")).toHaveLength(2);
    expect(strings).toContain('count="4" uniqueCount="3"');
  });

  it("gives equal bytes for equal tables", () => {
    expect(tableWorkbook([table()])).toEqual(tableWorkbook([table()]));
  });

  it("has a sheet for a table without rows", () => {
    const sheets = cellsOf(tableWorkbook([table(), table({ name: "問題", count: 0, rows: [] })]));

    expect(sheets.map(({ name }) => name)).toEqual(["總分", "問題"]);
    expect(sheets[1]?.values).toEqual([["學校", "總分"]]);
  });

  it("goes on, on another sheet, where a table has more rows than a sheet can have", () => {
    const rows = gridLimits.lastRow + 1;
    const empty = Array.from({ length: rows - 1 }, () => [null]);
    const parts = partsOf(tableWorkbook([table({ count: rows, rows: [...empty, ["最後"]] })]));

    expect(parts["xl/workbook.xml"]).toContain('name="總分 2"');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(`<row r="${gridLimits.lastRow + 1}">`);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain(`<row r="${gridLimits.lastRow + 2}">`);
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('<c r="A2"');
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('<autoFilter ref="A1:B2"/>');
  });
});
