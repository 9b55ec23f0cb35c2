import { cellOf } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import type { Result } from "../result";
import type { Role, Rubric } from "../rubric/rubric";
import { carryOut, type PlanWrites } from "./carry-out";
import { coalesce } from "./coalesce";
import type { Message } from "./pane-language";
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

/** Connects the pane's state to a workbook. Rubrics are the forms that it knows. */
export const connectWorkbook = (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  tell: (event: WorkbookEvent) => void,
): WorkbookConnection => {
  const take = <T>(result: Result<T, Problem>, event: (value: T) => WorkbookEvent): void => {
    tell(result.ok ? event(result.value) : { type: "problem", problem: result.error });
  };
  const readRemainders = async (): Promise<void> => {
    take(await host.remainders(), (remainders) => ({ type: "remainders-read", remainders }));
  };
  const { readForms, follow, stop } = followWorkbook(host, tell, take);

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
    async write(sheetId, plan, message) {
      take(await carryOut(host, rubrics, sheetId, plan), ({ cells, before }) => ({
        type: "written",
        cells,
        notice: { message, undo: before === null ? null : { sheetId, cells: before } },
      }));
    },
    async undo({ undo }) {
      if (undo === null) return;
      const plan: PlanWrites = (form) => restoringWrites(form, undo.cells);
      take(await carryOut(host, rubrics, undo.sheetId, plan), ({ cells }) => ({
        type: "written",
        cells,
        notice: { message: { key: "fill.undone", values: {} }, undo: null },
      }));
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

type Take = <T>(result: Result<T, HostError>, event: (value: T) => WorkbookEvent) => void;

const followWorkbook = (
  host: WorkbookHost,
  tell: (event: WorkbookEvent) => void,
  take: Take,
): Following => {
  let stopped = false;
  let unwatch: (() => Promise<void>) | null = null;
  const readForms = coalesce(async () => {
    take(await host.readForms(), (sheets) => ({ type: "forms-read", sheets }));
  });
  const readSheet = coalesce(async (sheetId) => {
    const cells = await host.readSheet(sheetId);
    // A sheet that is gone is no failure here: the list of sheets tells.
    if (cells.ok) tell({ type: "sheet-read", cells: cells.value });
    else await readForms("");
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
