import { describe, expect, it } from "@jest/globals";
import { fillCells } from "../../../src/host/xlsx/fill-cells";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
import { workbookOfRows } from "./bare-workbook";
import { formatsIn, ownWorkbooks, partsOf, partText, valueOf, workbook } from "./packages";

const sheet = "xl/worksheets/sheet1.xml";

const cellsAfter = (bytes: Uint8Array) => sheetCells(valueOf(readWorkbook(bytes)))[0];

const rowsOf = (bytes: Uint8Array): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(partText(bytes, sheet))?.[1] ?? "";

const styleOf = (bytes: Uint8Array, address: string): number =>
  Number(
    new RegExp(`<(?:x:)?c r="${address}"(?: [^>]*)? s="(\\d+)"`, "u").exec(
      partText(bytes, sheet),
    )?.[1] ?? 0,
  );

const withoutNamespaces = (markup: string): string => markup.replaceAll(/ xmlns:\w+="[^"]*"/g, "");

describe.each(ownWorkbooks)("fillCells in a workbook with %s", (_, name) => {
  it("changes the sheet and the workbook's settings only", () => {
    const before = partsOf(workbook(name));
    const after = partsOf(
      valueOf(fillCells(workbook(name), sheet, [{ row: 1, column: 1, value: 99 }])),
    );

    const changed = Object.keys(after).filter((part) => after[part] !== before[part]);
    expect(changed.filter((part) => part !== "xl/workbook.xml")).toEqual([sheet]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it("writes numbers and texts that read back", () => {
    const filled = valueOf(
      fillCells(workbook(name), sheet, [
        { row: 1, column: 1, value: 4.5 },
        { row: 2, column: 1, value: "NA" },
        { row: 3, column: 1, value: null },
        { row: 20, column: 30, value: "=SUM(A1)" },
      ]),
    );

    const cells = cellsAfter(filled);
    expect([cells?.values[1]?.[1], cells?.values[2]?.[1], cells?.values[3]?.[1]]).toEqual([
      4.5,
      "NA",
      null,
    ]);
    expect(cells?.values[20]?.[30]).toBe("=SUM(A1)");
    expect(cells?.formulas[20]?.[30]).toBeNull();
  });

  it("marks text that reads as a formula in one format more, and takes the mark off a number", () => {
    const place = { row: 1, column: 1 };
    const texts = [
      { ...place, value: "=1+1" },
      { row: 20, column: 30, value: "@A1" },
      { row: 21, column: 30, value: "-2" },
    ];
    const before = workbook(name);
    const marked = valueOf(fillCells(before, sheet, texts));
    const again = valueOf(fillCells(marked, sheet, [{ ...place, value: 2 }]));

    const formats = formatsIn(marked);
    const count = formatsIn(before).length;
    const fresh = formats.slice(count);
    expect(formats.slice(0, count).map(withoutNamespaces)).toEqual(
      formatsIn(before).map(withoutNamespaces),
    );
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every((format) => format.includes('quotePrefix="1"'))).toBe(true);
    expect(formats[styleOf(marked, "B2")]).toContain('quotePrefix="1"');
    expect(styleOf(marked, "AE21")).toBe(styleOf(marked, "AE22"));
    expect(styleOf(again, "B2")).toBe(styleOf(before, "B2"));
    expect(partText(again, "xl/styles.xml")).toBe(partText(marked, "xl/styles.xml"));
  });
});

describe("fillCells", () => {
  it("keeps a cell's style", () => {
    const bytes = workbookOfRows('<row r="1"><c r="B1" s="7" t="s"><v>0</v></c></row>');

    expect(rowsOf(valueOf(fillCells(bytes, sheet, [{ row: 0, column: 1, value: 8 }])))).toBe(
      '<row r="1"><c r="B1" s="7"><v>8</v></c></row>',
    );
  });

  it("puts new rows and cells in their places", () => {
    const bytes = workbookOfRows(
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="9"/>',
    );
    const writes = [
      { row: 1, column: 2, value: 3 },
      { row: 4, column: 0, value: 5 },
    ];

    expect(rowsOf(valueOf(fillCells(bytes, sheet, writes)))).toBe(
      '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"><v>2</v></c></row>' +
        '<row r="5"><c r="A5"><v>5</v></c></row><row r="9"/>',
    );
  });

  it("forgets the results of the formulas that are named as outdated, and keeps the others", () => {
    const bytes = workbookOfRows(
      '<row r="1"><c t="str"><f>B1</f><v>old</v></c><c r="B1"><v>1</v></c><c r="C1"><f>5+30</f><v>35</v></c></row>',
    );
    const outdated = [
      { row: 0, column: 0 },
      { row: 7, column: 7 },
    ];

    expect(
      rowsOf(valueOf(fillCells(bytes, sheet, [{ row: 0, column: 1, value: 2 }], outdated))),
    ).toBe(
      '<row r="1"><c><f>B1</f></c><c r="B1"><v>2</v></c><c r="C1"><f>5+30</f><v>35</v></c></row>',
    );
  });

  it("writes out a shared formula before its first cell is overwritten, and drops the calculation order", () => {
    const filled = valueOf(
      fillCells(workbook("calibri.xlsx"), sheet, [{ row: 1, column: 3, value: 1 }]),
    );

    expect(cellsAfter(filled)?.formulas.map((row) => row[3] ?? null)).toEqual([
      null,
      null,
      "=C3/B3",
      "=C4/B4",
      null,
      null,
    ]);
    const parts = partsOf(filled);
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("says that a sheet is gone", () => {
    const result = fillCells(workbook("calibri.xlsx"), "xl/worksheets/sheet99.xml", []);

    expect(result).toEqual({
      ok: false,
      error: { type: "sheet-gone", sheetId: "xl/worksheets/sheet99.xml" },
    });
  });
});
