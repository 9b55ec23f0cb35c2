import type { FWorksheet } from "@univerjs/sheets/facade";
import { type Area, type EngineRange, fromEngineRange, sheetSize } from "./area";

/** A selection as Excel sees it: all rows or columns of the engine's smaller sheet are all of Excel's. */
export const selectedArea = (sheet: FWorksheet, range: EngineRange): Area => {
  const area = fromEngineRange(range);
  const allRows = area.row === 0 && area.rowCount >= sheet.getMaxRows();
  const allColumns = area.column === 0 && area.columnCount >= sheet.getMaxColumns();
  return {
    ...area,
    rowCount: allRows ? sheetSize.rows : area.rowCount,
    columnCount: allColumns ? sheetSize.columns : area.columnCount,
  };
};
