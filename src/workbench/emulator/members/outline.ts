import { type Area, isUnbounded, sheetSize } from "../area";
import { wordOf } from "../arguments";
import { type Book, clip, sheetOf } from "../book";
import { invalidArgument } from "../excel-error";
import type { AreasTarget } from "../excel-object";
import { guard } from "../protection-guard";
import { type Lines, setLinesHidden } from "../visibility";
import { areaOf } from "./range-values";

type Method = (book: Book, target: AreasTarget, args: readonly unknown[]) => unknown;

const deepest = 8;
const field = "outlineLevel";

/** Whole rows or columns go their own way; a range of cells goes the way that is asked. */
const linesOf = (area: Area, option: unknown): Lines => {
  const word = wordOf(option, ["ByRows", "ByColumns"]);
  if (isUnbounded(area) && area.rowCount !== area.columnCount)
    return area.columnCount === sheetSize.columns ? "rows" : "columns";
  return word === "ByRows" ? "rows" : "columns";
};

/** The outline level of a row or column: 0 when it is in no group. It moves along with its row or column. */
const outlineLevel = (book: Book, sheetId: string, direction: Lines, index: number): number => {
  const sheet = sheetOf(book, sheetId);
  const custom =
    direction === "rows" ? sheet.getRowCustomMetadata(index) : sheet.getColumnCustomMetadata(index);
  const level: unknown = custom?.[field];
  return typeof level === "number" ? level : 0;
};

const setLevel = (
  book: Book,
  sheetId: string,
  direction: Lines,
  index: number,
  level: number,
): void => {
  const sheet = sheetOf(book, sheetId);
  const custom = level === 0 ? undefined : { [field]: level };
  if (direction === "rows") sheet.setRowCustomMetadata(index, custom);
  else sheet.setColumnCustomMetadata(index, custom);
};

const indexes = (book: Book, target: AreasTarget, direction: Lines): readonly number[] => {
  const area = clip(sheetOf(book, target.sheetId), areaOf(target));
  const [start, count] =
    direction === "rows" ? [area.row, area.rowCount] : [area.column, area.columnCount];
  return Array.from({ length: count }, (_, i) => start + i);
};

const shiftLevels =
  (step: 1 | -1): Method =>
  (book, target, [option]) => {
    guard(book, target.sheetId);
    const direction = linesOf(areaOf(target), option);
    const places = indexes(book, target, direction);
    const levels = places.map(
      (index) => outlineLevel(book, target.sheetId, direction, index) + step,
    );
    if (levels.some((level) => level < 0 || level >= deepest)) throw invalidArgument();
    places.forEach((index, i) => {
      setLevel(book, target.sheetId, direction, index, levels[i] ?? 0);
    });
  };

const setDetails =
  (hidden: boolean): Method =>
  (book, target, [option]) => {
    guard(book, target.sheetId);
    const direction = linesOf(areaOf(target), option);
    const sheet = sheetOf(book, target.sheetId);
    for (const index of indexes(book, target, direction)) {
      if (outlineLevel(book, target.sheetId, direction, index) === 0) continue;
      setLinesHidden(sheet, direction, index, 1, hidden);
    }
  };

/** Grouping of rows and columns (ExcelApi 1.10). */
export const outlineMethods: Readonly<Record<string, Method>> = {
  group: shiftLevels(1),
  ungroup: shiftLevels(-1),
  hideGroupDetails: setDetails(true),
  showGroupDetails: setDetails(false),
};
