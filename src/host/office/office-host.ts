import { ok } from "../../result";
import type { WorkbookHost, WorkbookListener } from "../workbook-host";
import { setAutoShow } from "./auto-show";
import { typingPauses } from "./cell-edit";
import type { TakeCondition } from "./condition";
import { withPart } from "./load-part";
import { type OfficeRuntime, requiredApi, supports, type TypingPatience } from "./office-runtime";
import { readMarked, readParts, readSheet } from "./read-sheets";
import { readRemainders } from "./remainders";
import { readSelection, selectCell } from "./selection";
import { watchWorkbook } from "./watch-workbook";
import { readOutline } from "./workbook-outline";
import { writeCells, writeSheets } from "./write-cells";

// The pane's first screen does without what changes sheets: one chunk of its own.
const parts = {
  insert: () => import(/* webpackChunkName: "sheets" */ "./insert-form"),
  blocks: () => import(/* webpackChunkName: "sheets" */ "./write-blocks"),
  setups: () => import(/* webpackChunkName: "sheets" */ "./read-setups"),
  repair: () => import(/* webpackChunkName: "sheets" */ "./repair-sheets"),
  removal: () => import(/* webpackChunkName: "sheets" */ "./remove-sheets"),
  remainder: () => import(/* webpackChunkName: "sheets" */ "./remove-remainder"),
};

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
  const onCondition: TakeCondition = (condition) => {
    for (const listener of listeners) listener.onCondition?.(condition);
  };
  const runtime: OfficeRuntime =
    pause === undefined
      ? offered
      : { ...offered, patience: { pauses: typingPauses, pause, onWaiting } };
  return {
    isSupported: () => supports(runtime, requiredApi),
    listSheets: () => readOutline(runtime),
    insert: (planFor, target) =>
      withPart(parts.insert, ({ insertForm }) => insertForm(runtime, planFor, target, nextNonce())),
    readMarked: (prefixes) => readMarked(runtime, prefixes, onCondition),
    readSheet: (sheetId) => readSheet(runtime, sheetId, onCondition),
    readParts: (parts) => readParts(runtime, parts, onCondition),
    write: (sheetId, writes) => writeCells(runtime, sheetId, writes),
    writeSheets: (sheets) => writeSheets(runtime, sheets),
    writeBlocks: (blocks, styles) =>
      withPart(parts.blocks, ({ writeBlocks }) => writeBlocks(runtime, blocks, styles)),
    readSetups: (requests) =>
      withPart(parts.setups, ({ readSetups }) => readSetups(runtime, requests)),
    repair: (plans) => withPart(parts.repair, ({ repairSheets }) => repairSheets(runtime, plans)),
    removeSheets: (sheetIds) =>
      withPart(parts.removal, ({ removeSheets }) => removeSheets(runtime, sheetIds)),
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
    removeRemainder: (sheetId) =>
      withPart(parts.remainder, ({ removeRemainder }) => removeRemainder(runtime, sheetId)),
    setAutoShow: (on) => setAutoShow(runtime, on),
  };
};
