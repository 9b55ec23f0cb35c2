import type { Area, EngineRange } from "./area";
import type { Book } from "./book";
import { shiftPage } from "./shift-page";

/** Where a line stands after lines were put in or taken out; a line that is gone falls to the place where it was. */
const moved = (line: number, first: number, count: number, inserted: boolean): number => {
  if (line < first) return line;
  return inserted ? line + count : Math.max(first, line - count);
};

const movedSpan = (
  start: number,
  size: number,
  first: number,
  count: number,
  inserted: boolean,
): readonly [number, number] => {
  const from = moved(start, first, count, inserted);
  const to = moved(start + size, first, count, inserted);
  // Lines put in right below a range do not belong to it.
  const end = inserted && first === start + size ? start + size : to;
  return [from, Math.max(1, end - from)];
};

/** Kept ranges follow their cells when rows or columns come and go. */
export const shiftReferences = (
  book: Book,
  kind: string,
  sheetId: string,
  range: EngineRange,
): void => {
  const inserted = kind.endsWith("Inserted");
  const isRow = kind.startsWith("Row");
  const first = isRow ? range.startRow : range.startColumn;
  const count = isRow ? range.endRow - first + 1 : range.endColumn - first + 1;
  const move = (area: Area): Area => {
    if (isRow) {
      const [row, rowCount] = movedSpan(area.row, area.rowCount, first, count, inserted);
      return { ...area, row, rowCount };
    }
    const [column, columnCount] = movedSpan(area.column, area.columnCount, first, count, inserted);
    return { ...area, column, columnCount };
  };
  book.references.shift((target) =>
    target.sheetId === sheetId ? { ...target, areas: target.areas.map(move) } : target,
  );
  const isGone = (area: Area): boolean => {
    const [start, size] = isRow ? [area.row, area.rowCount] : [area.column, area.columnCount];
    return !inserted && start >= first && start + size <= first + count;
  };
  shiftPage(book, sheetId, move, isGone);
};
