import { type Area, wholeSheet } from "../area";
import { recordOf, textOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { valueOf } from "../cell-values";
import { excelError } from "../excel-error";
import { type AreasTarget, excelObject, type ExcelObject, type SheetTarget } from "../excel-object";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `*` and `?` stand for any signs, `~` takes their meaning away. */
const patternOf = (text: string, complete: boolean, matchCase: boolean): RegExp => {
  const source = text.replaceAll(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return sign.startsWith("~") ? `\\${sign.slice(1)}` : `\\${sign}`;
  });
  return new RegExp(complete ? `^${source}$` : source, matchCase ? "su" : "isu");
};

const isIn = (areas: readonly Area[], { row, column }: Cell): boolean =>
  areas.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );

/** The cells of the areas with this text in their value, row by row. */
const matches = (
  book: Book,
  { sheetId, areas }: AreasTarget,
  args: readonly unknown[],
): readonly Cell[] => {
  const [text, criteria] = args;
  const { completeMatch, matchCase } = criteria ? recordOf(criteria) : {};
  const pattern = patternOf(textOf(text), completeMatch === true, matchCase === true);
  const found: Cell[] = [];
  sheetOf(book, sheetId)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || !isIn(areas, { row, column })) return;
      const value = String(valueOf(cell));
      if (value !== "" && pattern.test(value)) found.push({ row, column });
    });
  return found.toSorted((a, b) => a.row - b.row || a.column - b.column);
};

const areaOf = ({ row, column }: Cell): Area => ({ row, column, rowCount: 1, columnCount: 1 });

const findIn = (book: Book, target: AreasTarget, args: readonly unknown[]): ExcelObject | null => {
  const [area = wholeSheet] = target.areas;
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const criteria = args[1] ? recordOf(args[1]) : {};
  const backwards = criteria["searchDirection"] === "Backwards";
  const { sheetId } = target;
  // From a single cell the search goes on through the whole sheet and comes round.
  const cells = matches(book, isSingle ? { sheetId, areas: [wholeSheet] } : target, args);
  const isAfter = (cell: Cell): boolean =>
    cell.row > area.row || (cell.row === area.row && cell.column > area.column);
  const ordered = isSingle
    ? [...cells.filter(isAfter), ...cells.filter((cell) => !isAfter(cell))]
    : cells;
  const cell = backwards ? ordered.at(-1) : ordered[0];
  return cell === undefined ? null : excelObject("Range", { sheetId, areas: [areaOf(cell)] });
};

const findAllIn = (
  book: Book,
  { sheetId }: SheetTarget,
  args: readonly unknown[],
): ExcelObject | null => {
  const cells = matches(book, { sheetId, areas: [wholeSheet] }, args);
  return cells.length === 0
    ? null
    : excelObject("RangeAreas", { sheetId, areas: cells.map(areaOf) });
};

const orNotFound =
  <Target>(find: (book: Book, target: Target, args: readonly unknown[]) => ExcelObject | null) =>
  (book: Book, target: Target, args: readonly unknown[]): ExcelObject => {
    const found = find(book, target, args);
    if (found === null) throw excelError("ItemNotFound");
    return found;
  };

/** Searching a range (ExcelApi 1.9). */
export const findMethods = { find: orNotFound(findIn), findOrNullObject: findIn };

/** Searching a sheet (ExcelApi 1.9). */
export const findAllMethods = { findAll: orNotFound(findAllIn), findAllOrNullObject: findAllIn };
