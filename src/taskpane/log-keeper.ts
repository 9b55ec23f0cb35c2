import { findLog, logEdit } from "../form/change-log";
import { type LogLine, type LogOccasion, typedLines } from "../form/log-line";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import { printLocalTime } from "../host/local-time";
import type { WorkbookHost } from "../host/workbook-host";
import { logPrefix } from "../plan/marker";
import { ok, type Result } from "../result";
import { inTurn } from "./in-turn";
import type { RubricSupply } from "./rubric-supply";
import type { WorkbookEvent } from "./workbook-state";

/** Writes down what changes in the forms, while the workbook's 變更紀錄 is on and the pane is open. */
export interface LogKeeper {
  /** Takes a form's cells before and after a change, and all sheets that are followed. */
  note(before: SheetCells, after: SheetCells, sheets: Iterable<SheetCells>): void;
  /** Writes lines down that somebody else has made. */
  add(lines: readonly LogLine[]): Promise<void>;
  /** Who changes something from now on, and why, as typed. */
  setAuthor(author: Omit<LogOccasion, "time">): void;
  occasion(): LogOccasion;
}

/** Makes the keeper; lines are written one change after the other, and a failure is told. */
export const keepLog = (
  host: WorkbookHost,
  rubrics: RubricSupply,
  tell: (event: WorkbookEvent) => void,
): LogKeeper => {
  let author: Omit<LogOccasion, "time"> = { who: "", reason: "" };
  const run = inTurn();
  const occasion = (): LogOccasion => ({ ...author, time: printLocalTime(new Date()) });
  /** Takes the newest reading of the log: others may have written lines since. */
  const append = async (
    read: Result<readonly SheetCells[], HostError>,
    lines: readonly LogLine[],
  ): Promise<void> => {
    const edit = read.ok ? logEdit(findLog(read.value), lines) : null;
    const written = edit === null ? read : await host.writeBlocks(edit.blocks, edit.styles);
    if (!written.ok) tell({ type: "problem", problem: written.error });
  };
  const write = async (
    sheetId: string,
    before: SheetCells,
    after: SheetCells,
    when: LogOccasion,
  ): Promise<void> => {
    const known = await rubrics();
    if (known === null) return;
    const { findForm } = await import(/* webpackChunkName: "forms" */ "../form/find-form");
    const [old, now] = [findForm(before, known), findForm(after, known)];
    if (old === null || now === null) return;
    const lines = typedLines(
      { cells: before, location: old.location },
      { cells: after, location: now.location },
      when,
    );
    const log = await host.readSheet(sheetId);
    await append(log.ok ? ok([log.value]) : log, lines);
  };
  return {
    note(before, after, sheets) {
      const log = findLog([...sheets]);
      if (log?.on !== true || log.sheetId === after.sheetId) return;
      const when = occasion();
      void run(() => write(log.sheetId, before, after, when));
    },
    add: (lines) =>
      run(async () => {
        if (lines.length > 0) await append(await host.readMarked([logPrefix]), lines);
      }),
    setAuthor(given) {
      author = given;
    },
    occasion,
  };
};
