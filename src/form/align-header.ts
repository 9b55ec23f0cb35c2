import type { ExpectedSheet } from "./expected-sheet";
import { type FormLocation, tableTop } from "./form-location";
import { entryAt, type SheetCells } from "./sheet-cells";
import { isInputStyle } from "../plan/styles";
import { withoutReturns } from "./without-returns";

/**
 * Finds the rows above the table, which carry no codes: by their official texts, then by their neighbours.
 *
 * `places` is filled in. Between two rows that were found, the rows that were not are taken in their order for the rows
 * that stand there; where more stand there than were planned, for those that read alike.
 */
export const alignHeader = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  places: (number | null)[],
): void => {
  const end = expected.location.headerRow ?? 0;
  for (let plannedRow = 0; plannedRow < end; plannedRow += 1)
    places[plannedRow] ??= rowOfText(cells, location, expected, plannedRow);
  for (let first = 0; first < end; first += 1) {
    if (places[first] !== null) continue;
    const count = runLength(places, first, end);
    fillRun(cells, location, expected, places, first, count);
    first += count;
  }
};

const runLength = (places: readonly (number | null)[], first: number, end: number): number => {
  const next = places.findIndex((place, at) => at > first && (place !== null || at >= end));
  return (next < 0 ? end : next) - first;
};

const textsOf = ({ plan, location }: ExpectedSheet, row: number): readonly string[] =>
  (plan.cells[row] ?? []).flatMap(({ content }, column) =>
    content?.type === "text" && column !== location.columns.code
      ? [withoutReturns(content.text)]
      : [],
  );

/** Where people type behind a printed word, as in 訪視日期, the word need only begin the cell. */
const rowOfText = (
  { values }: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  plannedRow: number,
): number | null => {
  const texts = textsOf(expected, plannedRow);
  const isForm = (expected.plan.cells[plannedRow] ?? []).some(({ style }) => isInputStyle(style));
  const fits = (text: string): boolean =>
    isForm ? texts.slice(0, 1).some((word) => text.startsWith(word)) : texts.includes(text);
  const row = values
    .slice(0, tableTop(location))
    .findIndex((line) =>
      line.some((entry) => typeof entry === "string" && fits(withoutReturns(entry))),
    );
  return row < 0 ? null : row;
};

const fillRun = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  places: (number | null)[],
  first: number,
  count: number,
): void => {
  const used = new Set(places);
  const above = places.findLast((place, at) => at < first && place !== null) ?? -1;
  const below = places.find((place, at) => at >= first + count && place !== null);
  const between = Array.from(
    { length: Math.max(0, (below ?? 0) - above - 1) },
    (_, index) => above + 1 + index,
  ).filter((row) => !used.has(row));
  const title = location.markerLost === true ? null : location.markerCell.row;
  for (let index = 0; index < count; index += 1) {
    const plannedRow = first + index;
    const isTitle = plannedRow === 0 && title !== null && between.includes(title);
    const row = isTitle
      ? title
      : between.length === count
        ? between[index]
        : between.find((one) => resembles(cells, one, textsOf(expected, plannedRow)));
    if (row === undefined || used.has(row)) continue;
    places[plannedRow] = row;
    used.add(row);
  }
};

/** At least half of the characters of what stands there are the text's. */
const resembles = (cells: SheetCells, row: number, texts: readonly string[]): boolean => {
  const wanted = new Set(texts.join(""));
  return (cells.values[row] ?? []).some((_, column) => {
    const entry = entryAt(cells, { row, column });
    if (typeof entry !== "string") return false;
    const signs = [...new Set(entry)];
    return signs.filter((sign) => wanted.has(sign)).length * 2 >= signs.length;
  });
};
