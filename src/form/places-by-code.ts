import type { ExpectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { carriesText, printedRow } from "./printed-rows";
import type { SheetCells } from "./sheet-cells";

/**
 * Finds where the rows of a plan stand by their codes, but for rows that are known to be others by their texts.
 *
 * Null for rows without a place. Of several rows with one code those that carry a text of that code come first, those
 * that carry another's last.
 */
export const placesByCode = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): (number | null)[] => {
  const places: (number | null)[] = expected.plan.cells.map(() => null);
  const printed = printedRows(cells, location, expected, aligned);
  const misled = misledRows(location, expected, printed);
  for (const [row, plannedRow] of misled) places[plannedRow] = row;
  for (const [code, planned] of expected.location.rows) {
    const found = (location.rows.get(code) ?? []).filter((row) => !misled.has(row));
    const own = found.filter((row) => {
      const plannedRow = printed.get(row) ?? null;
      if (plannedRow === null || !planned.includes(plannedRow)) return false;
      const isFirst = places[plannedRow] === null;
      if (isFirst) places[plannedRow] = row;
      return isFirst;
    });
    const left = byTrust(
      found.filter((row) => !own.includes(row)),
      printed,
    );
    placeInOrder(cells, left, planned, expected, aligned, places);
  }
  return places;
};

/** Rows that carry no row's text come before those that carry another's. */
const byTrust = (
  rows: readonly number[],
  printed: ReadonlyMap<number, number>,
): readonly number[] => [
  ...rows.filter((row) => !printed.has(row)),
  ...rows.filter((row) => printed.has(row)),
];

/** Of several rows with one code the text tells which is gone; `places` is filled in. */
const placeInOrder = (
  cells: SheetCells,
  found: readonly number[],
  planned: readonly number[],
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
  places: (number | null)[],
): void => {
  const open = planned.filter((plannedRow) => places[plannedRow] === null);
  let next = 0;
  for (const [index, plannedRow] of open.entries()) {
    const row = found[next];
    if (row === undefined) break;
    const isEnough = found.length - next >= open.length - index;
    if (!isEnough && !carriesText(cells, row, plannedRow, expected, aligned)) continue;
    places[plannedRow] = row;
    next += 1;
  }
};

/** Row with a code of the form → the planned row whose text is printed there. */
const printedRows = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): ReadonlyMap<number, number> =>
  new Map(
    [...location.rows]
      .filter(([code]) => expected.location.rows.has(code))
      .flatMap(([, rows]) => rows)
      .flatMap((row): readonly (readonly [number, number])[] => {
        const plannedRow = printedRow(cells, row, expected, aligned);
        return plannedRow === null ? [] : [[row, plannedRow]];
      }),
  );

/**
 * Finds rows whose code is another row's, by what is printed there: row → its planned row.
 *
 * People type beside what they read, so the text decides where only the texts and entries were sorted, too. A text that
 * still stands beside its own code, or stands there twice, says nothing.
 */
const misledRows = (
  { rows }: FormLocation,
  expected: ExpectedSheet,
  printed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const standing = new Map<number, number>();
  for (const plannedRow of printed.values())
    standing.set(plannedRow, (standing.get(plannedRow) ?? 0) + 1);
  const codes = new Map(
    [...expected.location.rows].flatMap(([code, planned]) =>
      planned.map((plannedRow) => [plannedRow, code] as const),
    ),
  );
  return new Map(
    [...printed].filter(([row, plannedRow]) => {
      const isOwn = rows.get(codes.get(plannedRow) ?? "")?.includes(row) ?? false;
      return !isOwn && standing.get(plannedRow) === 1;
    }),
  );
};
