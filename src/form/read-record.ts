import { recordFields } from "../messages/states";
import { parseRecordMarker, type RecordMarker } from "../plan/marker";
import { type RecordField, recordHeaders, type RecordRow } from "../plan/record-sheet";
import { recordFingerprint } from "./form-record";
import { entryAt, findText, printedEntry, type SheetCells } from "./sheet-cells";

/** A record as it stands now, wherever its sheet was moved and however it was renamed. */
export interface FormRecord {
  readonly marker: RecordMarker;
  readonly rows: readonly RecordRow[];
  /** Whether its rows are those that it was written with. */
  readonly genuine: boolean;
}

/** Reads the record of a final form; null when no cell of the sheet carries its marker. */
export const readRecord = (cells: SheetCells): FormRecord | null => {
  const marker = findText(cells, parseRecordMarker)?.found;
  if (marker === undefined) return null;
  const rows = rowsIn(cells);
  return { marker, rows, genuine: recordFingerprint(rows) === marker.fingerprint };
};

const rowsIn = (cells: SheetCells): readonly RecordRow[] => {
  const columnsIn = (row: SheetCells["values"][number]): readonly number[] =>
    recordHeaders.map((header) => row.findIndex((value) => value === header));
  const header = cells.values.findIndex((row) => columnsIn(row).every((column) => column >= 0));
  const [codeColumn = 0, fieldColumn = 0, valueColumn = 0] = columnsIn(cells.values[header] ?? []);
  return cells.values.flatMap((_, row): readonly RecordRow[] => {
    const textAt = (column: number): string => printedEntry(entryAt(cells, { row, column })) ?? "";
    const code = row > header && header >= 0 ? textAt(codeColumn) : "";
    const field = fieldNamed(textAt(fieldColumn));
    return code === "" || field === null ? [] : [{ code, field, value: textAt(valueColumn) }];
  });
};

const fieldNamed = (word: string): RecordField | null => {
  const keys = Object.keys(recordFields) as readonly RecordField[];
  return keys.find((key) => recordFields[key] === word) ?? null;
};
