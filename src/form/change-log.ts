import { logWords } from "../messages/change-log";
import type { CellPosition } from "../plan/cell-position";
import {
  logCell,
  type LogColumnKey,
  logColumns,
  logMarkerCell,
  planLogSheet,
} from "../plan/log-sheet";
import { parseLogMarker } from "../plan/marker";
import { freeSheetName } from "../plan/sheet-name";
import { stylesIn } from "../plan/styles";
import {
  type BlockPlan,
  cellBlock,
  noEdit,
  sheetsEdit,
  type WorkbookEdit,
} from "../plan/workbook-edit";
import type { LogLine } from "./log-line";
import { findText, type SheetCells } from "./sheet-cells";

/** The 變更紀錄 of a workbook as it stands now. */
export interface ChangeLog {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Whether changes are written down at present. */
  readonly on: boolean;
  readonly markerCell: CellPosition;
  /** Each column by its header's text; a column whose header is gone has none. */
  readonly columns: Readonly<Partial<Record<LogColumnKey, number>>>;
  /** The first row below everything that stands on the sheet. */
  readonly nextRow: number;
}

/** Finds the workbook's 變更紀錄, the first if there are several; null when it has none. */
export const findLog = (sheets: readonly SheetCells[]): ChangeLog | null => {
  for (const cells of sheets) {
    const log = readLog(cells);
    if (log !== null) return log;
  }
  return null;
};

/** Reads a 變更紀錄 by its marker and headers; null when no cell of the sheet carries its marker. */
const readLog = (cells: SheetCells): ChangeLog | null => {
  const marker = findText(cells, parseLogMarker);
  return marker === null
    ? null
    : {
        sheetId: cells.sheetId,
        sheetName: cells.name,
        on: marker.found.on,
        markerCell: marker.cell,
        columns: columnsOf(cells),
        nextRow: cells.values.findLastIndex((one) => one.some((cell) => (cell ?? "") !== "")) + 1,
      };
};

/** Plans how changes are written down from now on, or no longer; null when that is so already. */
export const switchLog = (
  log: ChangeLog | null,
  on: boolean,
  takenSheetNames: readonly string[],
): WorkbookEdit | null => {
  if ((log?.on ?? false) === on) return null;
  if (log !== null) return blockEdit(log, cellBlock(log.markerCell, logMarkerCell(on)));
  return sheetsEdit([planLogSheet(freeSheetName(logWords.sheetName, takenSheetNames))]);
};

/** Plans new lines at the end of a 變更紀錄; null when it is off, has lost its headers, or there is nothing to say. */
export const logEdit = (log: ChangeLog | null, lines: readonly LogLine[]): WorkbookEdit | null => {
  const places = Object.values(log?.columns ?? {});
  if (log?.on !== true || lines.length === 0 || places.length === 0) return null;
  const firstColumn = Math.min(...places);
  const width = Math.max(...places) - firstColumn + 1;
  return blockEdit(log, {
    firstRow: log.nextRow,
    firstColumn,
    cells: lines.map((line) => {
      const cells = Array.from({ length: width }, () => logCell(""));
      for (const { key } of logColumns) {
        const column = log.columns[key];
        if (column !== undefined) cells[column - firstColumn] = logCell(line[key]);
      }
      return cells;
    }),
    heights: lines.map(() => null),
    printArea: {
      firstRow: 0,
      firstColumn,
      lastRow: log.nextRow + lines.length - 1,
      lastColumn: firstColumn + width - 1,
    },
  });
};

const columnsOf = ({ values }: SheetCells): ChangeLog["columns"] => {
  const isHeader = (row: SheetCells["values"][number]): boolean =>
    logColumns.every(({ header }) => row.includes(header));
  const row = values.find(isHeader) ?? [];
  return Object.fromEntries(
    logColumns.flatMap(({ key, header }) => {
      const column = row.indexOf(header);
      return column < 0 ? [] : [[key, column]];
    }),
  );
};

const blockEdit = ({ sheetId }: ChangeLog, block: BlockPlan): WorkbookEdit => ({
  ...noEdit,
  blocks: [{ sheetId, block }],
  styles: stylesIn([block]),
});
