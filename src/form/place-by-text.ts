import type { ExpectedSheet } from "./expected-sheet";
import { carriesText, printedRow } from "./printed-rows";
import type { SheetCells } from "./sheet-cells";

/**
 * Finds coded rows whose code is lost; `places` is filled in.
 *
 * First among the rows of the table, then, by any of their texts, between the rows that stand around them: never a row
 * that carries another's text.
 */
export const placeByText = (
  cells: SheetCells,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
  places: (number | null)[],
): void => {
  const planned = [...expected.location.rows.values()].flat().sort((a, b) => a - b);
  const lost = planned.filter((plannedRow) => places[plannedRow] === null);
  const printedIn = (row: number): number | null => printedRow(cells, row, expected, aligned);
  const free = lost.length === 0 ? [] : freeRows(planned, places);
  for (const plannedRow of lost) {
    const [row = null, ...others] = free.filter((one) => printedIn(one) === plannedRow);
    if (others.length === 0) places[plannedRow] = row;
  }
  for (const plannedRow of lost)
    places[plannedRow] ??= rowBetween(cells.values.length, plannedRow, places, (row) => {
      const isNoOthers = (printedIn(row) ?? plannedRow) === plannedRow;
      return isNoOthers && carriesText(cells, row, plannedRow, expected, aligned);
    });
};

const rowBetween = (
  end: number,
  plannedRow: number,
  places: readonly (number | null)[],
  fits: (row: number) => boolean,
): number | null => {
  const used = new Set(places);
  const above = places.findLast((place, at) => at < plannedRow && place !== null) ?? -1;
  const below = places.find((place, at) => at > plannedRow && place !== null) ?? end;
  for (let row = above + 1; row < below; row += 1) if (!used.has(row) && fits(row)) return row;
  return null;
};

/** The rows of the table that are no planned row's yet. */
const freeRows = (
  planned: readonly number[],
  places: readonly (number | null)[],
): readonly number[] => {
  const placed = planned.flatMap((plannedRow) => places[plannedRow] ?? []);
  const [first, last] = [Math.min(...placed), Math.max(...placed)];
  const used = new Set(placed);
  return placed.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
        (row) => !used.has(row),
      );
};
