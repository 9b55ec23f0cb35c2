import { sheetWords } from "../messages/sheet";
import { toA1 } from "../plan/address";
import type { Rubric } from "../rubric/rubric";
import type { FormLocation } from "./form-location";
import { readFormSheet } from "./read-form-sheet";
import { entryAt, printedEntry, type SheetCells } from "./sheet-cells";
import type { InputCell } from "./sheet-reading";

/** What people wrote into the row of 視導日期 and 視導委員; empty while nothing is entered. */
export interface VisitFields {
  readonly date: string;
  readonly visitors: string;
}

/** The cells that people write 視導日期 and 視導委員 into; null when one is gone. */
export interface VisitCells {
  readonly date: InputCell | null;
  readonly visitors: InputCell | null;
}

/** Finds the cells of 視導日期 and 視導委員 in a form's header block. */
export const visitCellsOf = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): VisitCells => {
  const inputs = readFormSheet(cells, location, rubric)?.inputs ?? [];
  const inColumn = (column: "indicator" | "evidence"): InputCell | null =>
    inputs.find(({ place }) => place.key === `${rubric.id} ${rowName} ${column}`) ?? null;
  return { date: inColumn("indicator"), visitors: inColumn("evidence") };
};

/** What the reading of a form's sheet calls the row. */
const rowName = sheetWords.visitDate.replace("：", "");

/** Reads 視導日期 and 視導委員 from a form's header block; a date cell as its ISO text where the host knows it. */
export const visitFieldsOf = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): VisitFields => {
  const { date, visitors } = visitCellsOf(cells, location, rubric);
  return { date: entered(cells, date), visitors: entered(cells, visitors) };
};

const entered = (cells: SheetCells, input: InputCell | null): string => {
  if (input === null) return "";
  const { position, printed } = input;
  const date = cells.dates?.[toA1(position.row, position.column)];
  const text = date ?? printedEntry(entryAt(cells, position)) ?? "";
  return printed?.type === "text" && printed.text === text ? "" : text.trim();
};
