import { TextDecoder } from "node:util";
import { act } from "react";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { findLog } from "../../src/form/change-log";
import type { SheetCells } from "../../src/form/sheet-cells";
import { planLogSheet } from "../../src/plan/log-sheet";
import { logPrefix } from "../../src/plan/marker";
import { err, ok } from "../../src/result";
import type { Role } from "../../src/rubric/rubric";
import type { ReadFile } from "../../src/taskpane/read-file";
import { scoreWrites } from "../../src/taskpane/score-writes";
import { withWrites } from "../../src/taskpane/with-writes";
import { type MemoryHost, memoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";
import { openPane, type Pane } from "./pane";

/** The scores of each role in a copy. */
export type Scores = Readonly<Partial<Record<Role, Readonly<Record<string, number>>>>>;

/** What somebody has filled into a copy of a form. */
export const copyOf = (short: string, scores: Scores): SheetCells =>
  (["self", "committee"] as const).reduce(
    (filled, role) =>
      Object.entries(scores[role] ?? {}).reduce((cells, [indicator, value]) => {
        const change = { indicator, role, value, parts: null };
        return withWrites(cells, scoreWrites(openedForm(short), change) ?? []);
      }, filled),
    cellsOfPlan(plannedSheet(short)),
  );

/** A pane on a workbook with form D and a 變更紀錄, on a page where copies are chosen. */
export interface CopiesScene {
  readonly host: MemoryHost;
  readonly pane: Pane;
}

/** Opens a page by its button; a chosen file holds the copy of its name or is gone, every other one is encrypted. */
export const copiesScene = async (
  page: string,
  copies: Readonly<Record<string, SheetCells | "gone">>,
): Promise<CopiesScene> => {
  // A file's contents here are its name.
  const readFile: ReadFile = (bytes) => {
    const cells = copies[new TextDecoder().decode(bytes)];
    if (cells === "gone") return Promise.reject(new Error("the file is gone"));
    return Promise.resolve(cells === undefined ? err("encrypted") : ok([cells]));
  };
  const host = memoryHost({ plans: [plannedSheet("D"), planLogSheet("變更紀錄")] });
  const pane = await openPane(host, { readFile });
  await pane.click(pane.button(page));
  return { host, pane };
};

/** Chooses files as a person does, and waits until they are read. */
export const choose = async (pane: Pane, ...names: readonly string[]): Promise<void> => {
  startChoosing(pane, ...names);
  await pane.settle();
};

/** Chooses files without waiting for them. */
export const startChoosing = (pane: Pane, ...names: readonly string[]): void => {
  const input = pane.get("input[type=file]");
  const files = names.map((name) => ({
    name,
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(name).buffer),
  }));
  Object.defineProperty(input, "files", { value: files, configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true });
  act(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
};

/** Tells whether a button can't be pressed. */
export const isDisabled = (button: HTMLElement): boolean => button.hasAttribute("disabled");

/** The first sheet with a marker. */
export const marked = async (host: MemoryHost, prefix: string): Promise<SheetCells | undefined> => {
  const read = await host.readMarked([prefix]);
  return read.ok ? read.value[0] : undefined;
};

/** The lines of the 變更紀錄, from the cell on: 儲存格, 指標, 欄位, 原內容, 新內容, 原因. */
export const logLines = async (host: MemoryHost): Promise<readonly (readonly unknown[])[]> => {
  const cells = await marked(host, logPrefix);
  const log = findLog(cells === undefined ? [] : [cells]);
  return (cells?.values ?? []).slice(4, log?.nextRow).map((line) => line.slice(3, 9));
};
