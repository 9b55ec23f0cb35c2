import type { CellRange } from "../../plan/workbook-plan";

/** What is left of ranges without the cells of others; the cells keep their order. */
export const subtractRanges = (
  ranges: readonly CellRange[],
  holes: readonly CellRange[],
): readonly CellRange[] =>
  holes.reduce<readonly CellRange[]>(
    (left, hole) => left.flatMap((range) => withoutHole(range, hole)),
    ranges,
  );

/** Above, left, right, below. */
const withoutHole = (range: CellRange, hole: CellRange): readonly CellRange[] => {
  const firstRow = Math.max(range.firstRow, hole.firstRow);
  const lastRow = Math.min(range.lastRow, hole.lastRow);
  const firstColumn = Math.max(range.firstColumn, hole.firstColumn);
  const lastColumn = Math.min(range.lastColumn, hole.lastColumn);
  if (firstRow > lastRow || firstColumn > lastColumn) return [range];
  return [
    { ...range, lastRow: firstRow - 1 },
    { ...range, firstRow, lastRow, lastColumn: firstColumn - 1 },
    { ...range, firstRow, lastRow, firstColumn: lastColumn + 1 },
    { ...range, firstRow: lastRow + 1 },
  ].filter((one) => one.firstRow <= one.lastRow && one.firstColumn <= one.lastColumn);
};
