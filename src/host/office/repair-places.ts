import type { RepairPlan } from "../../form/repair-plan";
import type { CellRange } from "../../plan/workbook-plan";

/** Rows that a repair puts in, as they stand afterwards. */
export interface NewRows {
  readonly first: number;
  readonly count: number;
}

type Insertions = Pick<RepairPlan, "insertedRows">;

/** Where the new rows stand once all of them are there, the uppermost first. */
export const newRows = ({ insertedRows }: Insertions): readonly NewRows[] => {
  let shift = 0;
  return insertedRows.map(({ before, count }) => {
    const first = before + shift;
    shift += count;
    return { first, count };
  });
};

/** Where a row of the mended sheet stood before; null for a new one. */
export const rowBefore = (plan: Insertions, row: number): number | null => {
  let shift = 0;
  for (const { first, count } of newRows(plan)) {
    if (row < first) break;
    if (row < first + count) return null;
    shift += count;
  }
  return row - shift;
};

/** The cells of some ranges of the mended sheet as they stood before, without those of new rows. */
export const cellsBefore = (
  plan: Insertions,
  ranges: readonly CellRange[],
): readonly { readonly row: number; readonly column: number }[] =>
  ranges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, r) => rowBefore(plan, firstRow + r)).flatMap(
      (row) =>
        row === null
          ? []
          : Array.from({ length: lastColumn - firstColumn + 1 }, (_, c) => ({
              row,
              column: firstColumn + c,
            })),
    ),
  );

/**
 * Which insertions were carried out when a repair stopped half-way, told by how many rows the sheet has won.
 *
 * They are carried out from the bottom up.
 */
export const insertionsDone = ({ insertedRows }: Insertions, won: number): Insertions => {
  let done = 0;
  const kept = insertedRows.toReversed().filter(({ count }) => {
    done += count;
    return done <= won;
  });
  return { insertedRows: kept.toReversed() };
};
