import { describe, expect, it } from "@jest/globals";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
import { bareWorkbook, workbookOfRows } from "./bare-workbook";
import { ownWorkbooks, sheetNames, valueOf, workbook } from "./packages";

const tableOf = (rows: string) => {
  const [sheet] = sheetCells(valueOf(readWorkbook(workbookOfRows(rows))));
  return { values: sheet?.values, formulas: sheet?.formulas };
};

describe.each(ownWorkbooks)("readWorkbook of a workbook with %s", (_, name) => {
  // LibreOffice has no chart sheets: it makes worksheets of them.
  const worksheets = [
    "經費",
    "名冊 O'Neil",
    "隱藏",
    ...(name === "libreoffice.xlsx" ? ["圖表頁"] : []),
  ];
  const sheets = sheetCells(valueOf(readWorkbook(workbook(name))));

  it("reads worksheets in tab order, hidden ones too, and lists chart sheets by name only", () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual(worksheets);
    expect(sheetNames(workbook(name))).toEqual(["經費", "名冊 O'Neil", "隱藏", "圖表頁"]);
  });

  it("reads texts, numbers, dates and truth values", () => {
    const values = sheets[0]?.values ?? [];

    expect(values.slice(0, 4).map((row) => row.slice(0, 3))).toEqual([
      ["科目", "預算", "決算"],
      ["人事", 120, 118.5],
      ["業務", 80, 92],
      ["設備", 40, 40],
    ]);
    expect([values[0]?.[5], values[1]?.[5]]).toEqual([45352, true]);
  });

  it("reads each cell's own formula", () => {
    const ratios = sheets[0]?.formulas.slice(0, 4).map((row) => row[3] ?? null);

    expect(ratios).toEqual([null, "=C2/B2", "=C3/B3", "=C4/B4"]);
  });
});

describe("readWorkbook", () => {
  it("joins rich text and leaves phonetic guides out", () => {
    const { values } = tableOf(
      '<row><c t="inlineStr"><is><r><t>訪視</t></r><r><t xml:space="preserve">表 </t></r><rPh sb="0" eb="2"><t>ほうし</t></rPh></is></c></row>',
    );

    expect(values).toEqual([["訪視表 "]]);
  });

  it("reads error values, escaped characters, ISO dates and results of formulas", () => {
    const { values, formulas } = tableOf(
      '<row><c t="e"><f>NA()</f><v>#N/A</v></c><c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>' +
        '<c t="d"><v>2024-03-01T12:00:00</v></c><c t="str"><f>A1&amp;"x"</f><v>甲</v></c><c><f>SUM(B1)</f></c></row>',
    );

    expect(values).toEqual([[{ error: "#N/A" }, "a\rb_x000D_", 45352.5, "甲", null]]);
    expect(formulas).toEqual([["=NA()", null, null, '=A1&"x"', "=SUM(B1)"]]);
  });

  it("places cells that do not say where they are", () => {
    expect(
      tableOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row>',
      ).values,
    ).toEqual([[1, 2], [], [null, null, 3, 4]]);
  });

  it("keeps a far cell from filling memory", () => {
    const { values } = tableOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');

    expect(values?.length).toBe(1_048_576);
    expect(values?.[0]).toEqual([]);
    expect(values?.at(-1)?.at(-1)).toBe(1);
  });

  it("refuses far cells in so many rows that they would fill memory", () => {
    const near = "<row><c><v>1</v></c></row>".repeat(1300);
    const far = Array.from(
      { length: 1300 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );

    expect(readWorkbook(workbookOfRows(near)).ok).toBe(true);
    expect(readWorkbook(workbookOfRows(far.join("")))).toMatchObject({
      error: { type: "too-large", measure: "cells" },
    });
  });

  it.each([
    ["a cell outside the grid", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a row outside the grid", '<row r="1048577"/>'],
    ["markup that does not end", '<row r="1">'],
  ])("refuses %s as damaged", (_, rows) => {
    expect(readWorkbook(workbookOfRows(rows))).toMatchObject({
      ok: false,
      error: { type: "damaged", part: "xl/worksheets/sheet1.xml" },
    });
  });

  it("refuses a document type declaration", () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

    expect(readWorkbook(bareWorkbook({ "xl/worksheets/sheet1.xml": xml }))).toMatchObject({
      error: { type: "damaged", detail: "document type declaration" },
    });
  });
});
