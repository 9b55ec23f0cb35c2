import { type Area, boundingArea } from "./area";
import { type Book, sheetOf } from "./book";

/** The smallest area with every used cell, or null on a blank sheet. A format alone makes a cell used, unless only values count. */
export const usedArea = (
  book: Book,
  sheetId: string,
  valuesOnly: boolean,
  within?: Area,
): Area | null => {
  let bounds: Area | null = null;
  sheetOf(book, sheetId)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const hasContent = (cell.v ?? cell.f ?? cell.si ?? cell.p ?? null) !== null;
      if (!hasContent && (valuesOnly || !cell.s)) return;
      if (within !== undefined && !isIn(within, row, column)) return;
      const area = { row, column, rowCount: 1, columnCount: 1 };
      bounds = bounds === null ? area : boundingArea([bounds, area]);
    });
  return bounds;
};

const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;
