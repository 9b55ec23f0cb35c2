import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Combination, CopyProblem, Decision, WorkbookCopy } from "../form/combination";
import { combineCopies } from "../form/combine";
import { combineLines } from "../form/combine-log";
import { cliMessages } from "../messages/cli";
import { copyMessages } from "../messages/cli-copies";
import { officialRubrics } from "../official/official-rubrics";
import { err, ok, type Result } from "../result";
import { combinedLines, conflictLines, problemWords, rejectedLines } from "./combine-text";
import { printedDecisions, readDecisions, staleDecision } from "./decisions-file";
import { isSameFile, resolveOutput, writeOutput } from "./files";
import { withLog } from "./logged";
import { type Author, occasionNow } from "./occasion";
import { openCopy } from "./opened-copy";
import { type Outcome, refused } from "./outcome";
import { applyWrites } from "./sheet-writes";

/** What `combine` was asked for. */
export interface CombineOptions extends Author {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  /** A file with decisions that were made. */
  readonly decisions: string | undefined;
  /** Where conflicts are written to be decided. */
  readonly conflicts: string | undefined;
}

const messages = copyMessages.combine;

/**
 * Writes the base with each cell from the copy that has it; no workbook while a conflict is undecided.
 *
 * Status 1 where something was left over that has no place in the base.
 */
export const runCombine = (
  baseFile: string,
  copyFiles: readonly string[],
  options: CombineOptions,
): Outcome => {
  const target = resolveTarget(baseFile, copyFiles, options);
  if (!target.ok) return refused(target.error);
  const list = resolveList(options, [baseFile, ...copyFiles]);
  if (!list.ok) return refused(list.error);
  const decisions = options.decisions === undefined ? ok([]) : readDecisions(options.decisions);
  if (!decisions.ok) return refused(decisions.error);
  const workbooks = readWorkbooks(baseFile, copyFiles);
  if (!workbooks.ok) return refused(workbooks.error);
  const { bytes, base, copies } = workbooks.value;
  const open = combineCopies(base, copies, officialRubrics());
  const refusal =
    refusedProblems(baseFile, open.problems) ??
    staleDecision(options.decisions ?? "", decisions.value, open.conflicts);
  if (refusal !== null) return refused(refusal);
  const combination = combineCopies(base, copies, officialRubrics(), decisions.value);
  if (combination.conflicts.length > 0) {
    return undecided(combination, open, decisions.value, list.value);
  }
  const written = writeCombined({ bytes, base }, combination, target.value, options);
  if (!written.ok) return refused(written.error);
  return combined(combination, [
    messages.done(options.output ?? baseFile, combination.taken.length),
    ...combinedLines(combination, copyFiles),
    ...rejectedLines(open.conflicts, decisions.value),
    ...written.value,
  ]);
};

/** What a copy holds and the result does not is a finding: no script may throw the copies away then. */
const combined = ({ leftovers }: Combination, lines: readonly string[]): Outcome => ({
  status: leftovers.length === 0 ? 0 : 1,
  stdout: `${lines.join("\n")}\n`,
  stderr: "",
});

/** The file for the result, never one of the copies: they may hold what finds no place in it. */
const resolveTarget = (
  baseFile: string,
  copyFiles: readonly string[],
  options: CombineOptions,
): Result<string, string> => {
  const target = resolveOutput({ ...options, input: baseFile });
  const copy = target.ok ? copyFiles.find((file) => isSameFile(file, target.value)) : undefined;
  return copy === undefined ? target : err(messages.overwritten(copy));
};

/** The file for the conflicts, which never replaces a workbook, others only with `force`; null when none is wanted. */
const resolveList = (
  { conflicts, force }: CombineOptions,
  workbooks: readonly string[],
): Result<string | null, string> => {
  if (conflicts === undefined) return ok(null);
  if (workbooks.some((file) => isSameFile(file, conflicts))) {
    return err(messages.overwritten(conflicts));
  }
  return existsSync(conflicts) && !force
    ? err(cliMessages.output.exists(conflicts))
    : ok(conflicts);
};

interface Workbooks {
  readonly bytes: Uint8Array;
  readonly base: WorkbookCopy;
  readonly copies: readonly WorkbookCopy[];
}

const readWorkbooks = (
  baseFile: string,
  copyFiles: readonly string[],
): Result<Workbooks, string> => {
  const paths = [baseFile, ...copyFiles].map((file) => resolve(file));
  const twice = copyFiles.find((_, index) => paths.indexOf(paths[index + 1] ?? "") <= index);
  if (twice !== undefined) return err(messages.sameFile(twice));
  const base = openCopy(baseFile);
  if (!base.ok) return base;
  const copies: WorkbookCopy[] = [];
  for (const file of copyFiles) {
    const opened = openCopy(file);
    if (!opened.ok) return opened;
    copies.push(opened.value.copy);
  }
  return ok({ bytes: base.value.bytes, base: base.value.copy, copies });
};

/** What makes the result doubtful as a whole; a form or sheet too many is only told. */
const refusing: ReadonlySet<CopyProblem["reason"]> = new Set<CopyProblem["reason"]>([
  "no-form",
  "marker-lost",
  "unknown-form",
  "other-edition",
  "headers-doubtful",
  "ambiguous",
]);

const refusedProblems = (baseFile: string, problems: readonly CopyProblem[]): string | null => {
  const found = problems.filter(({ reason }) => refusing.has(reason));
  // Without the base nothing else can be said.
  const own = found.filter(({ file }) => file === baseFile);
  const named = own.length > 0 ? own : found;
  return named.length === 0 ? null : messages.refused(named.map(problemWords));
};

const undecided = (
  { conflicts }: Combination,
  open: Combination,
  decisions: readonly Decision[],
  list: string | null,
): Outcome => {
  const lines = [messages.conflictCount(conflicts.length), ...conflictLines(conflicts)];
  if (list !== null) {
    const bytes = new TextEncoder().encode(`${printedDecisions(open.conflicts, decisions)}\n`);
    const written = writeOutput(list, bytes);
    if (!written.ok) return refused(written.error);
  }
  const next = list === null ? messages.conflictsHint : messages.conflictsWritten(list);
  return { status: 1, stdout: `${[...lines, next].join("\n")}\n`, stderr: "" };
};

/** Writes the workbook; gives what is to be said of its 變更紀錄. */
const writeCombined = (
  { bytes, base }: Pick<Workbooks, "bytes" | "base">,
  combination: Combination,
  target: string,
  author: Author,
): Result<readonly string[], string> => {
  const { file, sheets } = base;
  const changed = combination.sheets.filter(
    ({ writes, outdated }) => writes.length + outdated.length > 0,
  );
  const combined = applyWrites(file, bytes, changed);
  if (!combined.ok) return combined;
  const lines = combineLines(sheets, combination, occasionNow(author));
  const logged = withLog(file, combined.value, sheets, lines);
  if (!logged.ok) return logged;
  const written = writeOutput(target, logged.value.bytes);
  return written.ok ? ok(logged.value.sentences) : written;
};
