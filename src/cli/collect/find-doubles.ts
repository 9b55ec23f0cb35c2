import { collectMessages } from "../../messages/cli-collect";
import { findRubric } from "../../official/official-rubrics";
import type { Remembered, RememberedForm } from "./result-cache";
import type { ProblemRow } from "./table-columns";

/** Forms of one school that were collected more than once. */
export interface Doubles {
  /** Whether a form, by its file and its place among the file's forms, is one of several. */
  readonly has: (file: string, index: number) => boolean;
  /** What is said of each but the first. */
  readonly problems: readonly ProblemRow[];
}

interface FormInFile extends RememberedForm {
  readonly from: Remembered;
  readonly index: number;
}

/** Forms that two files share, or that stand on two sheets of one. */
interface Shared {
  readonly first: FormInFile;
  readonly other: FormInFile;
  readonly forms: string[];
}

/**
 * Finds the forms that stand in two files, or on two sheets of one, for the same school.
 *
 * A school is known by its name however that is spaced, in full or half width, with 台 or 臺. Forms that name none are
 * the same only in files with the same contents.
 */
export const findDoubles = (files: readonly Remembered[]): Doubles => {
  const firsts = new Map<string, FormInFile>();
  const shared = new Map<string, Shared>();
  const marked = new Set<string>();
  for (const from of files) {
    for (const [index, form] of from.forms.entries()) {
      const other = { ...form, from, index };
      const key = `${schoolKey(other)}\n${form.rubric}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, other);
      else {
        marked.add(markOf(first.from.file, first.index)).add(markOf(from.file, index));
        addShared(shared, first, other);
      }
    }
  }
  return {
    has: (file, index) => marked.has(markOf(file, index)),
    problems: [...shared.values()].map(problemOf),
  };
};

const markOf = (file: string, index: number): string => `${index}\n${file}`;

/** No school is called by the sixty-four hexadecimal digits of a hash. */
const schoolKey = ({ school, from }: FormInFile): string =>
  school === null
    ? from.hash
    : school.normalize("NFKC").replace(/\s/gu, "").replaceAll("台", "臺").toLowerCase();

const addShared = (shared: Map<string, Shared>, first: FormInFile, other: FormInFile): void => {
  const isOneFile = first.from === other.from;
  const places = isOneFile ? [other.index] : [first.from.file];
  const key = [other.from.file, other.school ?? "", ...places].join("\n");
  const short = findRubric(other.rubric)?.short ?? other.rubric;
  const known = shared.get(key);
  if (known === undefined) shared.set(key, { first, other, forms: [short] });
  else known.forms.push(short);
};

const problemOf = ({ first, other, forms }: Shared): ProblemRow => {
  const { doubts } = collectMessages;
  const { file } = other.from;
  const about = doubts.ofSchool(other.school, forms);
  const problem =
    first.from === other.from
      ? doubts.twoSheets(file, [first.sheet, other.sheet], about)
      : doubts.twoFiles([file, first.from.file], about, first.from.hash === other.from.hash);
  return { file, kind: "duplicate", problem };
};
