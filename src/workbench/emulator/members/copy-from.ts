import type { ICellData } from "@univerjs/core";
import { parseArea, splitSheetName } from "../address";
import { type Area } from "../area";
import { textOf, wordOf } from "../arguments";
import {
  type Book,
  cellAt,
  type CellChange,
  clip,
  noContent,
  sheetOf,
  writeCells,
  writeLooks,
} from "../book";
import { valueOf } from "../cell-values";
import { formatOf } from "../cell-style";
import { invalidArgument } from "../excel-error";
import { type AreasTarget, isExcelObject } from "../excel-object";
import { guard, guardContents } from "../protection-guard";
import { areaOf, raiseEdited } from "./range-values";
import { findSheet } from "./worksheets";

const kinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;

const sourceOf = (book: Book, target: AreasTarget, source: unknown): AreasTarget => {
  if (isExcelObject(source, "Range", "RangeAreas")) return source.target;
  const { sheetName, rest } = splitSheetName(textOf(source));
  const sheet = sheetName === null ? sheetOf(book, target.sheetId) : findSheet(book, sheetName);
  const area = parseArea(rest);
  if (sheet === undefined || area === null) throw invalidArgument();
  return { sheetId: sheet.getSheetId(), areas: [area] };
};

/** A copied formula's relative references move with it. */
const movedFormula = (book: Book, formula: string, rows: number, columns: number): string =>
  book.api.getFormula().moveFormulaRefOffset(formula, columns, rows);

const copiedCell = (
  book: Book,
  cell: ICellData,
  kind: (typeof kinds)[number],
  rows: number,
  columns: number,
): CellChange => {
  const { style } = formatOf(book, cell);
  const look: CellChange = { s: style, custom: cell.custom ?? null };
  const value: CellChange =
    valueOf(cell) === "" ? noContent : { ...noContent, v: cell.v ?? null, t: cell.t ?? null };
  const content =
    cell.f && kind !== "Values"
      ? { ...noContent, f: movedFormula(book, cell.f, rows, columns) }
      : value;
  if (kind === "Formats") return look;
  return kind === "All" ? { ...look, ...content } : content;
};

/** The destination grows to the source's size, and a larger one is filled with repetitions when it is a multiple. */
const destinationOf = (area: Area, source: Area): Area => {
  const fits = (size: number, unit: number): number => (size % unit === 0 ? size : unit);
  return {
    ...area,
    rowCount: fits(area.rowCount, source.rowCount),
    columnCount: fits(area.columnCount, source.columnCount),
  };
};

/** `Range.copyFrom`: content, formulas, values or formats; validation and conditional formats do not come along. */
export const copyFrom = (
  book: Book,
  target: AreasTarget,
  [source, copyType, skipBlanks, transpose]: readonly unknown[],
): void => {
  const kind = copyType === undefined || copyType === null ? "All" : wordOf(copyType, kinds);
  if (kind === "Link" || transpose === true) throw invalidArgument();
  const from = sourceOf(book, target, source);
  const sheet = sheetOf(book, from.sheetId);
  const origin = clip(sheet, areaOf(from));
  const area = destinationOf(areaOf(target), origin);
  if (kind === "Formats") guard(book, target.sheetId, "allowFormatCells");
  else guardContents(book, { sheetId: target.sheetId, areas: [area] });
  const cells = new Map<string, CellChange>();
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const fromRow = origin.row + ((row - area.row) % origin.rowCount);
      const fromColumn = origin.column + ((column - area.column) % origin.columnCount);
      const cell = cellAt(sheet, fromRow, fromColumn);
      if (skipBlanks === true && valueOf(cell) === "" && !cell.f) continue;
      cells.set(
        `${row},${column}`,
        copiedCell(book, cell, kind, row - fromRow, column - fromColumn),
      );
    }
  const write = kind === "Formats" ? writeLooks : writeCells;
  write(book, target.sheetId, [area], (row, column) => cells.get(`${row},${column}`) ?? null);
  book.calculation.outdate();
  raiseEdited(book, { sheetId: target.sheetId, areas: [area] });
};
