import { overviewWords } from "../messages/sheet";
import { isOverviewMarker } from "../plan/marker";
import { overviewColumn } from "../plan/overview-columns";
import { findCell, type SheetCells } from "./sheet-cells";

/** A row of a 總表 that carries a form's code; rows count from 0. */
export interface OverviewRowPlace {
  readonly row: number;
  readonly rubricId: string;
}

/** Where the parts of a 總表 stand now, whatever was inserted, moved or renamed since. */
export interface OverviewLocation {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly markerRow: number;
  /** Null when the header above the codes is gone. */
  readonly headerRow: number | null;
  /** The column of 訪視表 if the columns stand as they were planned; below 0 when one of them was deleted. */
  readonly firstColumn: number;
  /** Top first. */
  readonly rows: readonly OverviewRowPlace[];
}

/** Finds the 總表 on a sheet by its marker and by the codes below it; null when no cell carries the marker. */
export const locateOverview = (cells: SheetCells): OverviewLocation | null => {
  const marker = findCell(cells, isOverviewMarker);
  if (marker === null) return null;
  const { row, column } = marker;
  const headerRow = cells.values.findIndex(
    (below, at) => at > row && below[column] === overviewWords.code,
  );
  return {
    sheetId: cells.sheetId,
    sheetName: cells.name,
    markerRow: row,
    headerRow: headerRow === -1 ? null : headerRow,
    firstColumn: column - overviewColumn("code"),
    rows: headerRow === -1 ? [] : codedRows(cells, headerRow, column),
  };
};

const codedRows = (
  { values }: SheetCells,
  headerRow: number,
  column: number,
): readonly OverviewRowPlace[] =>
  values.flatMap((cells, row) => {
    const code = cells[column];
    return row > headerRow && typeof code === "string" && code.trim() !== ""
      ? [{ row, rubricId: code.trim() }]
      : [];
  });
