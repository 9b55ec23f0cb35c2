import { type Book, cellAt } from "./book";
import { content, type Edit, isChanged, isRefused, raiseEdits } from "./cell-edit";

interface Command {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** Tells of cells that the user changed: really changed, after the calculation and after the verdict on what was typed. */
export interface CellChanges {
  /** Notes what a command is about to change. */
  readonly before: (command: Command) => void;
  /** Raises the events of noted changes as soon as it is certain that they stay. */
  readonly after: (command: Command) => void;
  readonly settle: () => Promise<void>;
  /** Waits with the report until this is decided, and until what follows from it has been carried out. */
  readonly hold: (verdict: Promise<unknown>) => void;
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

/** How long the grid may take to carry out a refusal, in milliseconds; only a grid that failed takes so long. */
const patience = 5000;

/** Those who wait until a cell is written again, which is how a refusal is carried out. */
const createRollbacks = () => {
  const waiting = new Map<string, () => void>();
  return {
    written: (key: string): void => waiting.get(key)?.(),
    wait: (key: string): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience);
        waiting.set(key, () => {
          clearTimeout(timer);
          waiting.delete(key);
          // The mutation is only about to run.
          queueMicrotask(resolve);
        });
      }),
  };
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Decisions that a grid still owes. It takes a refused entry back right after the decision, in the same task. */
const createVerdicts = () => {
  const open = new Set<Promise<unknown>>();
  return {
    hold: (verdict: Promise<unknown>): void => {
      open.add(verdict);
      void verdict.finally(() => open.delete(verdict)).catch(() => undefined);
    },
    areOut: async (): Promise<void> => {
      while (open.size > 0) {
        await Promise.allSettled(open);
        await nextTask();
      }
    },
  };
};

const calculate = ({ calculation }: Book): Promise<void> => {
  calculation.outdate();
  return calculation.settle();
};

/** The edits that are not yet told, by cell; a cell that is written twice keeps what it held first. */
const createEdits = (book: Book) => {
  const edits = new Map<string, Edit>();
  const rollbacks = createRollbacks();
  return {
    isEmpty: (): boolean => edits.size === 0,
    note: (sheetId: string, row: number, column: number, typed: boolean): void => {
      const key = `${sheetId}|${row}|${column}`;
      const sheet = book.workbook.getSheetBySheetId(sheetId);
      if (sheet === null) return;
      rollbacks.written(key);
      const before = edits.get(key)?.before ?? content(cellAt(sheet, row, column));
      edits.set(key, { sheetId, row, column, before, typed });
    },
    /** Resolves with true when entries were taken back meanwhile. */
    refusalsAreDone: async (): Promise<boolean> => {
      let taken = false;
      for (const [key, edit] of edits) {
        if (!edit.typed || !isChanged(book, edit) || !(await isRefused(book, edit))) continue;
        if (isChanged(book, edit)) await rollbacks.wait(key);
        taken = true;
      }
      return taken;
    },
    take: (): readonly Edit[] => {
      const taken = [...edits.values()];
      edits.clear();
      return taken;
    },
  };
};

/** Watches a workbook's cells, whose changes somebody else notes. */
export const createCellChanges = (book: Book): CellChanges => {
  const edits = createEdits(book);
  const verdicts = createVerdicts();
  let typing = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (!edits.isEmpty()) {
      // A grid begins to decide in the task in which it writes.
      await nextTask();
      await verdicts.areOut();
      await calculate(book);
      await verdicts.areOut();
      if (await edits.refusalsAreDone()) await calculate(book);
      raiseEdits(book, edits.take());
    }
  };
  return {
    before: ({ id, params, options }) => {
      const values = params as ValueParams | undefined;
      if (id === valueCommand) typing = values?.redoUndoId !== undefined;
      if (id !== valueMutation || isCalculated(options) || values?.cellValue === undefined) return;
      for (const [row, cells] of Object.entries(values.cellValue))
        for (const column of Object.keys(cells))
          edits.note(values.subUnitId, Number(row), Number(column), typing);
    },
    after: ({ id }) => {
      if (id === valueCommand) typing = false;
      if (edits.isEmpty() || running !== null) return;
      running = run().finally(() => {
        running = null;
      });
    },
    settle: async () => {
      while (running !== null) await running;
    },
    hold: verdicts.hold,
  };
};
