import type { ColumnKey } from "../plan/columns";
import { columnCell, type FormLocation, indicatorRows } from "./form-location";
import { enteredAt, printedEntry, type SheetCells } from "./sheet-cells";

/** Reads what stands in a column of an indicator's rows, such as 訪視結果說明: the text of each row that holds any. */
export const indicatorTexts = (
  cells: SheetCells,
  location: FormLocation,
  indicatorId: string,
  column: ColumnKey,
): readonly string[] =>
  indicatorRows(location, indicatorId)
    .map((row) => printedEntry(enteredAt(cells, columnCell(location, row, column))))
    .filter((text) => text !== null);
