import { type OpenForm, openForm } from "../form/open-form";
import { reportMessages } from "../messages/cli-report";
import { err, ok, type Result } from "../result";
import { layOutReport } from "../report/lay-out-report";
import { makeReport } from "../report/make-report";
import type { Report, ReportChoice } from "../report/report";
import { absentForm } from "./absent-form";
import { isSameFile, resolveNewOutput, resolveOutput, writeOutput } from "./files";
import type { MadeReport } from "./made-report";
import { oneLine, type Outcome, refused } from "./outcome";
import { readForms, type WorkbookForms } from "./read-forms";
import { type ChosenForms, readReportChoice, type ReportSwitches } from "./report-choice";
import { withReportSheets } from "./report-sheets";

/** What `report` was asked for. */
export interface ReportOptions extends ReportSwitches {
  readonly output: string | undefined;
  /** Whether the report becomes a sheet of the workbook. */
  readonly sheet: boolean;
  readonly force: boolean;
  readonly inPlace: boolean;
  /** Whether what people wrote on a report sheet that is replaced may go, too. */
  readonly withEntries: boolean;
}

/**
 * Writes a report on the forms of a workbook, as a document of its own or as a sheet in a copy of the workbook.
 *
 * Missing and refused scores, damage and changes since 定稿 stop nothing: the report and stderr say them. All but missing
 * scores end it with 1.
 */
export const runReport = async (file: string, options: ReportOptions): Promise<Outcome> => {
  const choice = readReportChoice(options);
  if (!choice.ok) return refused(choice.error);
  const target = options.sheet
    ? resolveOutput({ ...options, input: file })
    : resolveDocument(file, options);
  if (!target.ok) return refused(target.error);
  const workbook = readForms(file);
  if (!workbook.ok) return refused(workbook.error);
  const { bytes, problem, unmarked } = workbook.value;
  const open = workbook.value.forms.flatMap(({ cells, rubric }) => openForm(cells, [rubric]) ?? []);
  const forms = chosenForms(file, open, choice.value.forms, { problem, unmarked });
  if (!forms.ok) return refused(forms.error);
  const report = makeReport(forms.value, choice.value.choice, workbook.value.sheets);
  const made = options.sheet
    ? withReportSheets(
        { file, output: options.output ?? file, bytes, withEntries: options.withEntries },
        forms.value,
        choice.value.choice,
      )
    : await madeDocument(target.value, options.output ?? target.value, report);
  if (!made.ok) return refused(made.error);
  const written = writeOutput(target.value, made.value.bytes);
  if (!written.ok) return refused(written.error);
  return ended(report, made.value);
};

const documents = [".docx", ".html", ".md", ".csv"] as const;

const resolveDocument = (
  file: string,
  { output, inPlace, withEntries, force }: ReportOptions,
): Result<string, string> => {
  if (inPlace) return err(reportMessages.onlyWithSheet("--in-place"));
  if (withEntries) return err(reportMessages.onlyWithSheet("--with-entries"));
  if (output === undefined) return err(reportMessages.outputNeeded);
  return isSameFile(output, file)
    ? err(reportMessages.isInput(output))
    : resolveNewOutput(output, documents, force);
};

/** A form that can't be read stops a report on all forms, not one on others. */
const chosenForms = (
  file: string,
  open: readonly OpenForm[],
  wanted: ChosenForms,
  { problem, unmarked }: Pick<WorkbookForms, "problem" | "unmarked">,
): Result<readonly OpenForm[], string> => {
  if (wanted === null) return problem === null ? ok(open) : err(problem);
  const absent = wanted.find(({ id }) => !open.some(({ rubric }) => rubric.id === id));
  return absent === undefined
    ? ok(open.filter(({ rubric }) => wanted.some(({ id }) => id === rubric.id)))
    : err(absentForm(file, { unmarked }, absent));
};

/** The libraries behind the documents are large and loaded only here. */
const madeDocument = async (
  target: string,
  name: string,
  report: Report,
): Promise<Result<MadeReport, string>> => {
  const { documentFile } = await import("./report-document");
  const { bytes, notes } = await documentFile(target, report, layOutReport(report));
  const sentence = reportMessages.done(
    name,
    report.forms.map((form) => form.name),
  );
  return ok({ bytes, sentence, notes });
};

const ended = (report: Report, { sentence, notes }: MadeReport): Outcome => {
  const lines = [
    ...report.forms.flatMap((form) =>
      form.notes.map((note) => reportMessages.note(form.name, note)),
    ),
    ...notes,
  ];
  return {
    status: report.forms.some((form) => hasFindings(form, report)) ? 1 : 0,
    stdout: `${sentence}\n`,
    stderr: lines.map((line) => `${oneLine(line)}\n`).join(""),
  };
};

const hasFindings = (
  { damage, altered, sections }: Report["forms"][number],
  { roles }: ReportChoice,
): boolean =>
  damage > 0 ||
  altered ||
  sections.some(({ criteria }) =>
    criteria.some(({ indicators }) =>
      indicators.some(({ scores }) =>
        roles.some((role) => scores !== null && scores[role].refusal !== null),
      ),
    ),
  );
