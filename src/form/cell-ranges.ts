import type { CellPosition } from "../plan/cell-position";
import type { CellRange } from "../plan/workbook-plan";

/** Joins cells into rectangles, the uppermost, then leftmost first. */
export const rangesOf = (cells: readonly CellPosition[]): readonly CellRange[] =>
  runsOf(cells).reduce<readonly CellRange[]>((ranges, run) => {
    const above = ranges.findIndex(
      ({ lastRow, firstColumn, lastColumn }) =>
        lastRow === run.firstRow - 1 &&
        firstColumn === run.firstColumn &&
        lastColumn === run.lastColumn,
    );
    return above < 0
      ? [...ranges, run]
      : ranges.map((range, index) =>
          index === above ? { ...range, lastRow: run.lastRow } : range,
        );
  }, []);

/** The cells of each row that stand side by side. */
const runsOf = (cells: readonly CellPosition[]): readonly CellRange[] => {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.reduce<readonly CellRange[]>((runs, { row, column }) => {
    const last = runs.at(-1);
    return last?.firstRow === row && last.lastColumn + 1 >= column
      ? [...runs.slice(0, -1), { ...last, lastColumn: column }]
      : [...runs, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }];
  }, []);
};
