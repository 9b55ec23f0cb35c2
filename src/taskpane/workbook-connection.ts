import { cellOf } from "../form/form-location";
import { locateForm } from "../form/locate-form";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { WorkbookHost } from "../host/workbook-host";
import type { Result } from "../result";
import type { Role } from "../rubric/rubric";
import { type CarriedOut, carryOut, type PlanWrites } from "./carry-out";
import { coalesce } from "./coalesce";
import type { Message } from "./pane-language";
import type { RubricSupply } from "./rubric-supply";
import { restoringWrites } from "./undo-memory";
import type { Notice, Problem, WorkbookEvent } from "./workbook-state";

/** What the pane does to the workbook; every outcome arrives as an event. */
export interface WorkbookConnection {
  /** Reads all forms, the selection and the workbook's condition, and follows changes until stopped. */
  start(): Promise<void>;
  stop(): void;
  readForms(): Promise<void>;
  /** Looks for half-written forms, at the start and after an insert that failed. */
  readRemainders(): Promise<void>;
  /** Carries out a change on the newest state of the sheet and says so. */
  write(sheetId: string, plan: PlanWrites, message: Message): Promise<void>;
  undo(notice: Notice): Promise<void>;
  /** Selects the score cell of an indicator, or the total's under the code 總分. */
  goTo(form: OpenForm, code: string, role: Role): Promise<void>;
  removeRemainder(sheetId: string): Promise<void>;
}

/** Connects the pane's state to a workbook. The rubrics are asked for only where a sheet carries a form. */
export const connectWorkbook = (
  host: WorkbookHost,
  rubrics: RubricSupply,
  tell: (event: WorkbookEvent) => void,
): WorkbookConnection => {
  const take: Take = (result, event) => {
    tell(result.ok ? event(result.value) : { type: "problem", problem: result.error });
  };
  const readRemainders = async (): Promise<void> => {
    take(await host.remainders(), (remainders) => ({ type: "remainders-read", remainders }));
  };
  const change = changing(host, rubrics, take);
  const { readForms, follow, stop } = followWorkbook(host, rubrics, tell, take);

  return {
    async start() {
      await follow();
      await readForms();
      take(await host.selection(), (selection) => ({ type: "selected", selection }));
      take(await host.condition(), (condition) => ({ type: "condition-read", condition }));
      await readRemainders();
    },
    stop,
    readForms,
    readRemainders,
    write: (sheetId, plan, message) =>
      change(sheetId, plan, (before) => ({
        message,
        undo: before === null ? null : { sheetId, cells: before },
      })),
    async undo({ undo }) {
      if (undo === null) return;
      await change(
        undo.sheetId,
        (form) => restoringWrites(form, undo.cells),
        () => ({ message: { key: "fill.undone", values: {} }, undo: null }),
      );
    },
    async goTo({ location }, code, role) {
      const cell = cellOf(location, code, role);
      if (cell === null) {
        tell({ type: "problem", problem: { type: "row-gone" } });
        return;
      }
      const { sheetId } = location;
      const selected = await host.select(sheetId, cell.row, cell.column);
      take(selected, () => ({ type: "selected", selection: { sheetId, ...cell } }));
    },
    async removeRemainder(sheetId) {
      const removed = await host.removeRemainder(sheetId);
      if (removed.ok) await readRemainders();
      else tell({ type: "problem", problem: removed.error });
    },
  };
};

interface Following {
  readonly readForms: () => Promise<void>;
  readonly follow: () => Promise<void>;
  readonly stop: () => void;
}

type Take = <T>(result: Result<T, Problem>, event: (value: T) => WorkbookEvent) => void;

type Change = (
  sheetId: string,
  plan: PlanWrites,
  noticeOf: (before: CarriedOut["before"]) => Notice,
) => Promise<void>;

const changing =
  (host: WorkbookHost, rubrics: RubricSupply, take: Take): Change =>
  async (sheetId, plan, noticeOf) => {
    const known = await rubrics();
    if (known === null) return;
    take(await carryOut(host, known, sheetId, plan), ({ cells, before }) => ({
      type: "written",
      cells,
      notice: noticeOf(before),
    }));
  };

const followWorkbook = (
  host: WorkbookHost,
  rubrics: RubricSupply,
  tell: (event: WorkbookEvent) => void,
  take: Take,
): Following => {
  let stopped = false;
  let unwatch: (() => Promise<void>) | null = null;
  const canOpen = async (sheets: readonly SheetCells[]): Promise<boolean> =>
    sheets.every((cells) => locateForm(cells) === null) || (await rubrics()) !== null;
  const readForms = coalesce(async () => {
    const read = await host.readForms();
    if (read.ok && !(await canOpen(read.value))) return;
    take(read, (sheets) => ({ type: "forms-read", sheets }));
  });
  const readSheet = coalesce(async (sheetId) => {
    const cells = await host.readSheet(sheetId);
    // A sheet that is gone is no failure here: the list of sheets tells.
    if (!cells.ok) await readForms("");
    else if (await canOpen([cells.value])) tell({ type: "sheet-read", cells: cells.value });
  });
  return {
    readForms: () => readForms(""),
    async follow() {
      const watching = await host.watch({
        onSelect: (selection) => {
          tell({ type: "selected", selection });
        },
        onEdit: (sheetId) => void readSheet(sheetId),
        onSheetsChanged: () => void readForms(""),
      });
      if (!watching.ok) tell({ type: "problem", problem: watching.error });
      else if (stopped) await watching.value();
      else unwatch = watching.value;
    },
    stop: () => {
      stopped = true;
      void unwatch?.();
    },
  };
};
