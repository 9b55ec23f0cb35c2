import type { LogLine } from "../form/log-line";
import type { WorkbookCopy } from "../form/combination";
import { mergeLines } from "../form/merge-log";
import { type Merge, type MergedForm, mergeMembers } from "../form/merge-members";
import { isQuestion, type MergeProblem } from "../form/merge-problems";
import { ownFormulaCells } from "../form/planned-cells";
import { mergeMessages as messages } from "../messages/cli-merge";
import { officialRubrics } from "../official/official-rubrics";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { editedWorkbook } from "./edited-workbook";
import { isSameFile, resolveOutput, writeOutput } from "./files";
import { withLog } from "./logged";
import { type MergeInput, readMergeInput } from "./merge-input";
import { differenceLines, mergedLines, problemsSentence, visitorsLines } from "./merge-text";
import { type Author, occasionNow } from "./occasion";
import { oneLine, type Outcome, refused } from "./outcome";
import { formsIn } from "./read-forms";
import { applyWrites, forgetting } from "./sheet-writes";

/** What `merge` was asked for. */
export interface MergeOptions extends Author {
  readonly output: string;
  readonly force: boolean;
  /** The members' names, separated by commas; undefined takes them from the files. */
  readonly names: string | undefined;
  readonly form: string | undefined;
  /** The file whose self-check scores count; undefined is the first one. */
  readonly base: string | undefined;
  readonly acceptDifferences: boolean;
  readonly allowEmpty: boolean;
  readonly allowSame: boolean;
  readonly replaceScores: boolean;
}

/**
 * Writes the base with the scores and findings of all members side by side on a sheet of its own; no workbook while
 * something is in doubt.
 *
 * Status 1, with the list, where copies differ from the base outside the committee's own and nobody has accepted it.
 */
export const runMerge = (files: readonly string[], options: MergeOptions): Outcome => {
  const baseFile = options.base ?? files[0] ?? "";
  const target = resolveTarget(baseFile, files, options);
  if (!target.ok) return refused(target.error);
  const input = readMergeInput(files, baseFile, options);
  if (!input.ok) return refused(input.error);
  const merge = mergeOf(input.value, input.value.base, []);
  const problems = merge.problems.filter((problem) => !isAllowed(problem, options));
  if (problems.length > 0) return refused(problemsSentence(problems));
  if (merge.differences.length > 0 && !options.acceptDifferences) {
    const lines = [...differenceLines(merge.differences), messages.differencesHint];
    return { status: 1, stdout: `${lines.join("\n")}\n`, stderr: "" };
  }
  const written = writeMerged(input.value, target.value, options);
  if (!written.ok) return refused(written.error);
  const { sheetName, visitors, sentences } = written.value;
  const lines = [
    ...mergedLines(options.output, sheetName, input.value, merge),
    ...visitorsLines(visitors),
    ...sentences,
  ].map(oneLine);
  return { status: 0, stdout: `${lines.join("\n")}\n`, stderr: "" };
};

const resolveTarget = (
  baseFile: string,
  files: readonly string[],
  { output, force }: MergeOptions,
): Result<string, string> => {
  const target = resolveOutput({ output, input: baseFile, force, inPlace: false });
  const read = target.ok ? files.find((file) => isSameFile(file, target.value)) : undefined;
  return read === undefined ? target : err(messages.overwritten(read));
};

const isAllowed = ({ reason }: MergeProblem, options: MergeOptions): boolean =>
  isQuestion(reason) &&
  {
    "no-entries": options.allowEmpty,
    "same-entries": options.allowSame,
    "replaced-scores": options.replaceScores,
  }[reason];

const mergeOf = (
  { rubric, copies, names }: MergeInput,
  base: WorkbookCopy,
  sheetNames: readonly string[],
): Merge => mergeMembers({ rubric, rubrics: officialRubrics(), base, copies, names, sheetNames });

interface WrittenMerge {
  readonly sheetName: string;
  readonly visitors: MergedForm["visitors"];
  /** What is to be said of the 變更紀錄. */
  readonly sentences: readonly string[];
}

/** Writes the workbook; what is stored of its sums is forgotten, for 委員評分 now shows the agreed scores. */
const writeMerged = (
  input: MergeInput,
  target: string,
  options: MergeOptions,
): Result<WrittenMerge, string> => {
  const { base, bytes, rubric } = input;
  let sheetName = "";
  let lines: readonly LogLine[] = [];
  let visitors: MergedForm["visitors"] = null;
  const edited = editedWorkbook(base.file, bytes, (sheets, sheetNames) => {
    const { merged, problems } = mergeOf(input, { file: base.file, sheets }, sheetNames);
    if (merged === null) return err(problemsSentence(problems));
    ({ sheetName, visitors } = merged);
    lines = mergeLines(sheets, merged, rubric, occasionNow(options));
    return ok(merged.edit);
  });
  if (!edited.ok) return edited;
  const forgotten = withoutResults(base.file, edited.value, rubric);
  if (!forgotten.ok) return forgotten;
  const logged = withLog(base.file, forgotten.value, base.sheets, lines);
  if (!logged.ok) return logged;
  const written = writeOutput(target, logged.value.bytes);
  return written.ok ? ok({ sheetName, visitors, sentences: logged.value.sentences }) : written;
};

const withoutResults = (
  file: string,
  bytes: Uint8Array,
  rubric: Rubric,
): Result<Uint8Array, string> => {
  const workbook = formsIn(file, bytes, false);
  if (!workbook.ok) return workbook;
  const { forms, followers } = workbook.value;
  const own = forms
    .filter((form) => form.rubric === rubric)
    .map(({ cells: { sheetId }, location }) => ({
      sheetId,
      writes: [],
      outdated: ownFormulaCells(location, rubric),
    }));
  return applyWrites(file, bytes, [...own, ...followers.map(forgetting)]);
};
