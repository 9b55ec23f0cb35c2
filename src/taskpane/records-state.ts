import { holdsText, type SheetCells } from "../form/sheet-cells";
import { parseRecordMarker } from "../plan/marker";
import type { WorkbookEvent } from "./workbook-state";

/** Takes one event into what the pane knows of the records of final forms: their sheets as they were read last. */
export const recordsReducer = (
  records: readonly SheetCells[],
  event: WorkbookEvent,
): readonly SheetCells[] => {
  if (event.type === "forms-read") {
    const found = event.sheets.filter(isRecord);
    return found.length + records.length === 0 ? records : found;
  }
  if (event.type !== "sheet-read" || !isRecord(event.cells)) return records;
  const others = records.filter(({ sheetId }) => sheetId !== event.cells.sheetId);
  return [...others, event.cells];
};

const isRecord = (cells: SheetCells): boolean =>
  holdsText(cells, (text) => parseRecordMarker(text) !== null);
