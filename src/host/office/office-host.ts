import type { WorkbookHost } from "../workbook-host";
import { setAutoShow } from "./auto-show";
import { insertForm } from "./insert-form";
import { type OfficeRuntime, requiredApi, supports } from "./office-runtime";
import { readForms, readMarked, readSheet } from "./read-sheets";
import { readRemainders, removeRemainder } from "./remainders";
import { removeSheets } from "./remove-sheets";
import { readCondition, readSelection, selectCell } from "./selection";
import { watchWorkbook } from "./watch-workbook";
import { readOutline } from "./workbook-outline";
import { writeBlocks } from "./write-blocks";
import { writeCells } from "./write-cells";

/**
 * The workbook that Excel shows beside the pane, through Office.js.
 *
 * `nextNonce` gives a text that no earlier insert has used.
 */
export const createOfficeHost = (
  runtime: OfficeRuntime,
  nextNonce: () => string,
): WorkbookHost => ({
  isSupported: () => supports(runtime, requiredApi),
  condition: () => readCondition(runtime),
  listSheets: () => readOutline(runtime),
  insert: (planFor, target) => insertForm(runtime, planFor, target, nextNonce()),
  readForms: () => readForms(runtime),
  readMarked: (prefixes) => readMarked(runtime, prefixes),
  readSheet: (sheetId) => readSheet(runtime, sheetId),
  write: (sheetId, writes) => writeCells(runtime, sheetId, writes),
  writeBlocks: (blocks, styles) => writeBlocks(runtime, blocks, styles),
  removeSheets: (sheetIds) => removeSheets(runtime, sheetIds),
  select: (sheetId, row, column) => selectCell(runtime, sheetId, row, column),
  selection: () => readSelection(runtime),
  watch: (listener) => watchWorkbook(runtime, listener),
  remainders: () => readRemainders(runtime),
  removeRemainder: (sheetId) => removeRemainder(runtime, sheetId),
  setAutoShow: (on) => setAutoShow(runtime, on),
});
