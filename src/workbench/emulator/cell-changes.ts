import type { ICellData } from "@univerjs/core";
import { boundingArea, type Area } from "./area";
import { printArea } from "./address";
import { type Book, cellAt } from "./book";
import { valueOf, valueTypeOf } from "./cell-values";
import { eventType } from "./outbox";

/** Tells of cells that the user changed: really changed, after the calculation and after the verdict on what was typed. */
export interface CellChanges {
  /** Notes what a command is about to change. */
  readonly note: (command: {
    readonly id: string;
    readonly params?: unknown;
    readonly options?: unknown;
  }) => void;
  /** Raises the events of noted changes as soon as it is certain that they stay. */
  readonly report: () => void;
  readonly settle: () => Promise<void>;
  /** Waits with the report until this is decided, and until what follows from it has been carried out. */
  readonly hold: (verdict: Promise<unknown>) => void;
}

interface Edit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: ICellData;
  /** Typed into the grid's editor, which writes first, validates then and takes back what is illegal. */
  typed: boolean;
}

interface ValueParams {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  readonly redoUndoId?: string;
}

const valueMutation = "sheet.mutation.set-range-values";
const valueCommand = "sheet.command.set-range-values";

/** Results of the calculation are no entries. */
const isCalculated = (options: unknown): boolean => {
  const flags = (options ?? {}) as Readonly<Record<string, unknown>>;
  return Boolean(
    flags["fromFormula"] ?? flags["applyFormulaCalculationResult"] ?? flags["onlyLocal"],
  );
};

const content = ({ v, f, si, t }: ICellData): ICellData => ({
  v: v ?? null,
  f: f ?? null,
  si: si ?? null,
  t: t ?? null,
});

const isSame = (a: ICellData, b: ICellData): boolean =>
  (a.v ?? null) === (b.v ?? null) && (a.f ?? null) === (b.f ?? null);

/** The cell as it is now, or undefined when its sheet is gone. */
const currentCell = (book: Book, { sheetId, row, column }: Edit): ICellData | undefined => {
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  return sheet === null ? undefined : content(cellAt(sheet, row, column));
};

const stopStyle = 1;

/** Whether the grid is going to take the entry back. */
const isRefused = async (book: Book, edit: Edit): Promise<boolean> => {
  const range = book.workbook.getSheetBySheetId(edit.sheetId)?.getRange(edit.row, edit.column);
  const rule = range?.getDataValidation()?.rule;
  if (range === undefined || rule?.showErrorMessage === false || rule?.errorStyle !== stopStyle)
    return false;
  const [[status] = []] = await range.getValidatorStatus();
  return status === "invalid";
};

const areaOf = ({ row, column }: Edit): Area => ({ row, column, rowCount: 1, columnCount: 1 });

/** The values before and after stand flat in the message; the runtime folds them into `details`. */
const detailsOf = (edit: Edit, now: ICellData): Readonly<Record<string, unknown>> => ({
  valueBefore: valueOf(edit.before),
  valueAfter: valueOf(now),
  valueTypeBefore: valueTypeOf(edit.before),
  valueTypeAfter: valueTypeOf(now),
});

const raise = (book: Book, edits: readonly Edit[]): void => {
  const changed = edits.filter((edit) => {
    const now = currentCell(book, edit);
    return now !== undefined && !isSame(edit.before, now);
  });
  for (const sheetId of new Set(changed.map((edit) => edit.sheetId))) {
    const ofSheet = changed.filter((edit) => edit.sheetId === sheetId);
    const [only] = ofSheet;
    const now = only && ofSheet.length === 1 ? currentCell(book, only) : undefined;
    book.outbox.raise(eventType.changed, sheetId, {
      type: "WorksheetChanged",
      address: printArea(boundingArea(ofSheet.map(areaOf))),
      changeType: "RangeEdited",
      source: "Local",
      ...(only && now ? detailsOf(only, now) : {}),
    });
  }
};

/** How long the grid may take to carry out a refusal, in milliseconds; only a grid that failed takes so long. */
const patience = 5000;

export const createCellChanges = (book: Book): CellChanges => {
  const edits = new Map<string, Edit>();
  const rollbacks = new Map<string, () => void>();
  const verdicts = new Set<Promise<unknown>>();
  let typing = false;
  let running: Promise<void> | null = null;

  const noteCell = (sheetId: string, row: number, column: number): void => {
    const key = `${sheetId}|${row}|${column}`;
    const sheet = book.workbook.getSheetBySheetId(sheetId);
    if (sheet === null) return;
    rollbacks.get(key)?.();
    const known = edits.get(key);
    if (known !== undefined) known.typed = typing;
    else
      edits.set(key, {
        sheetId,
        row,
        column,
        before: content(cellAt(sheet, row, column)),
        typed: typing,
      });
  };

  const waitForRollback = (key: string): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      rollbacks.set(key, () => {
        clearTimeout(timer);
        rollbacks.delete(key);
        // The mutation that takes the entry back is about to run.
        queueMicrotask(resolve);
      });
    });

  const settleTyped = async (): Promise<boolean> => {
    let rolledBack = false;
    for (const [key, edit] of edits) {
      if (!edit.typed) continue;
      const now = currentCell(book, edit);
      if (now === undefined || isSame(edit.before, now) || !(await isRefused(book, edit))) continue;
      // Meanwhile it may have come.
      const later = currentCell(book, edit);
      if (later !== undefined && !isSame(edit.before, later)) await waitForRollback(key);
      rolledBack = true;
    }
    return rolledBack;
  };

  const calculate = (): Promise<void> => {
    book.calculation.outdate();
    return book.calculation.settle();
  };

  /** The grid takes back a refused entry right after the verdict, in the same task. */
  const verdictsAreOut = async (): Promise<void> => {
    while (verdicts.size > 0) {
      await Promise.allSettled(verdicts);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };

  const run = async (): Promise<void> => {
    while (edits.size > 0) {
      await verdictsAreOut();
      await calculate();
      if (await settleTyped()) await calculate();
      const settled = [...edits.values()];
      edits.clear();
      raise(book, settled);
    }
  };

  return {
    note: ({ id, params, options }) => {
      const values = params as ValueParams | undefined;
      if (id === valueCommand) typing = values?.redoUndoId !== undefined;
      if (id !== valueMutation || isCalculated(options) || values?.cellValue === undefined) return;
      for (const [row, cells] of Object.entries(values.cellValue))
        for (const column of Object.keys(cells))
          noteCell(values.subUnitId, Number(row), Number(column));
    },
    report: () => {
      if (edits.size === 0 || running !== null) return;
      running = run().finally(() => {
        running = null;
      });
    },
    hold: (verdict) => {
      verdicts.add(verdict);
      void verdict.finally(() => verdicts.delete(verdict)).catch(() => undefined);
    },
    settle: async () => {
      while (running !== null) await running;
    },
  };
};
