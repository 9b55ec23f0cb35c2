import type { Rubric } from "../rubric/rubric";
import type { CopyProblem, WorkbookCopy } from "./combination";
import { identifySheet, type ReadSheet } from "./identify-sheet";
import type { SheetCells } from "./sheet-cells";

/** A workbook's sheets told apart. */
export interface ReadWorkbook {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  /** Sheets that this program did not make. */
  readonly others: readonly SheetCells[];
  /** 總表, 委員彙整 and the like: nothing is written into them, but their formulas follow. */
  readonly uncombined: readonly SheetCells[];
  readonly problems: readonly CopyProblem[];
}

/**
 * Tells the sheets of one workbook apart.
 *
 * A form without its marker is a problem, unless the workbook has that form with a marker too: then it is a sheet of
 * people's own that looks like it.
 */
export const readCopy = (
  { file, sheets }: WorkbookCopy,
  rubrics: readonly Rubric[],
): ReadWorkbook => {
  const read: ReadSheet[] = [];
  const others: SheetCells[] = [];
  const uncombined: SheetCells[] = [];
  const problems: CopyProblem[] = [];
  const identified = sheets.map((cells) => ({ cells, found: identifySheet(cells, rubrics) }));
  const isThere = (rubricId: string): boolean =>
    identified.some(({ found }) => found.kind === "form" && found.id === rubricId);
  for (const { cells, found } of identified) {
    if (found.kind === "uncombined") uncombined.push(cells);
    else if (found.kind === "problem") {
      problems.push({ file, sheet: cells.name, reason: found.reason });
    } else if (found.kind === "unmarked" && !isThere(found.rubricId)) {
      problems.push({ file, sheet: cells.name, reason: "marker-lost" });
    } else if ("reading" in found) read.push(found);
    else others.push(cells);
  }
  if (problems.length === 0 && read.every(({ kind }) => kind !== "form")) {
    problems.push({ file, sheet: null, reason: "no-form" });
  }
  return { file, sheets: read, others, uncombined, problems };
};

/** A sheet of a copy beside the base's: the base's may be missing, or not be told from another one. */
export interface SheetPair {
  readonly file: string;
  readonly copy: ReadSheet;
  readonly base: ReadSheet | "missing" | "ambiguous";
}

/** Pairs a copy's sheets with the base's; where one of them has a form twice, by the sheets' names. */
export const pairSheets = (
  { file, sheets }: ReadWorkbook,
  base: readonly ReadSheet[],
): readonly SheetPair[] =>
  sheets.map((copy) => {
    const there = base.filter(({ id }) => id === copy.id);
    const here = sheets.filter(({ id }) => id === copy.id);
    const [only] = there;
    if (only === undefined) return { file, copy, base: "missing" };
    if (there.length === 1 && here.length === 1) return { file, copy, base: only };
    const named = there.find(({ reading }) => reading.cells.name === copy.reading.cells.name);
    return { file, copy, base: named ?? "ambiguous" };
  });
