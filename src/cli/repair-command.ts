import { annexLinks } from "../form/annex-links";
import { type LogLine, writtenLines } from "../form/log-line";
import type { EntryWrite } from "../form/entry-writes";
import { type NumberOffer, numberOffers } from "../form/number-offers";
import type { FormOnSheet } from "../form/placed-form";
import { ownFormulaCells } from "../form/planned-cells";
import { planRepair } from "../form/plan-repair";
import { isNoRepair, type RepairPlan } from "../form/repair-plan";
import { holdsText } from "../form/sheet-cells";
import { repairWorkbook } from "../host/xlsx/repair-workbook";
import { repairMessages } from "../messages/cli-repair";
import { wordsWith } from "../messages/sheet";
import { recordWords } from "../messages/states";
import { isOverviewMarker } from "../plan/marker";
import { noEdit } from "../plan/workbook-edit";
import { err, ok, type Result } from "../result";
import { checkForms, type StatedReport, withSetups } from "./check-forms";
import { editForms } from "./edit-forms";
import { resolveOutput, writeOutput } from "./files";
import { findingsOf, isFine } from "./findings";
import { withLog } from "./logged";
import { occasionNow } from "./occasion";
import { oneLine, type Outcome, refused } from "./outcome";
import { formsIn, readForms, type WorkbookForms } from "./read-forms";
import { mendedLines } from "./repair-text";
import { reportText } from "./report-text";
import { applyWrites, forgetting } from "./sheet-writes";
import { unreadableSentence } from "./unreadable";

/** What `repair` was asked for. */
export interface RepairOptions {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  /** Whether numbers that were typed as text become numbers. */
  readonly numbers: boolean;
}

/**
 * Writes a copy of a workbook in which the forms are mended, and says what was mended and what a person must decide.
 *
 * No entry changes, but for numbers typed as text where that is asked for. Ends with 0 when `check` finds nothing in
 * the copy.
 */
export const runRepair = (file: string, options: RepairOptions): Outcome => {
  const workbook = readForms(file, true);
  if (!workbook.ok) return refused(workbook.error);
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  const repaired = repair(file, workbook.value, options.numbers);
  if (!repaired.ok) return refused(repaired.error);
  const { bytes, plans, numbers } = repaired.value;
  const output = options.output ?? file;
  const left = checkAgain(output, bytes);
  if (!left.ok) return refused(left.error);
  const isKept = options.inPlace && countOf(plans) + numbers.length === 0;
  const written = isKept ? ok(undefined) : writeOutput(target.value, bytes);
  if (!written.ok) return refused(written.error);
  return told({ ...repaired.value, ...left.value, output, isKept });
};

interface Told extends RepairedWorkbook, CheckedAgain {
  readonly output: string;
  /** Whether the file stays as it was: nothing was to be mended in place. */
  readonly isKept: boolean;
}

const told = ({ plans, numbers, logged, reports, problem, output, isKept }: Told): Outcome => {
  const count = countOf(plans) + numbers.length;
  const isDone = problem === null && reports.every((form) => isFine(findingsOf(form, [])));
  const nothing = isKept ? repairMessages.untouched : repairMessages.copied;
  const lines = [
    count > 0 ? repairMessages.written(output, count) : nothing(output),
    ...plans.flatMap(mendedLines),
    ...numbers.map(({ cell, old, number }) => repairMessages.number(cell, old, number)),
    ...logged,
    ...(isDone ? [repairMessages.fine] : [repairMessages.left]),
    ...(isDone ? [] : reportText({ file: output, error: problem, forms: reports }, [])),
  ];
  return { status: isDone ? 0 : 1, stdout: `${lines.map(oneLine).join("\n")}\n`, stderr: "" };
};

const countOf = (plans: readonly RepairPlan[]): number =>
  plans.reduce((sum, { mendings }) => sum + mendings.length, 0);

interface RepairedWorkbook {
  readonly bytes: Uint8Array;
  readonly plans: readonly RepairPlan[];
  readonly numbers: readonly NumberOffer[];
  /** What is to be said of the 變更紀錄. */
  readonly logged: readonly string[];
}

const repair = (
  file: string,
  { bytes, forms, sheets }: WorkbookForms,
  withNumbers: boolean,
): Result<RepairedWorkbook, string> => {
  const equipped = withSetups(file, bytes, forms);
  if (!equipped.ok) return equipped;
  const plans = equipped.value.map((form) => {
    const links = annexLinks(form.cells.sheetId, form.rubric, sheets);
    return planRepair({ ...form, links }, form.setup);
  });
  const mended = repairWorkbook(bytes, plans);
  if (!mended.ok) return err(unreadableSentence(file, mended.error));
  const again = formsIn(file, mended.value, true);
  if (!again.ok) return again;
  const numbers = withNumbers ? offersIn(again.value) : [];
  if (plans.every(isNoRepair) && numbers.length === 0)
    return ok({ bytes, plans, numbers, logged: [] });
  const filled = applyWrites(file, mended.value, [
    ...again.value.forms.map((form) => ({
      sheetId: form.cells.sheetId,
      writes: withNumbers ? numberWrites(form) : [],
      outdated: ownFormulaCells(form.location, form.rubric),
    })),
    ...again.value.followers.map(forgetting),
  ]);
  if (!filled.ok) return filled;
  const lines = withNumbers ? again.value.forms.flatMap(numberLines) : [];
  const logged = withLog(file, filled.value, again.value.sheets, lines);
  if (!logged.ok) return logged;
  const followed = withFollowers(file, logged.value.bytes, again.value);
  return ok({ bytes: followed, plans, numbers, logged: logged.value.sentences });
};

const numberWrites = ({ cells, location, rubric }: FormOnSheet): readonly EntryWrite[] =>
  numberOffers(cells, location, rubric).map(({ row, column, number }) => ({
    row,
    column,
    value: number,
  }));

/** 「8」 as a text and 8 read alike, yet the sums change by it: the 變更紀錄 says which of them was a text. */
const numberLines = ({ cells, location, rubric }: FormOnSheet): readonly LogLine[] => {
  const occasion = occasionNow({ by: undefined, reason: repairMessages.logReason });
  return numberOffers(cells, location, rubric).flatMap(({ row, column, number }) =>
    writtenLines(cells, location, [{ row, column, value: null }], occasion).map((line) => ({
      ...line,
      old: wordsWith(recordWords.asText, line.old),
      new: String(number),
    })),
  );
};

const offersIn = ({ forms }: WorkbookForms): readonly NumberOffer[] =>
  forms.flatMap(({ cells, location, rubric }) => numberOffers(cells, location, rubric));

/** 總表 and 負責單位 follow their forms; where people's cells are in the way they stay as they are. */
const withFollowers = (
  file: string,
  bytes: Uint8Array,
  { followers }: WorkbookForms,
): Uint8Array => {
  const hasOverview = followers.some((cells) => holdsText(cells, isOverviewMarker));
  const planFor = () => ok(noEdit);
  for (const overview of hasOverview ? [true, false] : [false]) {
    const edited = editForms({ file, bytes, overview, planFor });
    if (edited.ok) return edited.value.bytes;
  }
  return bytes;
};

interface CheckedAgain {
  readonly reports: readonly StatedReport[];
  readonly problem: string | null;
}

const checkAgain = (file: string, bytes: Uint8Array): Result<CheckedAgain, string> => {
  const again = formsIn(file, bytes, true);
  if (!again.ok) return again;
  const reports = checkForms(file, bytes, again.value.forms, again.value.sheets);
  return reports.ok ? ok({ reports: reports.value, problem: again.value.problem }) : reports;
};
