import { parseA1, rangeToA1 } from "../../plan/address";
import type { CellRange } from "../../plan/workbook-plan";

/** Which cells of a sheet are meant: `mask[row][column]`. */
export type CellMask = readonly (readonly boolean[])[];

/** Excel reads at most 8,192 characters of an address; the rest would be dropped without a word. */
const longestAddress = 8000;

/** The runs of marked cells of one row as ranges one row high. */
const runsOfRow = (marked: readonly boolean[], row: number): CellRange[] => {
  const runs: CellRange[] = [];
  let first = -1;
  for (let column = 0; column <= marked.length; column++) {
    const inside = marked[column] === true;
    if (inside && first < 0) first = column;
    if (!inside && first >= 0) {
      runs.push({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: column - 1 });
      first = -1;
    }
  }
  return runs;
};

/** Covers the marked cells with ranges one row high, for rules that hold for each row's edge. */
export const rowRuns = (mask: CellMask): readonly CellRange[] => mask.flatMap(runsOfRow);

/** Covers the marked cells with ranges one column wide, for rules that hold for each column's edge. */
export const columnRuns = (mask: CellMask): readonly CellRange[] => {
  const width = mask[0]?.length ?? 0;
  const turned = Array.from({ length: width }, (_, column) =>
    mask.map((row) => row[column] === true),
  );
  return rowRuns(turned).map((run) => ({
    firstRow: run.firstColumn,
    lastRow: run.lastColumn,
    firstColumn: run.firstRow,
    lastColumn: run.lastRow,
  }));
};

/** Covers the marked cells with few rectangles: equal runs of neighbouring rows grow together. */
export const rectangles = (mask: CellMask): readonly CellRange[] => {
  const closed: CellRange[] = [];
  let open: CellRange[] = [];
  mask.forEach((marked, row) => {
    const runs = runsOfRow(marked, row);
    const grown = runs.map((run) => {
      const above = open.find(
        (area) => area.firstColumn === run.firstColumn && area.lastColumn === run.lastColumn,
      );
      return above === undefined ? run : { ...above, lastRow: row };
    });
    closed.push(...open.filter((area) => !grown.some((next) => isGrownFrom(next, area))));
    open = grown;
  });
  return [...closed, ...open];
};

const isGrownFrom = (next: CellRange, area: CellRange): boolean =>
  next.firstRow === area.firstRow &&
  next.firstColumn === area.firstColumn &&
  next.lastColumn === area.lastColumn;

/** The same areas further down and to the right. */
export const movedBy = (
  areas: readonly CellRange[],
  rows: number,
  columns: number,
): readonly CellRange[] =>
  areas.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    firstRow: firstRow + rows,
    lastRow: lastRow + rows,
    firstColumn: firstColumn + columns,
    lastColumn: lastColumn + columns,
  }));

/** Addresses for `getRanges`, as few as Excel's limit on their length allows. */
export const addressesOf = (areas: readonly CellRange[]): readonly string[] => {
  const addresses: string[] = [];
  for (const area of areas) {
    const next = rangeToA1(area);
    const last = addresses.at(-1);
    if (last === undefined || last.length + next.length + 1 > longestAddress) addresses.push(next);
    else addresses[addresses.length - 1] = `${last},${next}`;
  }
  return addresses;
};

/** Covers single cells with few rectangles, the uppermost first. */
export const areasOfCells = (
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly CellRange[] => {
  if (cells.length === 0) return [];
  const [top, left] = [
    Math.min(...cells.map(({ row }) => row)),
    Math.min(...cells.map(({ column }) => column)),
  ];
  const mask = Array.from({ length: Math.max(...cells.map(({ row }) => row)) - top + 1 }, () =>
    Array.from({ length: Math.max(...cells.map(({ column }) => column)) - left + 1 }, () => false),
  );
  for (const { row, column } of cells) {
    const line = mask[row - top];
    if (line !== undefined) line[column - left] = true;
  }
  return movedBy(rectangles(mask), top, left).toSorted(
    (one, other) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn,
  );
};

/** The ranges of an address such as `F5:G9,H5` or `'105 A'!F5,'105 A'!H5`; what is no range is left out. */
export const rangesIn = (address: string): readonly CellRange[] =>
  address
    .replaceAll(/'(?:[^']|'')*'!|[^,!']+!/gu, "")
    .split(",")
    .flatMap((part) => parseA1(part) ?? []);
