import { type ChangeLog, findLog, logEdit } from "../form/change-log";
import type { LogLine } from "../form/log-line";
import type { SheetCells } from "../form/sheet-cells";
import { stateMessages } from "../messages/cli-states";
import { ok, type Result } from "../result";
import { editedWorkbook } from "./edited-workbook";

/** A workbook with lines in its 變更紀錄, and what is to be said of that. */
export interface Logged {
  readonly bytes: Uint8Array;
  readonly sentences: readonly string[];
}

/** Writes lines into a workbook's 變更紀錄, if it has one that is on; the failure is a sentence. */
export const withLog = (
  file: string,
  bytes: Uint8Array,
  sheets: readonly SheetCells[],
  lines: readonly LogLine[],
): Result<Logged, string> => {
  const log = findLog(sheets);
  const edit = logEdit(log, lines);
  if (edit === null) return ok({ bytes, sentences: logSentences(log, lines) });
  const edited = editedWorkbook(file, bytes, () => ok(edit));
  return edited.ok ? ok({ bytes: edited.value, sentences: logSentences(log, lines) }) : edited;
};

/** Says how many lines went into the 變更紀錄, or that it could not take them; nothing where it is off. */
export const logSentences = (
  log: ChangeLog | null,
  lines: readonly LogLine[],
): readonly string[] => {
  if (log?.on !== true || lines.length === 0) return [];
  return [
    logEdit(log, lines) === null
      ? stateMessages.logLost(log.sheetName)
      : stateMessages.logged(log.sheetName, lines.length),
  ];
};
