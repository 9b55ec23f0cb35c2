import type { SheetEdit, SheetPart } from "../host/workbook-host";
import { parseA1 } from "../plan/address";
import { containsRange } from "../plan/cell-range";
import type { CellRange } from "../plan/workbook-plan";

/** More cells than this are read with their whole sheet: whole rows and columns reach far beyond what is used. */
const mostCells = 5000;

/** More rectangles than this of one sheet are read as the one that holds them all. */
const mostParts = 20;

/** What was filled in as formulas on one sheet: it follows other cells without an edit of its own. */
export interface Calculated {
  readonly sheetId: string;
  readonly cells: readonly CellRange[];
}

/**
 * Plans what has to be read after edits: what was edited, and what people have filled in as formulas.
 *
 * A sheet whose rows or columns have moved is read whole. Null where an edit of a sheet that nobody follows is too large
 * to be looked through for a form.
 */
export const editParts = (
  edits: readonly SheetEdit[],
  isFollowed: (sheetId: string) => boolean,
  calculated: readonly Calculated[],
): readonly SheetPart[] | null => {
  const edited = new Set(edits.map(({ sheetId }) => sheetId));
  const parts = [...edited].flatMap((sheetId) => {
    const ofSheet = edits.filter((edit) => edit.sheetId === sheetId);
    return isFollowed(sheetId) ? followedParts(sheetId, ofSheet) : foreignParts(sheetId, ofSheet);
  });
  if (!parts.every((part) => part !== null)) return null;
  const whole = new Set(parts.filter(({ range }) => range === null).map(({ sheetId }) => sheetId));
  const dependent = calculated
    .filter(({ sheetId }) => !whole.has(sheetId))
    .flatMap(({ sheetId, cells }) => limited(sheetId, joinColumns(cells)))
    .filter((part) => !parts.some((other) => isWithin(part, other)));
  return [...parts, ...dependent];
};

const followedParts = (sheetId: string, edits: readonly SheetEdit[]): readonly SheetPart[] => {
  const ranges = edits.flatMap(({ structure, address }) =>
    structure ? [null] : rangesOf(address),
  );
  const known = ranges.filter((range) => range !== null);
  return known.length < ranges.length
    ? [{ sheetId, range: null }]
    : limited(sheetId, withoutDoubles(known));
};

/** A form can arrive by pasting only; rows that move bring none. */
const foreignParts = (
  sheetId: string,
  edits: readonly SheetEdit[],
): readonly (SheetPart | null)[] => {
  const pasted = edits.filter(({ structure }) => !structure);
  if (pasted.length === 0) return [];
  return followedParts(sheetId, pasted).map((part) => (part.range === null ? null : part));
};

/** The rectangles of an address such as `F5:F9,H5`; null for one that can't be read. */
const rangesOf = (address: string): readonly (CellRange | null)[] =>
  address.split(",").map((part) => parseA1(part.trim()));

const withoutDoubles = (ranges: readonly CellRange[]): readonly CellRange[] =>
  ranges.filter(
    (range, index) =>
      !ranges.some((other, at) =>
        at < index ? containsRange(other, range) : at > index && strictlyContains(other, range),
      ),
  );

const strictlyContains = (outer: CellRange, inner: CellRange): boolean =>
  containsRange(outer, inner) && !containsRange(inner, outer);

const isWithin = (part: SheetPart, other: SheetPart): boolean =>
  part.sheetId === other.sheetId &&
  part.range !== null &&
  other.range !== null &&
  containsRange(other.range, part.range);

const limited = (sheetId: string, ranges: readonly CellRange[]): readonly SheetPart[] => {
  const few = ranges.length > mostParts ? [boundsOf(ranges)] : ranges;
  const cells = few.reduce((sum, range) => sum + sizeOf(range), 0);
  return cells > mostCells ? [{ sheetId, range: null }] : few.map((range) => ({ sheetId, range }));
};

const sizeOf = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): number =>
  (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);

const boundsOf = (ranges: readonly CellRange[]): CellRange =>
  ranges.reduce((bounds, range) => ({
    firstRow: Math.min(bounds.firstRow, range.firstRow),
    firstColumn: Math.min(bounds.firstColumn, range.firstColumn),
    lastRow: Math.max(bounds.lastRow, range.lastRow),
    lastColumn: Math.max(bounds.lastColumn, range.lastColumn),
  }));

/** Makes one rectangle of cells that stand right below one another. */
const joinColumns = (ranges: readonly CellRange[]): readonly CellRange[] => {
  const sorted = ranges.toSorted(
    (a, b) => a.firstColumn - b.firstColumn || a.firstRow - b.firstRow,
  );
  const joined: CellRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last?.firstColumn === range.firstColumn && last.lastRow + 1 === range.firstRow)
      joined[joined.length - 1] = { ...last, lastRow: range.lastRow };
    else joined.push(range);
  }
  return joined;
};
