import { type EngineRange, fromEngineRange } from "./area";
import { selectedArea } from "./selected-area";
import { printArea } from "./address";
import type { Book } from "./book";
import { createCellChanges } from "./cell-changes";
import { eventType } from "./outbox";
import { shiftReferences } from "./shift-references";

/** Watches the engine for what the user does and raises Excel's events for it. */
export interface UserWatch {
  /** What happens from here is the add-in's own. Calls nest. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Raises the events of a change of the active sheet. */
  readonly noteActive: (before: string, after: string) => void;
  /** Resolves when every edit so far has been told or found to be refused. */
  readonly settle: () => Promise<void>;
  /** Waits with edits until a grid has decided about an entry. */
  readonly hold: (verdict: Promise<unknown>) => void;
  readonly dispose: () => void;
}

interface Command {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** The parameters of the engine's commands, as far as they are read here. */
interface Params {
  readonly subUnitId: string;
  readonly range: EngineRange;
  readonly type?: number;
  readonly selections?: readonly { readonly range: EngineRange }[];
  readonly sheet?: { readonly id: string };
  readonly name?: string;
}

const structural: Readonly<
  Record<string, "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted">
> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

/** The pointer is still down, or moving. */
const unfinishedSelection = [0, 1];

const raiseActive = (book: Book, before: string, after: string): void => {
  if (before === after) return;
  book.outbox.raise(eventType.deactivated, before, { type: "WorksheetDeactivated" });
  book.outbox.raise(eventType.activated, after, { type: "WorksheetActivated" });
};

const wholeAddress = (range: EngineRange, isRow: boolean): string =>
  isRow
    ? `${range.startRow + 1}:${range.endRow + 1}`
    : printArea({ ...fromEngineRange(range), row: 0, rowCount: 1_048_576 });

const raiseStructure = (book: Book, kind: string, { subUnitId, range }: Params): void => {
  book.outbox.raise(eventType.changed, subUnitId, {
    type: "WorksheetChanged",
    changeType: kind,
    source: "Local",
    address: wholeAddress(range, kind.startsWith("Row")),
  });
};

/** Raises the events of sheets that come, go or are renamed; the add-in's own raise them too, as in Excel. */
const raiseSheets = (book: Book, id: string, params: Params): void => {
  if (id === "sheet.mutation.insert-sheet" && params.sheet !== undefined)
    book.outbox.raise(eventType.added, params.sheet.id, {
      type: "WorksheetAdded",
      source: "Local",
    });
  if (id === "sheet.mutation.remove-sheet")
    book.outbox.raise(eventType.deleted, params.subUnitId, {
      type: "WorksheetDeleted",
      source: "Local",
    });
  if (id === "sheet.mutation.set-worksheet-name")
    book.outbox.raise(eventType.nameChanged, params.subUnitId, {
      type: "WorksheetNameChanged",
      source: "Local",
      nameAfter: params.name ?? "",
    });
};

const createSelectionTeller = (book: Book): ((params: Params) => void) => {
  let told = "";
  return ({ subUnitId, type, selections }) => {
    if (selections === undefined || unfinishedSelection.includes(type ?? 2)) return;
    const sheet = book.workbook.getSheetBySheetId(subUnitId);
    if (sheet === null) return;
    const address = selections.map(({ range }) => printArea(selectedArea(sheet, range))).join(",");
    if (address === "" || told === `${subUnitId} ${address}`) return;
    told = `${subUnitId} ${address}`;
    book.outbox.raise(eventType.selectionChanged, subUnitId, {
      type: "WorksheetSelectionChanged",
      address,
    });
  };
};

/** Begins to watch. Commands carry options by which calculated results are told from entries. */
export const watchUser = (book: Book): UserWatch => {
  const { api, workbook } = book;
  const cells = createCellChanges(book);
  const tellSelection = createSelectionTeller(book);
  let paused = 0;
  let active = workbook.getActiveSheet().getSheetId();
  const before = (command: Command): void => {
    if (paused === 0) cells.before(command);
  };
  const after = (command: Command): void => {
    const params = command.params as Params;
    if (command.id === "sheet.operation.set-selections") tellSelection(params);
    raiseSheets(book, command.id, params);
    const kind = structural[command.id];
    if (kind !== undefined) shiftReferences(book, kind, params.subUnitId, params.range);
    if (paused > 0) return;
    if (kind !== undefined) raiseStructure(book, kind, params);
    if (command.id === "sheet.operation.set-worksheet-active") {
      // The command may be told of late, when another sheet has been shown again.
      const now = workbook.getActiveSheet().getSheetId();
      raiseActive(book, active, now);
      active = now;
    }
    cells.after(command);
  };
  const listeners = [
    api.addEvent(api.Event.BeforeCommandExecute, before),
    api.addEvent(api.Event.CommandExecuted, after),
  ];
  return {
    pause: () => {
      paused += 1;
    },
    resume: () => {
      paused -= 1;
    },
    noteActive: (from, to) => {
      raiseActive(book, from, to);
      active = to;
    },
    settle: cells.settle,
    hold: cells.hold,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
};
