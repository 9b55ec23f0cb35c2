import type { CellRange } from "./workbook-plan";

/** Excel's last row and column, counted from 0 (1,048,576 rows, XFD). */
export const gridLimits = { lastRow: 1_048_575, lastColumn: 16_383 } as const;

/** Names a column, counted from 0, by its letters: 0 → `A`, 27 → `AB`. */
export const columnLetters = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
};

/** Prints a cell's address; row and column count from 0: (4, 5) → `F5`. */
export const toA1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Prints a rectangle's address; a single cell stands for itself: `F5`, `F5:G9`. */
export const rangeToA1 = (range: CellRange): string => {
  const first = toA1(range.firstRow, range.firstColumn);
  const last = toA1(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
};

/**
 * Reads `F5`, `$F$5`, `F5:G9`, `5:9`, `F:G` or `'105 A'!F5:G9` as a rectangle; the sheet's name is left aside.
 *
 * Null for anything else, addresses outside the grid included.
 */
export const parseA1 = (address: string): CellRange | null => {
  const [from, to, ...rest] = address.slice(address.lastIndexOf("!") + 1).split(":");
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (first === null || last === null || rest.length > 0) return null;
  if (shapeOf(first) !== shapeOf(last)) return null;
  if (to === undefined && shapeOf(first) !== "cell") return null;
  const [firstRow, lastRow] = span(first.row, last.row, gridLimits.lastRow);
  const [firstColumn, lastColumn] = span(first.column, last.column, gridLimits.lastColumn);
  return { firstRow, firstColumn, lastRow, lastColumn };
};

const span = (one: number | null, other: number | null, end: number): readonly [number, number] =>
  one === null || other === null ? [0, end] : [Math.min(one, other), Math.max(one, other)];

/** A corner of a whole row has no column, one of a whole column no row. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

const cornerPattern = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/u;

const shapeOf = ({ row, column }: Corner): "cell" | "row" | "column" => {
  if (row === null) return "column";
  return column === null ? "row" : "cell";
};

const parseCorner = (text = ""): Corner | null => {
  const match = cornerPattern.exec(text.toUpperCase());
  if (match === null || text === "") return null;
  const [, letters, digits] = match;
  const row = digits === undefined ? null : Number(digits) - 1;
  const column = letters === undefined ? null : columnNumber(letters);
  const inside = (row ?? 0) <= gridLimits.lastRow && (column ?? 0) <= gridLimits.lastColumn;
  return inside ? { row, column } : null;
};

/** The number of a column's letters, from 0: `A` is 0, `XFD` 16383. */
export const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;
