import { sheetWords } from "../messages/sheet";
import type { Rubric } from "../rubric/rubric";
import { type FormLocation, tableTop } from "./form-location";
import { entryAt, type SheetCells } from "./sheet-cells";

/**
 * Reads which school a form is about: what somebody wrote into the cell of 視導對象, beside or in place of the words
 * that the form prints there.
 *
 * Null where only the printed words stand, or where the cell is gone.
 */
export const schoolOf = (
  cells: SheetCells,
  location: FormLocation,
  { audience }: Pick<Rubric, "audience">,
): string | null => {
  const text = audienceText(cells, location) ?? "";
  const written = text.replace(sheetWords.audience.before, "").replace(audience, "");
  const name = written.replace(/\s+/gu, " ").trim();
  const [, inside = name] = /^[（(](.+)[）)]$/u.exec(name) ?? [];
  return inside.trim() || null;
};

/** The cell with the label; where the label was overtyped, the cell in its column beside 視導項目. */
const audienceText = (cells: SheetCells, location: FormLocation): string | null => {
  const header = cells.values.slice(0, tableTop(location));
  const labelled = header.flat().find((value) => beginsWith(value, sheetWords.audience.before));
  const row = header.findIndex((line) =>
    line.some((value) => beginsWith(value, sheetWords.subject.before)),
  );
  const column = location.columns.evidence;
  const beside = row < 0 || column === undefined ? null : entryAt(cells, { row, column });
  const text = labelled ?? beside;
  return typeof text === "string" ? text : null;
};

const beginsWith = (value: unknown, label: string): boolean =>
  typeof value === "string" && value.startsWith(label);
