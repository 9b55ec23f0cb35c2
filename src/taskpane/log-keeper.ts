import { findLog, logEdit, type LogOccasion, readLog, typedLines } from "../form/change-log";
import type { SheetCells } from "../form/sheet-cells";
import { printLocalTime } from "../host/local-time";
import type { WorkbookHost } from "../host/workbook-host";
import type { RubricSupply } from "./rubric-supply";
import type { WorkbookEvent } from "./workbook-state";

/** Writes down what changes in the forms, while the workbook's 變更紀錄 is on and the pane is open. */
export interface LogKeeper {
  /** Takes a form's cells before and after a change, and all sheets that are followed. */
  note(before: SheetCells, after: SheetCells, sheets: Iterable<SheetCells>): void;
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
  let last: Promise<void> = Promise.resolve();
  const occasion = (): LogOccasion => ({ ...author, time: printLocalTime(new Date()) });
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
    if (lines.length === 0) return;
    // Others may have written lines since.
    const read = await host.readSheet(sheetId);
    const edit = read.ok ? logEdit(readLog(read.value), lines) : null;
    const written = edit === null ? read : await host.writeBlocks(edit.blocks, edit.styles);
    if (!written.ok) tell({ type: "problem", problem: written.error });
  };
  return {
    note(before, after, sheets) {
      const log = findLog([...sheets]);
      if (log?.on !== true || log.sheetId === after.sheetId) return;
      const when = occasion();
      last = last.then(() => write(log.sheetId, before, after, when));
    },
    setAuthor(given) {
      author = given;
    },
    occasion,
  };
};
