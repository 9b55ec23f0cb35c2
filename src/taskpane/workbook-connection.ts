import type { LogLine } from "../form/log-line";
import { cellOf } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import type { Result } from "../result";
import type { Role } from "../rubric/rubric";
import type { CarriedOut, PlanWrites } from "./carry-out";
import { type Following, followWorkbook } from "./follow-workbook";
import { inTurn } from "./in-turn";
import { keepLog, type LogKeeper } from "./log-keeper";
import { overviewMessage } from "./overview-message";
import type { Message } from "./pane-language";
import { keepOverview, type OverviewKeeper } from "./overview-keeper";
import type { RubricSupply } from "./rubric-supply";
import type { Notice, Problem, WorkbookEvent } from "./workbook-state";

/** What the pane does to the workbook; every outcome arrives as an event. */
export interface WorkbookConnection {
  /** Reads all forms and the selection, and follows changes until stopped. */
  start(): Promise<void>;
  stop(): void;
  readForms(): Promise<void>;
  /** Makes the rows of the 總表 those of the workbook's forms, or adds a 總表. */
  updateOverview(): Promise<void>;
  readonly changeForms: OverviewKeeper["changeForms"];
  /** Carries out a change, writes the lines that say so into the 變更紀錄, and reads the forms again. */
  changeSheets<T>(
    change: () => Promise<Result<T, HostError>>,
    lines: readonly LogLine[],
  ): Promise<Result<T, HostError>>;
  /** Who changes something and why, for the 變更紀錄. */
  readonly log: Pick<LogKeeper, "setAuthor" | "occasion">;
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
  const keeper = keepOverview(host, rubrics, tell);
  const log = keepLog(host, rubrics, tell);
  const { readForms, follow, stop, remember, during } = followWorkbook({
    host,
    rubrics,
    tell,
    keeper,
    log,
  });
  const change = changing(host, rubrics, take, remember);

  return {
    async start() {
      await follow();
      await readForms();
      take(await host.selection(), (selection) => ({ type: "selected", selection }));
      await readRemainders();
    },
    stop,
    readForms,
    changeSheets: changingSheets(during, log),
    log,
    ...changingForms(keeper, readForms, tell),
    readRemainders,
    write: (sheetId, plan, message) =>
      change(sheetId, plan, (before) => ({
        message,
        undo: before === null ? null : { sheetId, cells: before },
      })),
    async undo({ undo }) {
      if (undo === null) return;
      const { restoringWrites } = await import(/* webpackChunkName: "forms" */ "./undo-memory");
      await change(
        undo.sheetId,
        (form) => restoringWrites(form, undo.cells),
        () => ({ message: { key: "fill.undone", values: {} }, undo: null }),
      );
    },
    goTo: goingTo(host, tell),
    async removeRemainder(sheetId) {
      const removed = await host.removeRemainder(sheetId);
      if (removed.ok) await readRemainders();
      else tell({ type: "problem", problem: removed.error });
    },
  };
};

const goingTo =
  (host: WorkbookHost, tell: (event: WorkbookEvent) => void): WorkbookConnection["goTo"] =>
  async ({ location }, code, role) => {
    const cell = cellOf(location, code, role);
    if (cell === null) {
      tell({ type: "problem", problem: { type: "row-gone" } });
      return;
    }
    const { sheetId } = location;
    const selected = await host.select(sheetId, cell.row, cell.column);
    tell(
      selected.ok
        ? { type: "selected", selection: { sheetId, ...cell } }
        : { type: "problem", problem: selected.error },
    );
  };

/** What an edit of the change's own would say is not written down a second time: it is held back meanwhile. */
const changingSheets =
  (during: Following["during"], log: LogKeeper): WorkbookConnection["changeSheets"] =>
  (change, lines) =>
    during(async () => {
      const changed = await change();
      if (changed.ok) await log.add(lines);
      return changed;
    });

const changingForms = (
  keeper: OverviewKeeper,
  readForms: () => Promise<void>,
  tell: (event: WorkbookEvent) => void,
): Pick<WorkbookConnection, "updateOverview" | "changeForms"> => ({
  async updateOverview() {
    const outcome = await keeper.update();
    if (outcome.kind === "added" || outcome.kind === "updated")
      tell({ type: "noted", message: overviewMessage(outcome) });
  },
  async changeForms(change, withOverview) {
    const changed = await keeper.changeForms(change, withOverview);
    void readForms();
    return changed;
  },
});

type Take = <T>(result: Result<T, Problem>, event: (value: T) => WorkbookEvent) => void;

type Change = (
  sheetId: string,
  plan: PlanWrites,
  noticeOf: (before: CarriedOut["before"]) => Notice,
) => Promise<void>;

/** Changes wait for one another: each is planned on what the one before has written. */
const changing = (
  host: WorkbookHost,
  rubrics: RubricSupply,
  take: Take,
  remember: Following["remember"],
): Change => {
  const run = inTurn();
  const change: Change = async (sheetId, plan, noticeOf) => {
    const known = await rubrics();
    if (known === null) return;
    const { carryOut } = await import(/* webpackChunkName: "forms" */ "./carry-out");
    const carriedOut = await carryOut(host, known, sheetId, plan);
    if (carriedOut.ok) remember(carriedOut.value.cells);
    take(carriedOut, ({ before, ...sheet }) => ({
      type: "written",
      ...sheet,
      notice: noticeOf(before),
    }));
  };
  return (...given) => run(() => change(...given));
};
