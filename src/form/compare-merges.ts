import { rangeToA1, toA1 } from "../plan/address";
import { containsRange, rangesOverlap } from "../plan/cell-range";
import type { CellRange } from "../plan/workbook-plan";
import type { Comparison } from "./comparison";
import type { Damage } from "./form-report";
import { entryAt, formulaAt } from "./sheet-cells";
import type { SheetSetup } from "./sheet-setup";

/** Merged cells of the header block that were taken apart. */
export interface LostMerge {
  readonly damage: Damage;
  readonly range: CellRange;
}

/**
 * Lists the lines of the header block that no longer span the cells that they should.
 *
 * Merging throws away what stands in the covered cells, so it is a person's decision where anything does, and where others
 * of the cells are merged. A line that spans more cells is nobody's damage; one whose columns were moved apart is left
 * alone. Nothing is said where the host did not read which cells are merged.
 */
export const lostMerges = (comparison: Comparison, { merges }: SheetSetup): readonly LostMerge[] =>
  merges === undefined
    ? []
    : comparison.expected.plan.merges.flatMap((planned): readonly LostMerge[] => {
        const range = rangeNow(planned, comparison);
        if (range === null || merges.some((found) => containsRange(found, range))) return [];
        const mendable =
          isCoveredEmpty(range, comparison) && !merges.some((found) => rangesOverlap(found, range));
        const damage: Damage = {
          kind: "merge-lost",
          cell: toA1(range.firstRow, range.firstColumn),
          expected: rangeToA1(range),
          found: null,
          mendable,
        };
        return [{ damage, range }];
      });

const rangeNow = (
  { firstRow, firstColumn, lastColumn }: CellRange,
  { alignment }: Comparison,
): CellRange | null => {
  const row = alignment.rows[firstRow] ?? null;
  const first = alignment.columns[firstColumn] ?? null;
  const last = alignment.columns[lastColumn] ?? null;
  if (row === null || first === null || last === null) return null;
  return last - first < lastColumn - firstColumn
    ? null
    : { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last };
};

const isCoveredEmpty = (
  { firstRow: row, firstColumn, lastColumn }: CellRange,
  { cells }: Comparison,
): boolean =>
  Array.from({ length: lastColumn - firstColumn }, (_, index) => firstColumn + 1 + index).every(
    (column) =>
      entryAt(cells, { row, column }) === null && formulaAt(cells, { row, column }) === null,
  );
