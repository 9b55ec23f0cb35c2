import { findLog, switchLog } from "../form/change-log";
import { logWords } from "../messages/change-log";
import { stateMessages } from "../messages/cli-states";
import { noEdit } from "../plan/workbook-edit";
import { ok } from "../result";
import { editedWorkbook } from "./edited-workbook";
import { resolveOutput, writeOutput } from "./files";
import { done, type Outcome, refused } from "./outcome";
import { readForms } from "./read-forms";

/** Where `log` writes. */
export interface LogOptions {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
}

/** Writes a copy of a workbook in which changes are written down from now on, or no longer. */
export const runLog = (choice: string, file: string, options: LogOptions): Outcome => {
  if (choice !== "on" && choice !== "off") return refused(stateMessages.notOnOff(choice));
  const on = choice === "on";
  const workbook = readForms(file);
  if (!workbook.ok) return refused(workbook.error);
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  let sentence = "";
  const output = options.output ?? file;
  const edited = editedWorkbook(file, workbook.value.bytes, (sheets, taken) => {
    const log = findLog(sheets);
    const edit = switchLog(log, on, taken);
    const name = edit?.added[0]?.name ?? log?.sheetName ?? logWords.sheetName;
    sentence = on ? stateMessages.logOn(output, name) : stateMessages.logOff(output);
    if (edit === null) sentence = stateMessages.logAlready(output, on);
    return ok(edit ?? noEdit);
  });
  if (!edited.ok) return refused(edited.error);
  const written = writeOutput(target.value, edited.value);
  return written.ok ? done(sentence) : refused(written.error);
};
