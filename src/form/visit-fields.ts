import { sheetWords } from "../messages/sheet";
import { toA1 } from "../plan/address";
import { dayOfSerial, parseDay, republicDay } from "../plan/calendar";
import type { Rubric } from "../rubric/rubric";
import type { FormLocation } from "./form-location";
import { readFormSheet } from "./read-form-sheet";
import { entryAt, printedEntry, type SheetCells } from "./sheet-cells";
import type { InputCell } from "./sheet-reading";

/** What people wrote into the row of 訪視日期 and 視導委員; empty while nothing is entered. */
export interface VisitFields {
  readonly date: string;
  readonly visitors: string;
}

/** The cells that people write 訪視日期 and 視導委員 into; null when one is gone. */
export interface VisitCells {
  readonly date: InputCell | null;
  readonly visitors: InputCell | null;
}

/** Finds the cells of 訪視日期 and 視導委員 in a form's header block. */
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

/**
 * Reads 訪視日期 and 視導委員 from a form's header block.
 *
 * A date that Excel keeps as a number is written as the republic counts its years (民國105年11月21日); a text stays as it is.
 */
export const visitFieldsOf = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): VisitFields => {
  const { date, visitors } = visitCellsOf(cells, location, rubric);
  return {
    date: dayIn(cells, date) ?? entered(cells, date),
    visitors: entered(cells, visitors),
  };
};

/** A host that knows which numbers are dates says the day in ISO 8601; another one gives the number. */
const dayIn = (cells: SheetCells, input: InputCell | null): string | null => {
  const entry = input === null ? null : entryAt(cells, input.position);
  if (input === null || typeof entry !== "number" || entry < 1) return null;
  const iso = cells.dates?.[toA1(input.position.row, input.position.column)];
  const day = iso === undefined ? dayOfSerial(Math.floor(entry)) : parseDay(iso.slice(0, 10));
  return day === null ? null : republicDay(day);
};

const entered = (cells: SheetCells, input: InputCell | null): string => {
  if (input === null) return "";
  const { position, printed } = input;
  const text = printedEntry(entryAt(cells, position)) ?? "";
  return printed?.type === "text" && printed.text === text ? "" : text.trim();
};
