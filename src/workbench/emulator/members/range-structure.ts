import { type Area, fromEngineRange, intersect, sheetSize, toEngineRange } from "../area";
import { wordOf } from "../arguments";
import { type Book, clip, growTo, noContent, sheetOf, writeCells, writeLooks } from "../book";
import { invalidArgument, notEmulated } from "../excel-error";
import { type AreasTarget, excelObject, type ExcelObject } from "../excel-object";
import { guard, guardContents } from "../protection-guard";
import { areaOf, raiseEdited } from "./range-values";

type Method = (book: Book, target: AreasTarget, args: readonly unknown[]) => unknown;

const mergeEach = (book: Book, target: AreasTarget, area: Area): void => {
  if (area.rowCount * area.columnCount === 1) return;
  const sheet = sheetOf(book, target.sheetId);
  // Excel keeps the first cell's content and loses the others'.
  writeCells(book, target.sheetId, [area], (row, column) =>
    row === area.row && column === area.column ? null : noContent,
  );
  sheet.getRange(toEngineRange(area)).merge({ isForceMerge: true });
};

const merge: Method = (book, target, [across]) => {
  guard(book, target.sheetId);
  const area = clip(sheetOf(book, target.sheetId), areaOf(target));
  const rows =
    across === true
      ? Array.from({ length: area.rowCount }, (_, i) => ({
          ...area,
          row: area.row + i,
          rowCount: 1,
        }))
      : [area];
  for (const part of rows) mergeEach(book, target, part);
  book.calculation.outdate();
};

const unmerge: Method = (book, target) => {
  guard(book, target.sheetId);
  const sheet = sheetOf(book, target.sheetId);
  sheet.getRange(toEngineRange(clip(sheet, areaOf(target)))).breakApart();
};

const clearKinds = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

const clearCells = (book: Book, target: AreasTarget, contents: boolean, formats: boolean): void => {
  // Past the command for contents, which takes a cell without a formula for one that loses it.
  const write = contents ? writeCells : writeLooks;
  write(book, target.sheetId, target.areas, () => ({
    ...(contents ? noContent : {}),
    ...(formats ? { s: null, custom: null } : {}),
  }));
};

const breakMerges = (book: Book, target: AreasTarget): void => {
  for (const merged of sheetOf(book, target.sheetId).getMergeData())
    if (target.areas.some((area) => intersect(area, fromEngineRange(merged.getRange())) !== null))
      merged.breakApart();
};

/** `Range.clear`: formats take merges, validation stays; "All" takes validation and conditional formats as well. */
export const clear: Method = (book, target, [applyTo]) => {
  const kind = applyTo === undefined || applyTo === null ? "All" : wordOf(applyTo, clearKinds);
  const formats = kind === "All" || kind === "Formats";
  const contents = kind === "All" || kind === "Contents" || kind === "ResetContents";
  if (contents) guardContents(book, target);
  if (formats) guard(book, target.sheetId, "allowFormatCells");
  if (!contents && !formats) return;
  clearCells(book, target, contents, formats);
  if (formats) breakMerges(book, target);
  if (contents) {
    book.calculation.outdate();
    raiseEdited(book, target);
  }
};

const isWhole = (area: Area): "rows" | "columns" | null => {
  if (area.columnCount === sheetSize.columns) return "rows";
  return area.rowCount === sheetSize.rows ? "columns" : null;
};

/** Excel inserts and deletes whole rows or columns when the range has them, and shifts cells otherwise. */
const insertWhole = (book: Book, target: AreasTarget, whole: "rows" | "columns"): void => {
  guard(book, target.sheetId, whole === "rows" ? "allowInsertRows" : "allowInsertColumns");
  const sheet = sheetOf(book, target.sheetId);
  const area = areaOf(target);
  growTo(sheet, { row: area.row, column: area.column, rowCount: 1, columnCount: 1 });
  if (whole === "rows") sheet.insertRows(area.row, area.rowCount);
  else sheet.insertColumns(area.column, area.columnCount);
  raiseEdited(book, target, whole === "rows" ? "RowInserted" : "ColumnInserted");
};

const deleteWhole = (book: Book, target: AreasTarget, whole: "rows" | "columns"): void => {
  guard(book, target.sheetId, whole === "rows" ? "allowDeleteRows" : "allowDeleteColumns");
  const sheet = sheetOf(book, target.sheetId);
  const area = areaOf(target);
  // The engine's sheet must keep at least one row and column.
  growTo(sheet, { row: area.row, column: area.column, rowCount: 1, columnCount: 1 });
  const { rowCount, columnCount } = clip(sheet, area);
  if (whole === "rows") sheet.deleteRows(area.row, rowCount);
  else sheet.deleteColumns(area.column, columnCount);
  raiseEdited(book, target, whole === "rows" ? "RowDeleted" : "ColumnDeleted");
};

/** The engine's word for cells that move up and down, or left and right. */
const dimensionOf = ({ api }: Book, vertical: boolean) =>
  vertical ? api.Enum.Dimension.ROWS : api.Enum.Dimension.COLUMNS;

const insert: Method = (book, target, [shift]): ExcelObject => {
  const direction = wordOf(shift, ["Down", "Right"]);
  const area = areaOf(target);
  const whole = isWhole(area);
  if (whole !== null) insertWhole(book, target, whole);
  else {
    guard(book, target.sheetId);
    const sheet = sheetOf(book, target.sheetId);
    const range = sheet.getRange(toEngineRange(clip(sheet, area)));
    range.insertCells(dimensionOf(book, direction === "Down"));
    raiseEdited(book, target, "CellInserted");
  }
  book.calculation.outdate();
  return excelObject("Range", { sheetId: target.sheetId, areas: [area] });
};

const remove: Method = (book, target, [shift]) => {
  const direction = wordOf(shift, ["Up", "Left"]);
  const area = areaOf(target);
  const whole = isWhole(area);
  if (whole !== null) deleteWhole(book, target, whole);
  else {
    guard(book, target.sheetId);
    const sheet = sheetOf(book, target.sheetId);
    const range = sheet.getRange(toEngineRange(clip(sheet, area)));
    range.deleteCells(dimensionOf(book, direction === "Up"));
    raiseEdited(book, target, "CellDeleted");
  }
  book.calculation.outdate();
};

const select: Method = (book, target) => {
  const sheet = sheetOf(book, target.sheetId);
  if (sheet.isSheetHidden()) throw invalidArgument();
  const areas = target.areas.map((area) => clip(sheet, area));
  sheet.activate();
  const [first] = areas;
  if (first === undefined) throw notEmulated("Selecting nothing");
  sheet.getRange(toEngineRange(first)).activate();
};

/** The methods of a range that change the sheet around it. */
export const rangeStructure: Readonly<Record<string, Method>> = {
  merge,
  unmerge,
  clear,
  insert,
  delete: remove,
  select,
};
