import type { HostError } from "../../src/host/host-error";
import type {
  CellWrite,
  Remainder,
  Selection,
  SheetEdit,
  WorkbookCondition,
  WorkbookHost,
  WorkbookListener,
} from "../../src/host/workbook-host";
import { toA1 } from "../../src/plan/address";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { err, ok, type Result } from "../../src/result";
import type { CellEntry } from "../../src/scoring/verdict";
import {
  cellsOf,
  type MemorySheet,
  mend,
  noSetup,
  partOf,
  putBlock,
  sheetOf,
} from "./memory-sheet";

/** A workbook in memory behind the host's interface; it keeps values and formulas and calculates nothing. */
export interface MemoryHost extends WorkbookHost {
  /** The value of a cell. */
  valueAt(sheetId: string, row: number, column: number): CellEntry;
  /** Puts a value into a cell as a person would, and tells the listeners. */
  edit(sheetId: string, write: CellWrite): void;
  /** Inserts empty rows as a person would, and tells the listeners. */
  insertRows(sheetId: string, row: number, count: number): void;
  /** Tells the listeners that Excel waits for a cell, or no longer. */
  wait(waiting: boolean): void;
  /** Changes what the workbook's surroundings are like; nobody is told before the next reading. */
  surround(condition: WorkbookCondition): void;
  /** Selects a cell as a person would, and tells the listeners. */
  selectByHand(selection: Selection): void;
  /** Names of the host's calls in order. */
  readonly calls: readonly string[];
  /** The next call of this name fails with the error. */
  failNext(call: keyof WorkbookHost, error: HostError): void;
  readonly autoShow: () => boolean;
  /** Takes the validation of every cell of a sheet away, as pasting does. */
  loseValidations(sheetId: string): void;
}

/** What a memory host starts with. */
export interface MemoryStart {
  readonly plans?: readonly SheetPlan[];
  readonly supported?: boolean;
  readonly remainders?: readonly Remainder[];
}

/** Makes a workbook with an empty sheet and the planned ones. */
export const memoryHost = (start: MemoryStart = {}): MemoryHost => {
  const sheets: MemorySheet[] = [
    { sheetId: "s0", name: "工作表1", values: [], formulas: [], setup: noSetup },
  ];
  let remainders = start.remainders ?? [];
  let selected: Selection = { sheetId: "s0", row: 0, column: 0 };
  let autoShow = false;
  let condition: WorkbookCondition = { manualCalculation: false, readOnly: false };
  const calls: string[] = [];
  const failures = new Map<string, HostError>();
  const listeners = new Set<WorkbookListener>();
  const told = new Map<WorkbookListener, WorkbookCondition>();

  let added = 0;
  const add = (plan: SheetPlan): MemorySheet => {
    added += 1;
    const sheet = sheetOf(plan, `s${added}`);
    sheets.push(sheet);
    return sheet;
  };
  for (const plan of start.plans ?? []) add(plan);

  const find = (sheetId: string): MemorySheet | undefined =>
    sheets.find((sheet) => sheet.sheetId === sheetId);
  const put = (sheet: MemorySheet, { row, column, value }: CellWrite): void => {
    while (sheet.values.length <= row) sheet.values.push([]);
    const values = sheet.values[row];
    if (values !== undefined) values[column] = value;
    const formulas = sheet.formulas[row];
    if (formulas !== undefined) formulas[column] = null;
  };
  const answer = <T>(call: keyof WorkbookHost, value: () => T): Promise<Result<T, HostError>> => {
    calls.push(call);
    const failure = failures.get(call);
    failures.delete(call);
    return Promise.resolve(failure === undefined ? ok(value()) : err(failure));
  };
  /** Tells a condition once: a test that reads the host itself redraws no pane. */
  const tellCondition = (listener: WorkbookListener): void => {
    if (told.get(listener) === condition) return;
    told.set(listener, condition);
    listener.onCondition?.(condition);
  };
  const read: typeof answer = (call, value) =>
    answer(call, () => {
      listeners.forEach(tellCondition);
      return value();
    });
  const select = (selection: Selection): void => {
    selected = selection;
    for (const listener of listeners) listener.onSelect(selection);
  };

  const tellEdit = (edit: SheetEdit): void => {
    for (const listener of listeners) listener.onEdit(edit);
  };
  const tellEdits = (sheetId: string, writes: readonly CellWrite[]): void => {
    const address = writes.map(({ row, column }) => toA1(row, column)).join(",");
    tellEdit({ sheetId, address, structure: false });
  };

  return {
    calls,
    autoShow: () => autoShow,
    loseValidations: (sheetId) => {
      const sheet = find(sheetId);
      if (sheet !== undefined) sheet.setup = { ...sheet.setup, validations: [] };
    },
    valueAt: (sheetId, row, column) => find(sheetId)?.values[row]?.[column] ?? null,
    edit: (sheetId, write) => {
      const sheet = find(sheetId);
      if (sheet !== undefined) put(sheet, write);
      tellEdits(sheetId, [write]);
    },
    insertRows: (sheetId, row, count) => {
      const sheet = find(sheetId);
      for (let index = 0; index < count; index += 1) {
        sheet?.values.splice(row, 0, []);
        sheet?.formulas.splice(row, 0, []);
      }
      tellEdit({ sheetId, address: `${row + 1}:${row + count}`, structure: true });
    },
    wait: (waiting) => {
      for (const listener of listeners) listener.onWaiting?.(waiting);
    },
    surround: (changed) => {
      condition = changed;
    },
    selectByHand: select,
    failNext: (call, error) => {
      failures.set(call, error);
    },
    isSupported: () => start.supported ?? true,
    listSheets: () =>
      answer("listSheets", () =>
        sheets.map(({ sheetId, name, values }) => ({
          sheetId,
          name,
          empty: values.length === 0,
          active: sheetId === selected.sheetId,
        })),
      ),
    insert: (planFor) =>
      answer("insert", () => {
        const inserted = planFor(sheets.map(({ name }) => name)).sheets.map(add);
        for (const listener of listeners) listener.onSheetsChanged();
        return inserted.map(({ sheetId, name }) => ({ sheetId, name }));
      }),
    readMarked: (prefixes) =>
      read("readMarked", () =>
        sheets
          .map(cellsOf)
          .filter(({ values }) =>
            values
              .flat()
              .some(
                (value) =>
                  typeof value === "string" && prefixes.some((prefix) => value.includes(prefix)),
              ),
          ),
      ),
    readSheet: async (sheetId) => {
      const sheet = find(sheetId);
      if (sheet === undefined) return err({ type: "sheet-gone" });
      return read("readSheet", () => cellsOf(sheet));
    },
    readParts: async (parts) => {
      if (parts.some(({ sheetId }) => find(sheetId) === undefined)) {
        calls.push("readParts");
        return err({ type: "sheet-gone" });
      }
      return read("readParts", () =>
        parts.flatMap(({ sheetId, range }) => {
          const sheet = find(sheetId);
          return sheet === undefined ? [] : [partOf(cellsOf(sheet), range)];
        }),
      );
    },
    write: (sheetId, writes) =>
      answer("write", () => {
        const sheet = find(sheetId);
        for (const write of writes) if (sheet !== undefined) put(sheet, write);
        tellEdits(sheetId, writes);
      }),
    writeSheets: (written) =>
      answer("writeSheets", () => {
        for (const { sheetId, writes } of written) {
          const sheet = find(sheetId);
          for (const write of writes) if (sheet !== undefined) put(sheet, write);
          tellEdits(sheetId, writes);
        }
      }),
    writeBlocks: (blocks) =>
      answer("writeBlocks", () => {
        for (const { sheetId, block } of blocks) {
          const sheet = find(sheetId);
          if (sheet !== undefined) putBlock(sheet, block);
        }
        for (const { sheetId, block } of blocks)
          tellEdit({
            sheetId,
            address: `1:${block.firstRow + block.cells.length}`,
            structure: false,
          });
      }),
    readSetups: (requests) =>
      answer("readSetups", () => requests.map(({ sheetId }) => find(sheetId)?.setup ?? noSetup)),
    repair: (plans) =>
      answer("repair", () => {
        const mended = plans.map((plan) => mend(find(plan.sheetId), plan));
        const tell = (): void => {
          for (const { sheetId } of plans) tellEdit({ sheetId, address: "1:1", structure: true });
        };
        tell();
        return () => {
          for (const takeBack of mended) takeBack();
          tell();
          return Promise.resolve(ok("taken-back"));
        };
      }),
    removeSheets: (sheetIds) =>
      answer("removeSheets", () => {
        for (const id of sheetIds) {
          const index = sheets.findIndex(({ sheetId }) => sheetId === id);
          if (index >= 0) sheets.splice(index, 1);
        }
        for (const listener of listeners) listener.onSheetsChanged();
      }),
    select: (sheetId, row, column) =>
      answer("select", () => {
        select({ sheetId, row, column });
      }),
    selection: () => answer("selection", () => selected),
    watch: (listener) =>
      answer("watch", () => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          return Promise.resolve();
        };
      }),
    remainders: () => answer("remainders", () => remainders),
    removeRemainder: (sheetId) =>
      answer("removeRemainder", () => {
        remainders = remainders.filter((remainder) => remainder.sheetId !== sheetId);
      }),
    setAutoShow: (on) =>
      answer("setAutoShow", () => {
        autoShow = on;
      }),
  };
};
