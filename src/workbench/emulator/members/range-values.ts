import { type Area, intersect, fromEngineRange, isUnbounded } from "../area";
import { printArea } from "../address";
import { textOf } from "../arguments";
import { type Book, cellAt, clip, mapCells, sheetOf, writeCells, writeLooks } from "../book";
import { cellFor, valueOf, valueTypeOf } from "../cell-values";
import { numberFormatOf } from "../cell-style";
import { ExcelError, invalidArgument, wrongShape } from "../excel-error";
import type { AreasTarget } from "../excel-object";
import type { Property } from "../object-type";
import { limits } from "../limits";
import { eventType } from "../outbox";
import { guard, guardContents } from "../protection-guard";

/** The one area of a range. */
export const areaOf = ({ areas }: AreasTarget): Area => {
  const [area] = areas;
  if (area === undefined) throw invalidArgument();
  return area;
};

/** Excel answers null for the cells of a range that spans whole rows or columns. */
const readable = (book: Book, target: AreasTarget): Area | null => {
  const area = areaOf(target);
  if (isUnbounded(area)) return null;
  if (area.rowCount * area.columnCount > limits.cellsPerRead)
    throw new ExcelError(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
      413,
    );
  return clip(sheetOf(book, target.sheetId), area);
};

const readCells =
  (of: (book: Book, target: AreasTarget, area: Area) => unknown) =>
  (book: Book, target: AreasTarget): unknown => {
    const area = readable(book, target);
    return area === null ? null : of(book, target, area);
  };

/** What stands for a place: the value itself when one value is given for all cells. */
const givenFor = (
  target: AreasTarget,
  given: unknown,
): ((row: number, column: number) => unknown) => {
  const area = areaOf(target);
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw wrongShape();
  return (row, column) => (rows[row - area.row] as readonly unknown[])[column - area.column];
};

/** The cells that a merge covers: Excel drops what is written to them, the engine would keep and count it. */
const coveredCells = (
  book: Book,
  target: AreasTarget,
): ((row: number, column: number) => boolean) => {
  const area = areaOf(target);
  const merges = sheetOf(book, target.sheetId)
    .getMergeData()
    .map((merge) => fromEngineRange(merge.getRange()))
    .filter((merge) => intersect(merge, area) !== null);
  return (row, column) =>
    merges.some(
      (merge) =>
        intersect(merge, { row, column, rowCount: 1, columnCount: 1 }) !== null &&
        (row !== merge.row || column !== merge.column),
    );
};

/** Tells listeners that the add-in itself changed cells. */
export const raiseEdited = (book: Book, target: AreasTarget, changeType = "RangeEdited"): void => {
  const address = target.areas.map((area) => printArea(area)).join(",");
  book.outbox.raise(eventType.changed, target.sheetId, {
    type: "WorksheetChanged",
    address,
    changeType,
    source: "Local",
    triggerSource: "ThisLocalAddin",
  });
};

const writeValues = (book: Book, target: AreasTarget, given: unknown): void => {
  const valueFor = givenFor(target, given);
  guardContents(book, target);
  const isCovered = coveredCells(book, target);
  const sheet = sheetOf(book, target.sheetId);
  // A value that is refused must refuse the whole array before any cell is written.
  writeCells(book, target.sheetId, [areaOf(target)], (row, column) => {
    const cell = cellFor(valueFor(row, column), numberFormatOf(book, cellAt(sheet, row, column)));
    return isCovered(row, column) ? null : cell;
  });
  book.calculation.outdate();
  raiseEdited(book, target);
};

const writeNumberFormats = (book: Book, target: AreasTarget, given: unknown): void => {
  const formatFor = givenFor(target, given);
  guard(book, target.sheetId, "allowFormatCells");
  writeLooks(book, target.sheetId, [areaOf(target)], (row, column) => {
    const format = formatFor(row, column);
    if (format === null) return null;
    return { s: { n: format === "General" ? null : { pattern: textOf(format) } } };
  });
};

const formulaAt = (book: Book, sheetId: string, row: number, column: number): unknown => {
  const sheet = sheetOf(book, sheetId);
  const cell = cellAt(sheet, row, column);
  // A formula that a user filled down is stored once and shared.
  if (cell.si && !cell.f) return sheet.getRange(row, column).getFormula();
  return cell.f ?? valueOf(cell);
};

const readTexts = (book: Book, target: AreasTarget, area: Area): string[][] => {
  const sheet = sheetOf(book, target.sheetId);
  const shown = sheet
    .getRange(area.row, area.column, area.rowCount, area.columnCount)
    .getDisplayValues();
  return mapCells(sheet, area, (cell, row, column) => {
    const value = valueOf(cell);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return shown[row - area.row]?.[column - area.column] ?? "";
  });
};

const values: Property<AreasTarget> = {
  read: readCells((book, { sheetId }, area) => mapCells(sheetOf(book, sheetId), area, valueOf)),
  write: writeValues,
  calculated: true,
};

const formulas: Property<AreasTarget> = {
  read: readCells((book, { sheetId }, area) =>
    mapCells(sheetOf(book, sheetId), area, (_cell, row, column) =>
      formulaAt(book, sheetId, row, column),
    ),
  ),
  write: writeValues,
};

const numberFormat: Property<AreasTarget> = {
  read: readCells((book, { sheetId }, area) =>
    mapCells(sheetOf(book, sheetId), area, (cell) => numberFormatOf(book, cell)),
  ),
  write: writeNumberFormats,
};

/** The properties of a range that have one value for each cell. */
export const rangeValueProperties: Readonly<Record<string, Property<AreasTarget>>> = {
  values,
  formulas,
  formulasLocal: formulas,
  text: { read: readCells(readTexts), calculated: true },
  valueTypes: {
    read: readCells((book, { sheetId }, area) =>
      mapCells(sheetOf(book, sheetId), area, valueTypeOf),
    ),
    calculated: true,
  },
  numberFormat,
  numberFormatLocal: numberFormat,
};

/** The runtime asks this before it sends a large array in parts. */
export const validateArraySize = (
  _book: Book,
  target: AreasTarget,
  [rows, columns]: readonly unknown[],
): void => {
  const area = areaOf(target);
  if (rows !== area.rowCount || columns !== area.columnCount) throw wrongShape();
};
