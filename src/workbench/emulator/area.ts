/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns of every Excel sheet. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** The whole sheet. */
export const wholeSheet: Area = {
  row: 0,
  column: 0,
  rowCount: sheetSize.rows,
  columnCount: sheetSize.columns,
};

/** Reaches over all rows or all columns; Excel gives and takes no cell values for such a range. */
export const isUnbounded = (area: Area): boolean =>
  area.rowCount === sheetSize.rows || area.columnCount === sheetSize.columns;

/** Lies inside the sheet and has at least one cell. */
export const isInsideSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rowCount > 0 &&
  area.columnCount > 0 &&
  area.row + area.rowCount <= sheetSize.rows &&
  area.column + area.columnCount <= sheetSize.columns;

/** The cells that both have, or null. */
export const intersect = (a: Area, b: Area): Area | null => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
};

/** The smallest area that holds all of them; at least one must be given. */
export const boundingArea = (areas: readonly Area[]): Area => {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rowCount: Math.max(...areas.map((area) => area.row + area.rowCount)) - row,
    columnCount: Math.max(...areas.map((area) => area.column + area.columnCount)) - column,
  };
};

/** The cells of an area as areas of one cell, row by row. */
export const cellsOf = ({ row, column, rowCount, columnCount }: Area): readonly Area[] =>
  Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
    rowCount: 1,
    columnCount: 1,
  }));

/** The area as the engine's range, both ends included. */
export interface EngineRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Gives an area as the engine's range, both ends included. */
export const toEngineRange = (area: Area): EngineRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rowCount - 1,
  endColumn: area.column + area.columnCount - 1,
});

/** Gives the engine's range as an area. */
export const fromEngineRange = (range: EngineRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});
