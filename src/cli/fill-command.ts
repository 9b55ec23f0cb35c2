import { linkedCells, throughLinks } from "../form/agreed-links";
import { entryWrites } from "../form/entry-writes";
import { type FormLocation, isSameEdition } from "../form/form-location";
import { type LogLine, type LogOccasion, writtenLines } from "../form/log-line";
import { type OverwrittenEntry, overwrittenEntries } from "../form/overwritten-entries";
import type { FormOnSheet } from "../form/placed-form";
import { ownFormulaCells } from "../form/planned-cells";
import { readAnswers } from "../form/read-answers";
import { contestedHeaders } from "../form/contested-headers";
import type { SheetCells } from "../form/sheet-cells";
import { cliMessages } from "../messages/cli";
import { misplacedMessages } from "../messages/cli-misplaced";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { absentForm } from "./absent-form";
import { resolveOutput, writeOutput } from "./files";
import { type Logged, withLog } from "./logged";
import { type Author, occasionNow } from "./occasion";
import { done, oneLine, type Outcome, refused } from "./outcome";
import { quoted } from "./quoted";
import { readForms, type WorkbookForms } from "./read-forms";
import { scoreRefusals } from "./score-refusals";
import { type FormScores, readScores } from "./scores-file";
import { applyWrites, forgetting, type SheetWrites } from "./sheet-writes";

/** What `fill` was asked for. */
export interface FillOptions extends Author {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly asIs: boolean;
  /** Whether entries that stand in the cells may be replaced. */
  readonly overwrite: boolean;
}

/** Writes a copy of a workbook with the entries of a scores file in it; nothing when one of them is illegal. */
export const runFill = (file: string, scoresFile: string, options: FillOptions): Outcome => {
  const scores = readScores(scoresFile);
  if (!scores.ok) return refused(scores.error);
  const workbook = readForms(file);
  if (!workbook.ok) return refused(workbook.error);
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  const plan = planFill(file, scores.value, workbook.value);
  if (!plan.ok) return refused(plan.error);
  const illegal = plan.value.flatMap(({ refusals }) => refusals);
  if (illegal.length > 0 && !options.asIs) return refusedScores(illegal);
  const lost = plan.value.flatMap(({ overwritten }) => overwritten);
  if (lost.length > 0 && !options.overwrite) return refusedOverwriting(lost);
  const logged = filledAndLogged(file, workbook.value, plan.value, options);
  if (!logged.ok) return refused(logged.error);
  const written = writeOutput(target.value, logged.value.bytes);
  if (!written.ok) return refused(written.error);
  const cells = plan.value.flatMap(({ writes }) => writes).length;
  const sentence = cliMessages.done.filled(options.output ?? file, cells);
  const doubtful = plan.value.flatMap(({ misplaced }) => misplaced);
  return done([...lost, sentence, ...logged.value.sentences, ...doubtful].join("\n"));
};

const filledAndLogged = (
  file: string,
  { bytes, sheets, followers }: WorkbookForms,
  fills: readonly SheetFill[],
  author: Author,
): Result<Logged, string> => {
  const filled = applyWrites(file, bytes, [
    ...fills.flatMap((fill) => sheetWrites(fill, sheets)),
    ...followers.map(forgetting),
  ]);
  if (!filled.ok) return filled;
  const occasion = occasionNow(author);
  const lines = fills.flatMap((fill) => loggedLines(fill, occasion));
  return withLog(file, filled.value, sheets, lines);
};

/** What is written instead of a 委員評分 that shows an agreed score is that score. */
const sheetWrites = (
  { form, writes, outdated }: SheetFill,
  sheets: readonly SheetCells[],
): readonly SheetWrites[] =>
  throughLinks(form.cells, writes, sheets).map(({ cells, writes: sent }) => ({
    sheetId: cells.sheetId,
    writes: sent,
    outdated: cells === form.cells ? [...outdated, ...linkedCells(cells)] : [],
  }));

const loggedLines = ({ form, writes }: SheetFill, occasion: LogOccasion): readonly LogLine[] =>
  writtenLines(form.cells, form.location, writes, occasion);

interface SheetFill extends SheetWrites {
  readonly form: FormOnSheet;
  readonly refusals: readonly string[];
  /** A line for each cell that holds something else now. */
  readonly overwritten: readonly string[];
  /** A sentence where the sheet's formulas go by other rows than the entries do. */
  readonly misplaced: readonly string[];
}

const planFill = (
  file: string,
  scores: readonly FormScores[],
  workbook: WorkbookForms,
): Result<readonly SheetFill[], string> => {
  const fills: SheetFill[] = [];
  for (const given of scores) {
    const form = theOnlyForm(file, given, workbook);
    if (!form.ok) return form;
    const fill = planSheet(given, form.value, workbook.sheets);
    if (!fill.ok) return fill;
    fills.push(fill.value);
  }
  return ok(fills);
};

const theOnlyForm = (
  file: string,
  { rubric }: FormScores,
  workbook: WorkbookForms,
): Result<FormOnSheet, string> => {
  const messages = cliMessages.scores;
  const copies = workbook.forms.filter((form) => form.rubric === rubric);
  const [form] = copies;
  if (form === undefined) return err(absentForm(file, workbook, rubric));
  if (copies.length > 1) {
    const sheets = copies.map(({ cells }) => cells.name);
    return err(messages.formThereTwice(file, rubric.short, sheets));
  }
  if (!isSameEdition(form.location, rubric))
    return err(messages.otherEdition(file, rubric.short, form.location.marker.version));
  const headers = contestedHeaders(form.location);
  return headers.length === 0
    ? ok(form)
    : err(misplacedMessages.contestedColumns(file, form.cells.name, headers));
};

const planSheet = (
  { rubric, entries }: FormScores,
  form: FormOnSheet,
  sheets: readonly SheetCells[],
): Result<SheetFill, string> => {
  const { cells, location } = form;
  const answers = readAnswers(cells, location, rubric);
  const situations = { ...answers.situations, ...entries.situations };
  const given = Object.entries(entries.evidence).map(([id, text]) => [id, [text]] as const);
  const evidence = { ...answers.evidence, ...Object.fromEntries(given) };
  const { writes, homeless } = entryWrites(location, rubric, entries);
  if (homeless.length > 0) return err(cliMessages.scores.noCell(rubric.short, homeless));
  const refusals = scoreRefusals(rubric, situations, entries, evidence);
  const outdated = ownFormulaCells(location, rubric);
  const overwritten = overwrittenEntries(cells, location, rubric, writes, sheets).map((entry) =>
    overwrittenLine(rubric, entry),
  );
  const misplaced = misplacedLines(cells.name, location);
  return ok({ form, sheetId: cells.sheetId, writes, outdated, refusals, overwritten, misplaced });
};

const misplacedLines = (
  sheet: string,
  { knownByText = [], contested = [] }: FormLocation,
): readonly string[] => [
  ...(knownByText.length === 0 ? [] : [misplacedMessages.knownByText(sheet, knownByText)]),
  ...(contested.length === 0 ? [] : [misplacedMessages.contested(sheet, contested)]),
];

const overwrittenLine = ({ short }: Rubric, { cell, old, value }: OverwrittenEntry): string =>
  cliMessages.scores.overwritten(short, cell, quoted(old), quoted(String(value ?? "")));

const refusedScores = (lines: readonly string[]): Outcome => ({
  status: 1,
  stdout: "",
  stderr: `${[cliMessages.scores.refused(lines.length), ...lines.map(oneLine)].join("\n")}\n`,
});

/** The list is what was asked about, the sentence why nothing was done. */
const refusedOverwriting = (lines: readonly string[]): Outcome => ({
  ...refused(cliMessages.scores.wouldOverwrite(lines.length)),
  stdout: `${lines.join("\n")}\n`,
});
