import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { sheetsOf } from "../../../src/workbench/files/engine-book";
import { openXlsx } from "../../../src/workbench/files/open-xlsx";
import { saveXlsx } from "../../../src/workbench/files/save-xlsx";

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/workbooks/${name}`));

/** Names, values and formulas of the worksheets, as the program's own reader sees them. */
const contentOf = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.sheets.map(({ name, formulas }) => ({ name, formulas }));
};

describe("other people's workbooks", () => {
  it.each([
    "aptos-narrow.xlsx",
    "calibri.xlsx",
    "libreoffice.xlsx",
    "pmingliu-macros.xlsm",
    "prefixed.xlsx",
    "structure-locked.xlsx",
  ])("opens %s and downloads its sheets with their formulas", async (name) => {
    const original = bytesOf(name);
    const { book, activeSheetId } = await openXlsx(original, name);
    expect(book.sheetOrder).toContain(activeSheetId);
    expect(contentOf(await saveXlsx(book, activeSheetId))).toEqual(contentOf(original));
  });

  it("gives a sheet that never was set up every page setting that an add-in may ask for", async () => {
    const { book } = await openXlsx(bytesOf("calibri.xlsx"), "calibri.xlsx");
    for (const { custom } of sheetsOf(book))
      expect(custom?.["excel"]).toMatchObject({
        pageLayout: {
          orientation: expect.stringMatching(/^(Portrait|Landscape)$/) as unknown,
          centerHorizontally: expect.any(Boolean) as unknown,
          printGridlines: expect.any(Boolean) as unknown,
          zoom: expect.anything() as unknown,
        },
      });
  });

  it("names what the stand-in leaves out of a file with charts and macros", async () => {
    const { leftOut } = await openXlsx(bytesOf("pmingliu-macros.xlsm"), "pmingliu-macros.xlsm");
    expect(leftOut).toContain("macros");
    expect(leftOut).toContain("charts");
  });

  it.each(["own.xls", "own.ods"])("refuses %s", async (name) => {
    await expect(openXlsx(bytesOf(name), name)).rejects.toThrow();
  });

  it("keeps every sheet's place and whether it is hidden", async () => {
    const { book } = await openXlsx(bytesOf("calibri.xlsx"), "calibri.xlsx");
    const again = await openXlsx(await saveXlsx(book, book.sheetOrder[0] ?? ""), "again.xlsx");
    const shown = (one: typeof book) => sheetsOf(one).map(({ name, hidden }) => ({ name, hidden }));
    expect(shown(again.book)).toEqual(shown(book));
  });
});
