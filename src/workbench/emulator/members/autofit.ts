import type { Area } from "../area";
import { type Book, cellAt, clip, sheetOf } from "../book";
import { valueOf } from "../cell-values";
import { formatOf } from "../cell-style";
import type { AreasTarget } from "../excel-object";
import { guard } from "../protection-guard";
import { normalFont } from "../style-properties";

/** There is no font to measure with: a wide character is one em, others about half, plus the cell's padding. */
const textWidth = (text: string, fontSize: number): number => {
  const ems = Array.from(text).reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55),
    0,
  );
  return ems * fontSize * (96 / 72) + 8;
};

const linesAt = (
  book: Book,
  sheetId: string,
  row: number,
  column: number,
): { readonly lines: readonly string[]; readonly size: number; readonly wraps: boolean } => {
  const cell = cellAt(sheetOf(book, sheetId), row, column);
  const { style } = formatOf(book, cell);
  const wraps = Number(style.tb) === 3;
  const text = String(valueOf(cell));
  return { lines: wraps ? text.split("\n") : [text], size: style.fs ?? normalFont.size, wraps };
};

const cellsOf = (area: Area): readonly (readonly [number, number])[] =>
  Array.from({ length: area.rowCount * area.columnCount }, (_, i) => [
    area.row + Math.floor(i / area.columnCount),
    area.column + (i % area.columnCount),
  ]);

/** Fits columns by an estimate; a column without content keeps its width. */
export const autofitColumns = (book: Book, target: AreasTarget): void => {
  guard(book, target.sheetId, "allowFormatColumns");
  const sheet = sheetOf(book, target.sheetId);
  const widths = new Map<number, number>();
  for (const [row, column] of target.areas.flatMap((area) => cellsOf(clip(sheet, area)))) {
    const { lines, size } = linesAt(book, target.sheetId, row, column);
    const width = Math.max(
      0,
      ...lines.filter((line) => line !== "").map((line) => textWidth(line, size)),
    );
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  }
  for (const [column, width] of widths)
    if (width > 0) sheet.setColumnWidths(column, 1, Math.ceil(width));
};

/** Fits rows by an estimate: lines of the tallest cell, wrapped at the column's width. */
export const autofitRows = (book: Book, target: AreasTarget): void => {
  guard(book, target.sheetId, "allowFormatRows");
  const sheet = sheetOf(book, target.sheetId);
  const heights = new Map<number, number>();
  for (const [row, column] of target.areas.flatMap((area) => cellsOf(clip(sheet, area)))) {
    const { lines, size, wraps } = linesAt(book, target.sheetId, row, column);
    const width = sheet.getColumnWidth(column);
    const count = wraps
      ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / width)), 0)
      : 1;
    heights.set(row, Math.max(heights.get(row) ?? 0, count * size * 1.375 * (96 / 72)));
  }
  for (const [row, height] of heights)
    sheet.setRowHeightsForced(row, 1, Math.min(545, Math.ceil(height)));
};
