import {
  type Area,
  boundingArea,
  fromEngineRange,
  intersect,
  isInsideSheet,
  sheetSize,
} from "../area";
import { parseArea, splitSheetName } from "../address";
import { integerOf, textOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import { type AreasTarget, excelObject, type ExcelObject, isExcelObject } from "../excel-object";
import { usedArea } from "../used-area";
import { areaOf } from "./range-values";

type Method = (book: Book, target: AreasTarget, args: readonly unknown[]) => ExcelObject | null;

const rangeOn = (target: AreasTarget, area: Area): ExcelObject<"Range"> => {
  if (!isInsideSheet(area)) throw invalidArgument();
  return excelObject("Range", { sheetId: target.sheetId, areas: [area] });
};

/** The area of another range or address, which must be on the same sheet. */
const otherArea = (book: Book, target: AreasTarget, other: unknown): Area => {
  if (isExcelObject(other, "Range")) {
    if (other.target.sheetId !== target.sheetId) throw invalidArgument();
    return areaOf(other.target);
  }
  const { sheetName, rest } = splitSheetName(textOf(other));
  const own = sheetOf(book, target.sheetId).getSheetName();
  const area = sheetName === null || sheetName === own ? parseArea(rest) : null;
  if (area === null) throw invalidArgument();
  return area;
};

const derived =
  (of: (area: Area, ...numbers: readonly number[]) => Area): Method =>
  (_book, target, args) =>
    rangeOn(target, of(areaOf(target), ...args.map((value) => integerOf(value ?? 0))));

const resized = (area: Area, rows = 0, columns = 0): Area => ({
  ...area,
  rowCount: area.rowCount + rows,
  columnCount: area.columnCount + columns,
});

/** `count` columns or rows on one side; a negative count goes the other way from the range's edge inwards. */
const beside =
  (direction: "row" | "column", side: "before" | "after"): Method =>
  (_book, target, [given]) => {
    const count = integerOf(given ?? 1);
    const area = areaOf(target);
    const size = direction === "row" ? area.rowCount : area.columnCount;
    const outwards = side === "after" ? area[direction] + size : area[direction] - count;
    const inwards = side === "after" ? area[direction] + size + count : area[direction];
    const start = count < 0 ? inwards : outwards;
    const sizeKey = direction === "row" ? "rowCount" : "columnCount";
    return rangeOn(target, { ...area, [direction]: start, [sizeKey]: Math.abs(count) });
  };

const intersection: Method = (book, target, [other]) => {
  const common = intersect(areaOf(target), otherArea(book, target, other));
  return common === null ? null : rangeOn(target, common);
};

const usedRange: Method = (book, target, [valuesOnly]) => {
  const used = usedArea(book, target.sheetId, valuesOnly === true, areaOf(target));
  return used === null ? null : rangeOn(target, used);
};

const mergedAreas: Method = (book, target) => {
  const merges = sheetOf(book, target.sheetId)
    .getMergeData()
    .map((merge) => fromEngineRange(merge.getRange()))
    .filter((merge) => target.areas.some((area) => intersect(area, merge) !== null));
  if (merges.length === 0) return null;
  return excelObject("RangeAreas", { sheetId: target.sheetId, areas: merges });
};

const orNotFound =
  (find: Method): Method =>
  (book, target, args) => {
    const found = find(book, target, args);
    if (found === null) throw excelError("ItemNotFound");
    return found;
  };

/** The block of filled cells around a range: grows until it is edged by empty rows and columns. */
const surroundingRegion: Method = (book, target) => {
  let region = areaOf(target);
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const ring = {
      row,
      column,
      rowCount: Math.min(sheetSize.rows, region.row + region.rowCount + 1) - row,
      columnCount: Math.min(sheetSize.columns, region.column + region.columnCount + 1) - column,
    };
    const used = usedArea(book, target.sheetId, true, ring);
    const next = used === null ? region : boundingArea([region, used]);
    if (next.rowCount === region.rowCount && next.columnCount === region.columnCount)
      return rangeOn(target, region);
    region = next;
  }
};

/** The methods of a range that lead to other ranges. */
export const rangeNavigation: Readonly<Record<string, Method>> = {
  getCell: derived((area, row = 0, column = 0) => ({
    row: area.row + row,
    column: area.column + column,
    rowCount: 1,
    columnCount: 1,
  })),
  getRow: derived((area, row = 0) => ({ ...area, row: area.row + row, rowCount: 1 })),
  getColumn: derived((area, column = 0) => ({
    ...area,
    column: area.column + column,
    columnCount: 1,
  })),
  getLastRow: derived((area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  getLastColumn: derived((area) => ({
    ...area,
    column: area.column + area.columnCount - 1,
    columnCount: 1,
  })),
  getLastCell: derived((area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  getEntireRow: derived((area) => ({ ...area, column: 0, columnCount: sheetSize.columns })),
  getEntireColumn: derived((area) => ({ ...area, row: 0, rowCount: sheetSize.rows })),
  getOffsetRange: derived((area, rows = 0, columns = 0) => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  })),
  getResizedRange: derived(resized),
  getAbsoluteResizedRange: derived((area, rowCount = 1, columnCount = 1) => ({
    ...area,
    rowCount,
    columnCount,
  })),
  getRowsAbove: beside("row", "before"),
  getRowsBelow: beside("row", "after"),
  getColumnsBefore: beside("column", "before"),
  getColumnsAfter: beside("column", "after"),
  getBoundingRect: (book, target, [other]) =>
    rangeOn(target, boundingArea([areaOf(target), otherArea(book, target, other)])),
  getIntersection: orNotFound(intersection),
  getIntersectionOrNullObject: intersection,
  getUsedRange: (book, target, args) =>
    usedRange(book, target, args) ??
    rangeOn(target, { ...areaOf(target), rowCount: 1, columnCount: 1 }),
  getUsedRangeOrNullObject: usedRange,
  getMergedAreas: orNotFound(mergedAreas),
  getMergedAreasOrNullObject: mergedAreas,
  getSurroundingRegion: surroundingRegion,
};
