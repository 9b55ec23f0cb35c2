import { cliMessages } from "../messages/cli";
import { type Role, roles } from "../rubric/rubric";
import { checkForms } from "./check-forms";
import type { FileReport } from "./file-report";
import { findingsOf, isFine } from "./findings";
import { oneLine, type Outcome, printedJson, refused } from "./outcome";
import { readForms } from "./read-forms";
import { reportText } from "./report-text";

/** What `check` was asked for. */
export interface CheckOptions {
  readonly json: boolean;
  /** Whose blanks are findings: `self`, `committee` or `both`; nobody's when absent. */
  readonly complete: string | undefined;
}

/** Judges every form of every file. Readable files are reported even when others can't be read. */
export const runCheck = (files: readonly string[], options: CheckOptions): Outcome => {
  const complete = completeRoles(options.complete);
  if (complete === null) {
    return refused(cliMessages.usage.completeChoice(options.complete ?? ""));
  }
  const reports = files.map(checkFile);
  const stderr = errorLine(reports);
  return {
    status: statusOf(reports, complete),
    stdout: options.json
      ? `${printedJson({ files: reports })}\n`
      : printedReports(reports, complete),
    stderr: stderr === "" ? "" : `${stderr}\n`,
  };
};

const completeRoles = (choice: string | undefined): readonly Role[] | null => {
  if (choice === undefined) return [];
  if (choice === "both") return roles;
  const role = roles.find((name) => name === choice);
  return role === undefined ? null : [role];
};

const checkFile = (file: string): FileReport => {
  const workbook = readForms(file, true);
  if (!workbook.ok) return { file, error: workbook.error, forms: [] };
  const { bytes, sheets, forms, problem } = workbook.value;
  const checked = checkForms(file, bytes, forms, sheets);
  return checked.ok
    ? { file, error: problem, forms: checked.value }
    : { file, error: checked.error, forms: [] };
};

const statusOf = (reports: readonly FileReport[], complete: readonly Role[]): Outcome["status"] => {
  if (reports.some(({ error }) => error !== null)) return 2;
  return reports.every(({ forms }) => forms.every((form) => isFine(findingsOf(form, complete))))
    ? 0
    : 1;
};

const errorLine = (reports: readonly FileReport[]): string => {
  const errors = reports.flatMap(({ file, error }) => (error === null ? [] : [{ file, error }]));
  const [first] = errors;
  if (first === undefined) return "";
  return oneLine(
    errors.length === 1
      ? first.error
      : cliMessages.workbook.several(errors.map(({ file }) => file)),
  );
};

/** A single unreadable file is said on stderr alone. */
const printedReports = (reports: readonly FileReport[], complete: readonly Role[]): string =>
  reports.length === 1 && reports[0]?.forms.length === 0
    ? ""
    : `${reports.flatMap((report) => reportText(report, complete)).join("\n")}\n`;
