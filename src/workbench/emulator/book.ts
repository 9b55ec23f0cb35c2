import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { type Area, boundingArea, sheetSize, toEngineRange } from "./area";
import { type Calculation, createCalculation } from "./calculation";
import { createDrafts, type Drafts } from "./drafts";
import { excelError } from "./excel-error";
import { createExtras, type Extras } from "./extras";
import { createOutbox, type Outbox } from "./outbox";
import { createReferences, type References } from "./references";

/** The emulated workbook: the engine's, and beside it what Excel keeps and the engine does not. */
export interface Book {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly calculation: Calculation;
  readonly drafts: Drafts;
  readonly references: References;
  readonly outbox: Outbox;
  readonly extras: Extras;
}

/** Makes the emulated workbook around the engine's. */
export const createBook = (api: FUniver, workbook: FWorkbook): Book => ({
  api,
  workbook,
  calculation: createCalculation(api),
  drafts: createDrafts(),
  references: createReferences(),
  outbox: createOutbox(),
  extras: createExtras(workbook),
});

/** The sheet with this id; a sheet that is gone is Excel's ItemNotFound. */
export const sheetOf = (book: Book, sheetId: string): FWorksheet => {
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  if (sheet === null) throw excelError("ItemNotFound");
  return sheet;
};

/** Runs an engine command on a sheet, at once. */
export const runCommand = (book: Book, command: string, sheetId: string, params: object): void => {
  const done: unknown = book.api.syncExecuteCommand(command, {
    unitId: book.workbook.getId(),
    subUnitId: sheetId,
    ...params,
  });
  if (done === false) throw new Error(`The engine refused ${command}.`);
};

/** Enlarges the engine's sheet so that it has the area's cells: to the engine a cell outside its sheet is #NAME?. */
export const growTo = (sheet: FWorksheet, area: Area): void => {
  const rows = area.row + area.rowCount;
  const columns = area.column + area.columnCount;
  if (area.rowCount < sheetSize.rows && rows > sheet.getMaxRows())
    sheet.setRowCount(Math.min(rows + 20, sheetSize.rows));
  if (area.columnCount < sheetSize.columns && columns > sheet.getMaxColumns())
    sheet.setColumnCount(Math.min(columns + 5, sheetSize.columns));
};

/** The part of the area that the engine's sheet has, after growing it to whatever is bounded. */
export const clip = (sheet: FWorksheet, area: Area): Area => {
  growTo(sheet, area);
  return {
    ...area,
    rowCount: Math.min(area.rowCount, sheet.getMaxRows() - area.row),
    columnCount: Math.min(area.columnCount, sheet.getMaxColumns() - area.column),
  };
};

/** The stored cell; an empty record where there is none. */
export const cellAt = (sheet: FWorksheet, row: number, column: number): ICellData =>
  sheet.getSheet().getCellRaw(row, column) ?? {};

/** Maps an area's cells to an array of rows. */
export const mapCells = <Value>(
  sheet: FWorksheet,
  area: Area,
  of: (cell: ICellData, row: number, column: number) => Value,
): Value[][] =>
  Array.from({ length: area.rowCount }, (_row, i) =>
    Array.from({ length: area.columnCount }, (_column, j) =>
      of(cellAt(sheet, area.row + i, area.column + j), area.row + i, area.column + j),
    ),
  );

/** What changes in a cell: parts that are left out stay, null takes a part away. `t` is the engine's kind of content. */
export interface CellChange {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  readonly si?: string | null;
  readonly p?: null;
  readonly s?: object | null;
  readonly custom?: object | null;
}

/** The change that empties a cell and keeps its looks. */
export const noContent: CellChange = { v: null, f: null, si: null, p: null, t: null };

type Cells = Record<number, Record<number, CellChange>>;

const gatherCells = (areas: readonly Area[], of: CellMaker): Cells => {
  const cells: Cells = {};
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const inRow = (cells[row] ??= {});
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = of(row, column, area);
        if (cell !== null) inRow[column] = cell;
      }
    }
  return cells;
};

/** The change of the cell at a place; null leaves it as it is. */
export type CellMaker = (row: number, column: number, area: Area) => CellChange | null;

/** Writes the contents of cells as one command, whatever their number. */
export const writeCells = (
  book: Book,
  sheetId: string,
  areas: readonly Area[],
  of: CellMaker,
): void => {
  const sheet = sheetOf(book, sheetId);
  const clipped = areas.map((area) => clip(sheet, area));
  const range = toEngineRange(boundingArea(clipped));
  const value = gatherCells(clipped, of);
  runCommand(book, "sheet.command.set-range-values", sheetId, { range, value });
};

/** Writes the looks of cells, past the engine's undo list and its fitting of rows, which formats of a batch need not. */
export const writeLooks = (
  book: Book,
  sheetId: string,
  areas: readonly Area[],
  of: CellMaker,
): void => {
  const sheet = sheetOf(book, sheetId);
  const clipped = areas.map((area) => clip(sheet, area));
  const cellValue = gatherCells(clipped, of);
  // So named, the change leaves formulas alone; otherwise the engine takes a cell without one for one that loses it.
  const trigger = "sheet.command.set-style";
  runCommand(book, "sheet.mutation.set-range-values", sheetId, { cellValue, trigger });
};
