import { ok } from "../../result";
import type { WorkbookHost, WorkbookListener } from "../workbook-host";
import { setAutoShow } from "./auto-show";
import { typingPauses } from "./cell-edit";
import { insertForm } from "./insert-form";
import { type OfficeRuntime, requiredApi, supports, type TypingPatience } from "./office-runtime";
import { readSetups } from "./read-setups";
import { readForms, readMarked, readParts, readSheet } from "./read-sheets";
import { readRemainders, removeRemainder } from "./remainders";
import { removeSheets } from "./remove-sheets";
import { repairSheets } from "./repair-sheets";
import { readCondition, readSelection, selectCell } from "./selection";
import { watchWorkbook } from "./watch-workbook";
import { readOutline } from "./workbook-outline";
import { writeBlocks } from "./write-blocks";
import { writeCells, writeSheets } from "./write-cells";

/**
 * The workbook that Excel shows beside the pane, through Office.js.
 *
 * `nextNonce` gives a text that no earlier insert has used. `pause` makes requests wait while a cell is edited, in an
 * Excel that can't delay them itself.
 */
export const createOfficeHost = (
  offered: Pick<OfficeRuntime, "Excel" | "Office">,
  nextNonce: () => string,
  pause?: TypingPatience["pause"],
): WorkbookHost => {
  const listeners = new Set<WorkbookListener>();
  const onWaiting = (waiting: boolean): void => {
    for (const listener of listeners) listener.onWaiting?.(waiting);
  };
  const runtime: OfficeRuntime =
    pause === undefined
      ? offered
      : { ...offered, patience: { pauses: typingPauses, pause, onWaiting } };
  return {
    isSupported: () => supports(runtime, requiredApi),
    condition: () => readCondition(runtime),
    listSheets: () => readOutline(runtime),
    insert: (planFor, target) => insertForm(runtime, planFor, target, nextNonce()),
    readForms: () => readForms(runtime),
    readMarked: (prefixes) => readMarked(runtime, prefixes),
    readSheet: (sheetId) => readSheet(runtime, sheetId),
    readParts: (parts) => readParts(runtime, parts),
    write: (sheetId, writes) => writeCells(runtime, sheetId, writes),
    writeSheets: (sheets) => writeSheets(runtime, sheets),
    writeBlocks: (blocks, styles) => writeBlocks(runtime, blocks, styles),
    readSetups: (requests) => readSetups(runtime, requests),
    repair: (plans) => repairSheets(runtime, plans),
    removeSheets: (sheetIds) => removeSheets(runtime, sheetIds),
    select: (sheetId, row, column) => selectCell(runtime, sheetId, row, column),
    selection: () => readSelection(runtime),
    watch: async (listener) => {
      listeners.add(listener);
      const watching = await watchWorkbook(runtime, listener);
      if (!watching.ok) return watching;
      return ok(async () => {
        listeners.delete(listener);
        await watching.value();
      });
    },
    remainders: () => readRemainders(runtime),
    removeRemainder: (sheetId) => removeRemainder(runtime, sheetId),
    setAutoShow: (on) => setAutoShow(runtime, on),
  };
};
