import { columns } from "../plan/columns";
import { alignHeader } from "./align-header";
import type { ExpectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { placeByText } from "./place-by-text";
import { placesByCode } from "./places-by-code";
import { entryAt, type SheetCells } from "./sheet-cells";

/** Where the rows and columns of a form's plan stand on its sheet now; null for those that are gone. */
export interface FormAlignment {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

/**
 * Finds the rows and columns of a form's plan on its sheet, those too whose code or header was lost.
 *
 * A column without its header is taken for the one that stands where it should, between its neighbours. A row without
 * its code is known by its official text between the rows that have theirs.
 */
export const alignForm = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): FormAlignment => {
  const aligned = alignColumns(cells, location);
  const places = placesByCode(cells, location, expected, aligned);
  if (location.headerRow !== null && expected.location.headerRow !== null)
    places[expected.location.headerRow] = location.headerRow;
  alignHeader(cells, location, expected, places);
  placeByText(cells, expected, aligned, places);
  return { rows: places, columns: aligned };
};

const alignColumns = (
  cells: SheetCells,
  { columns: found, headerRow }: FormLocation,
): readonly (number | null)[] => {
  const known = columns.map(({ key }) => found[key] ?? null);
  const isFree = (column: number): boolean =>
    headerRow === null || entryAt(cells, { row: headerRow, column }) === null;
  return known.map((place, index) => place ?? columnBetween(known, index, isFree));
};

/** The column that stands where it should beside its neighbours; beyond the outermost one only a free one will do. */
const columnBetween = (
  known: readonly (number | null)[],
  index: number,
  isFree: (column: number) => boolean,
): number | null => {
  const left = known.findLastIndex((one, at) => at < index && one !== null);
  const right = known.findIndex((one, at) => at > index && one !== null);
  const fromLeft = (known[left] ?? 0) + index - left;
  const fromRight = (known[right] ?? 0) + index - right;
  if (left >= 0 && right >= 0) return fromLeft === fromRight ? fromLeft : null;
  if (left >= 0) return isFree(fromLeft) ? fromLeft : null;
  return right >= 0 && fromRight >= 0 ? fromRight : null;
};
