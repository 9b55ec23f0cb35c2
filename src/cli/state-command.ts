import { findLog, logEdit } from "../form/change-log";
import { stateLine } from "../form/log-line";
import type { FormOnSheet } from "../form/placed-form";
import { planStateChange, type StateChange } from "../form/state-change";
import { reportState } from "../form/state-report";
import { misplacedMessages } from "../messages/cli-misplaced";
import { stateMessages } from "../messages/cli-states";
import { stateWords } from "../messages/states";
import { type FormState, parseState } from "../plan/form-state";
import { joinEdits, noEdit } from "../plan/workbook-edit";
import { err, ok, type Result } from "../result";
import { chosenForms, theForm } from "./chosen-form";
import { editedWorkbook } from "./edited-workbook";
import { resolveOutput, writeOutput } from "./files";
import { logSentences } from "./logged";
import { type Author, occasionNow } from "./occasion";
import { done, oneLine, type Outcome, printedJson, refused } from "./outcome";
import { readForms, type WorkbookForms } from "./read-forms";
import { obstacleLines, stateLines } from "./state-text";

/** What `state` was asked for. */
export interface StateOptions extends Author {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly json: boolean;
  /** The sheet's name, where there are copies of the form. */
  readonly sheet: string | undefined;
}

/** Prints the states of a workbook's forms, or writes a copy in which one form is in another state. */
export const runState = (
  file: string,
  words: readonly string[],
  options: StateOptions,
): Outcome => {
  const asked = readAsked(words);
  if (!asked.ok) return refused(asked.error);
  const { form, state } = asked.value;
  const workbook = readForms(file);
  if (!workbook.ok) return refused(workbook.error);
  const choice = { form, sheet: options.sheet };
  if (state === null && (options.output !== undefined || options.inPlace))
    return refused(stateMessages.noState);
  if (state === null) {
    const forms = chosenForms(file, workbook.value, choice);
    if (!forms.ok) return refused(forms.error);
    return printedStates(file, forms.value, workbook.value, options.json);
  }
  const only = theForm(file, workbook.value, choice);
  return only.ok
    ? changeState(file, only.value, state, workbook.value, options)
    : refused(only.error);
};

interface Asked {
  readonly form: string | null;
  readonly state: FormState | null;
}

/** `D 定稿`, `定稿`, `D` or nothing. */
const readAsked = ([first, second]: readonly string[]): Result<Asked, string> => {
  if (first === undefined) return ok({ form: null, state: null });
  const word = second ?? first;
  const state = parseState(word);
  if (second === undefined)
    return ok(state === null ? { form: first, state } : { form: null, state });
  return state === null ? err(stateMessages.unknownState(word)) : ok({ form: first, state });
};

const printedStates = (
  file: string,
  forms: readonly FormOnSheet[],
  { sheets }: WorkbookForms,
  json: boolean,
): Outcome => {
  const reports = forms.map((form) => ({ form, report: reportState(form, sheets) }));
  const isSound = reports.every(
    ({ report: { problems, changes } }) => problems.length + changes.length === 0,
  );
  const stdout = json
    ? printedJson({
        file,
        forms: reports.map(({ form: { rubric, cells }, report }) => ({
          rubric: rubric.id,
          sheet: cells.name,
          ...report,
        })),
      })
    : reports
        .flatMap(({ form: { rubric, cells }, report }) => [
          stateMessages.line(rubric.short, rubric.title, cells.name, stateWords[report.state]),
          ...stateLines(report),
        ])
        .map(oneLine)
        .join("\n");
  return { status: isSound ? 0 : 1, stdout: `${stdout}\n`, stderr: "" };
};

const changeState = (
  file: string,
  form: FormOnSheet,
  state: FormState,
  { bytes, sheets }: WorkbookForms,
  options: StateOptions,
): Outcome => {
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  const occasion = occasionNow(options);
  let change: StateChange = { kind: "already" };
  let logged: readonly string[] = [];
  const edited = editedWorkbook(file, bytes, (all, takenSheetNames) => {
    change = planStateChange(form, state, { sheets: all, takenSheetNames }, occasion);
    if (change.kind !== "change") return ok(noEdit);
    const line = stateLine(form.cells.name, { ...change, to: state }, occasion);
    const log = findLog(all);
    logged = logSentences(log, [line]);
    return ok(joinEdits([change.edit, logEdit(log, [line]) ?? noEdit]));
  });
  if (!edited.ok) return refused(edited.error);
  const refusal = refusalOf(file, change, form, state, reportState(form, sheets).changes.length);
  if (refusal !== null) return refusal;
  const written = writeOutput(target.value, edited.value);
  if (!written.ok) return refused(written.error);
  return done([...sentences(change, options.output ?? file, form, state), ...logged].join("\n"));
};

const refusalOf = (
  file: string,
  change: StateChange,
  { rubric, cells }: FormOnSheet,
  state: FormState,
  changes: number,
): Outcome | null => {
  if (change.kind === "headers-doubtful")
    return refused(misplacedMessages.contestedColumns(file, cells.name, change.headers));
  if (change.kind === "no-place") return refused(stateMessages.noPlace(cells.name));
  if (change.kind === "already" && changes > 0)
    return refused(stateMessages.finalWithChanges(rubric.short, changes));
  if (change.kind !== "refused") return null;
  const { obstacles } = change;
  const sentence = stateMessages.refused(rubric.short, stateWords[state], obstacles.length);
  const lines = [sentence, ...obstacleLines(obstacles)].map(oneLine);
  return { status: 1, stdout: "", stderr: `${lines.join("\n")}\n` };
};

const sentences = (
  change: StateChange,
  output: string,
  { rubric: { short } }: FormOnSheet,
  state: FormState,
): readonly string[] => {
  if (change.kind !== "change") return [stateMessages.already(output, short, stateWords[state])];
  const { back, edit, from } = change;
  const note = edit.removed.length > 0 ? stateMessages.back : stateMessages.backOnly;
  return [
    stateMessages.changed(output, short, stateWords[from], stateWords[state]),
    ...(back ? [note(stateWords[state])] : []),
  ];
};
