import type { EngineRange } from "../../../src/workbench/emulator/area";
import type { EngineBook, EngineSheet } from "../../../src/workbench/files/engine-book";
import { type BookRules, writeResources } from "../../../src/workbench/files/engine-resources";

const noRules: BookRules = { validations: {}, formats: {}, names: [] };

/** A workbook of one sheet as the engine saves it; everything can be set. */
export const aBook = (
  sheet: Partial<EngineSheet> = {},
  rules: Partial<BookRules> = {},
): EngineBook => ({
  id: "book",
  name: "活頁簿1.xlsx",
  sheetOrder: ["s"],
  sheets: { s: { id: "s", name: "甲", ...sheet } },
  styles: {},
  resources: writeResources({ ...noRules, ...rules }),
});

/** One cell's range, from 0. */
export const cellRange = (
  row: number,
  column: number,
  lastRow = row,
  lastColumn = column,
): EngineRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});
