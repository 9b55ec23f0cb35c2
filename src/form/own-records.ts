import type { FormLocation } from "./form-location";
import { locateForm } from "./locate-form";
import { locateState } from "./locate-state";
import { readRecord } from "./read-record";
import type { SheetCells } from "./sheet-cells";

/** Lists the sheets of the record that a form alone is tied to: a copy of the form may need the same one. */
export const ownRecords = (
  cells: SheetCells,
  location: FormLocation,
  sheets: readonly SheetCells[],
): readonly SheetCells[] => {
  const fingerprint = locateState(cells, location).link?.fingerprint;
  if (fingerprint === undefined) return [];
  const isTied = (other: SheetCells): boolean => {
    const found = other.sheetId === cells.sheetId ? null : locateForm(other);
    return found !== null && locateState(other, found).link?.fingerprint === fingerprint;
  };
  return sheets.some(isTied)
    ? []
    : sheets.filter((sheet) => readRecord(sheet)?.marker.fingerprint === fingerprint);
};
