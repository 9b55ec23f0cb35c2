import { columnIndex, columns, type ColumnKey, lastOfficialColumn } from "../../src/plan/columns";
import type { CellRange, SheetPlan } from "../../src/plan/workbook-plan";
import type { PlacedWord } from "./libre-office";

/** Lines of one text lie further apart than this, in points; words of one line in different fonts do not. */
const lineTolerance = 4;

const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

/** The words in reading order, blanks left out. */
const textOf = (words: readonly PlacedWord[]): string => {
  const lines: PlacedWord[][] = [];
  for (const word of [...words].sort((one, other) => one.top - other.top)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && word.top - line[0].top < lineTolerance) line.push(word);
    else lines.push([word]);
  }
  return lines
    .flatMap((line) => line.sort((one, other) => one.left - other.left))
    .map(({ text }) => withoutSpaces(text))
    .join("");
};

const centreOf = (word: PlacedWord): number => (word.left + word.right) / 2;

const headerWord = (words: readonly PlacedWord[], key: ColumnKey): PlacedWord => {
  const header = columns[columnIndex[key]]?.header;
  const word = words.find(({ text }) => text === header);
  if (word === undefined) throw new Error(`a page without the header ${header ?? key}`);
  return word;
};

/** Where a column begins in the plan, in points from the left edge of the first one. */
const edgeOf = ({ columns: plans }: SheetPlan, column: number): number =>
  plans.slice(0, column).reduce((sum, { width }) => sum + width, 0);

const plannedCentre = (sheet: SheetPlan, column: number): number =>
  (edgeOf(sheet, column) + edgeOf(sheet, column + 1)) / 2;

/** The text of one column on a page, without the header row and what stands above it. */
export const columnText = (
  words: readonly PlacedWord[],
  sheet: SheetPlan,
  key: ColumnKey,
): string => {
  const first = headerWord(words, "section");
  const last = headerWord(words, "remark");
  const planned = plannedCentre(sheet, lastOfficialColumn) - plannedCentre(sheet, 0);
  const scale = (centreOf(last) - centreOf(first)) / planned;
  const place = (edge: number): number =>
    centreOf(first) + (edge - plannedCentre(sheet, 0)) * scale - 1;
  const left = place(edgeOf(sheet, columnIndex[key]));
  const right = place(edgeOf(sheet, columnIndex[key] + 1));
  const headerBottom = first.top + 18;
  return textOf(
    words.filter((word) => word.top > headerBottom && word.left >= left && word.left < right),
  );
};

/** A4 landscape and the line of the page number, in points. */
const paper = { width: 842, bottom: 595 - 42 } as const;

/**
 * The text that stands in some columns of an annex's table on a page: headers, cells, and parts of what goes over the
 * whole table. The table stands in the middle of the page at its planned size.
 */
export const annexColumnsText = (
  words: readonly PlacedWord[],
  sheet: SheetPlan,
  { firstColumn, lastColumn }: Pick<CellRange, "firstColumn" | "lastColumn">,
): string => {
  const table = edgeOf(sheet, sheet.page.printArea.lastColumn + 1);
  const place = (edge: number): number => (paper.width - table) / 2 + edge;
  const left = place(edgeOf(sheet, firstColumn));
  const right = place(edgeOf(sheet, lastColumn + 1));
  return textOf(
    words.filter(
      (word) => word.top < paper.bottom && centreOf(word) >= left && centreOf(word) < right,
    ),
  );
};

/** All text of a page. */
export const pageText = (words: readonly PlacedWord[]): string => textOf(words);
