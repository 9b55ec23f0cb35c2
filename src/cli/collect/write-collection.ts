import { collectMessages as messages } from "../../messages/cli-collect";
import { oneLine, type Outcome, refused } from "../outcome";
import type { CollectedFile } from "./collected-file";
import { findDoubles } from "./find-doubles";
import { type FoundWorkbooks, inOrder } from "./find-workbooks";
import type { ReadingReport } from "./read-files";
import type { Remembered, ResultCache } from "./result-cache";
import type { ProblemRow } from "./table-columns";
import { collectedTables } from "./tables";
import { writeTables } from "./write-tables";

/** A file that is written. */
export interface OutputFile {
  /** As the person said it. */
  readonly name: string;
  /** The file itself where that is a link. */
  readonly path: string;
}

/** What was found in a folder and read, and where it is to be written. */
export interface Collected {
  readonly folder: string;
  readonly outputs: readonly OutputFile[];
  readonly found: FoundWorkbooks;
  readonly cache: ResultCache;
  readonly reading: ReadingReport;
}

/** Writes what was collected of a folder, and says how it went and what a person has to look at. */
export const writeCollection = ({ folder, outputs, found, cache, reading }: Collected): Outcome => {
  const read = found.files.flatMap(({ file }) => cache.remembered(file) ?? []);
  const known = read.filter((file) => !isSummary(file));
  if (known.length + found.problems.length === 0) return refused(messages.noWorkbook(folder));
  const doubles = findDoubles(known);
  const problems = problemsOf(found, known);
  const doubts = [...known.flatMap(doubtsOf), ...doubles.problems].sort(byFile);
  const counts = countsOf(known);
  const written = writeTables(
    outputs.map(({ path }) => path),
    collectedTables({
      ...{ doubles, forms: counts.forms, scores: counts.scores },
      problems: [...problems, ...doubts],
      files: () => readEach(cache, known),
    }),
  );
  if (!written.ok) return refused(written.error);
  const skipped = found.skipped + read.length - known.length;
  const lines = summaryLines(
    outputs.map(({ name }) => name),
    counts,
    { skipped, unchanged: reading.unchanged },
  );
  return {
    status: problems.length > 0 ? 2 : doubts.length + counts.invalid > 0 ? 1 : 0,
    stdout: `${lines.map(oneLine).join("\n")}\n`,
    stderr: listed(messages.problems, problems) + listed(messages.doubtful, doubts),
  };
};

/** Earlier summaries are none of the schools' workbooks. */
const isSummary = ({ problem, forms }: Remembered): boolean =>
  problem === null && forms.length === 0;

interface Counts {
  readonly files: number;
  readonly forms: number;
  readonly scores: number;
  readonly invalid: number;
}

const countsOf = (files: readonly Remembered[]): Counts => {
  const sum = (count: (file: Remembered) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    forms: sum(({ forms }) => forms.length),
    scores: sum(({ scores }) => scores),
    invalid: sum(({ invalid }) => invalid),
  };
};

const summaryLines = (
  [output = "", ...others]: readonly string[],
  { files, forms, scores, invalid }: Counts,
  { skipped, unchanged }: { readonly skipped: number; readonly unchanged: number },
): readonly string[] => [
  messages.done(output, files, forms, scores),
  ...(others.length > 0 ? [messages.alsoWritten(others)] : []),
  ...(unchanged > 0 ? [messages.unchanged(unchanged)] : []),
  ...(skipped > 0 ? [messages.skipped(skipped)] : []),
  ...(invalid > 0 ? [messages.invalid(invalid)] : []),
];

function* readEach(cache: ResultCache, files: readonly Remembered[]): Generator<CollectedFile> {
  for (const { file } of files) yield cache.read(file);
}

const problemsOf = (
  { problems }: FoundWorkbooks,
  files: readonly Remembered[],
): readonly ProblemRow[] =>
  [
    ...problems,
    ...files.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, problem }])),
  ].map((row) => ({ ...row, kind: "not-collected" }));

const doubtsOf = ({ file, doubts }: Remembered): readonly ProblemRow[] =>
  doubts.map(({ kind, sentence }) => ({ file, kind, problem: sentence }));

/** The order of the code units, as files are found; what is said of one file keeps its order. */
const byFile = (one: ProblemRow, other: ProblemRow): number => inOrder(one.file, other.file);

const listed = (heading: (count: number) => string, rows: readonly ProblemRow[]): string =>
  rows.length === 0
    ? ""
    : `${[
        heading(rows.length),
        ...rows.map(({ problem }) => oneLine(messages.problem(problem))),
      ].join("\n")}\n`;
