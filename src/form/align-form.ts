import { columnIndex, columns } from "../plan/columns";
import type { CellContent } from "../plan/workbook-plan";
import { alignHeader } from "./align-header";
import type { ExpectedSheet } from "./expected-sheet";
import type { CellPosition, FormLocation } from "./form-location";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./sheet-reading";

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

const placesByCode = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): (number | null)[] => {
  const places: (number | null)[] = expected.plan.cells.map(() => null);
  const misled = misledRows(cells, location, expected, aligned);
  for (const [row, plannedRow] of misled) places[plannedRow] = row;
  for (const [code, planned] of expected.location.rows) {
    if (planned.some((plannedRow) => places[plannedRow] !== null)) continue;
    const found = (location.rows.get(code) ?? []).filter((row) => !misled.has(row));
    let next = 0;
    for (const [index, plannedRow] of planned.entries()) {
      const row = found[next];
      if (row === undefined) break;
      // Of several rows with one code the text tells which is gone.
      const isEnough = found.length - next >= planned.length - index;
      if (!isEnough && !carriesText(cells, row, plannedRow, expected, aligned)) continue;
      places[plannedRow] = row;
      next += 1;
    }
  }
  return places;
};

/**
 * Finds rows whose code is another row's, by the indicator that is printed there: row → its planned row.
 *
 * People type beside what they read, so the text decides where only the texts and entries were sorted, too. An
 * indicator that still stands beside its own code, or stands there twice, says nothing.
 */
const misledRows = (
  cells: SheetCells,
  location: FormLocation,
  { plan, location: { rows } }: ExpectedSheet,
  aligned: readonly (number | null)[],
): ReadonlyMap<number, number> => {
  const column = aligned[columnIndex.indicator] ?? null;
  if (column === null) return new Map();
  const coded = [...location.rows].flatMap(([code, found]) => found.map((row) => ({ code, row })));
  const printed = plan.cells.map((row) => textOf(row[columnIndex.indicator]?.content ?? null));
  return new Map(
    [...rows].flatMap(
      ([code, [plannedRow = -1, ...more]]): readonly (readonly [number, number])[] => {
        const text = printed[plannedRow] ?? null;
        const isTelling = more.length === 0 && printed.filter((one) => one === text).length === 1;
        if (text === null || !isTelling) return [];
        const [one, ...others] = coded.filter(
          ({ row }) => plainEntry(cells, { row, column }) === withoutReturns(text),
        );
        if (one === undefined || others.length > 0) return [];
        return one.code !== code && rows.has(one.code) ? [[one.row, plannedRow]] : [];
      },
    ),
  );
};

const plainEntry = (cells: SheetCells, position: CellPosition): string | null => {
  const entry = entryAt(cells, position);
  return typeof entry === "string" ? withoutReturns(entry) : null;
};

/** The columns whose texts say which row it is. */
const tellingColumns: ReadonlySet<string> = new Set([
  ...["section", "criterion", "indicator", "standard"],
]);

const carriesText = (
  cells: SheetCells,
  row: number,
  plannedRow: number,
  { plan }: ExpectedSheet,
  aligned: readonly (number | null)[],
): boolean =>
  columns.some(({ key }, index) => {
    const column = aligned[index] ?? null;
    const text = textOf(plan.cells[plannedRow]?.[index]?.content ?? null);
    if (!tellingColumns.has(key) || column === null || text === null) return false;
    const entry = entryAt(cells, { row, column });
    return typeof entry === "string" && withoutReturns(entry) === withoutReturns(text);
  });

const textOf = (content: CellContent | null): string | null =>
  content?.type === "text" ? content.text : null;

/** Finds coded rows whose code is lost; `places` is filled in. */
const placeByText = (
  cells: SheetCells,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
  places: (number | null)[],
): void => {
  for (const plannedRow of [...expected.location.rows.values()].flat().sort((a, b) => a - b)) {
    if (places[plannedRow] !== null) continue;
    const used = new Set(places);
    const above = places.findLast((place, at) => at < plannedRow && place !== null) ?? -1;
    const below = places.find((place, at) => at > plannedRow && place !== null);
    for (let row = above + 1; row < (below ?? cells.values.length); row += 1) {
      if (used.has(row) || !carriesText(cells, row, plannedRow, expected, aligned)) continue;
      places[plannedRow] = row;
      break;
    }
  }
};
