import type { CellPosition } from "./cell-position";
import type { CellRange } from "./workbook-plan";

/** The range of a single cell. */
export const rangeOfCell = ({ row, column }: CellPosition): CellRange => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

/** Lists the cells of ranges, row by row. */
export const cellsIn = (ranges: readonly CellRange[]): readonly CellPosition[] =>
  ranges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, column) => ({
        row: firstRow + row,
        column: firstColumn + column,
      })),
    ).flat(),
  );

/** Tells whether every cell of one range is a cell of another. */
export const containsRange = (outer: CellRange, inner: CellRange): boolean =>
  outer.firstRow <= inner.firstRow &&
  outer.lastRow >= inner.lastRow &&
  outer.firstColumn <= inner.firstColumn &&
  outer.lastColumn >= inner.lastColumn;

/** Tells whether two ranges have a cell in common. */
export const rangesOverlap = (one: CellRange, other: CellRange): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

/** Tells whether a cell lies in one of the ranges. */
export const isInRanges = (ranges: readonly CellRange[], { row, column }: CellPosition): boolean =>
  ranges.some(
    (range) =>
      range.firstRow <= row &&
      row <= range.lastRow &&
      range.firstColumn <= column &&
      column <= range.lastColumn,
  );
