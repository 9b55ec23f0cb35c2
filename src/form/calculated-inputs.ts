import { rangeOfCell } from "../plan/cell-range";
import type { ColumnKey } from "../plan/columns";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import type { CellRange } from "../plan/workbook-plan";
import { indicatorsOf } from "../rubric/walk";
import type { Rubric } from "../rubric/rubric";
import { cellOf, columnCell, type FormLocation, indicatorRows } from "./form-location";
import { formulaAt, type SheetCells } from "./sheet-cells";

/** What people enter beside a form's indicators. */
const inputColumns: readonly ColumnKey[] = ["evidence", "self", "committee"];

/**
 * Finds the cells of a form that are there to be filled in and hold formulas.
 *
 * What they show changes with cells anywhere in the workbook, and Excel tells of no edit then.
 */
export const calculatedInputs = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly CellRange[] => {
  const entered = indicatorsOf(rubric)
    .flatMap(({ id }) => indicatorRows(location, id))
    .flatMap((row) => inputColumns.map((column) => columnCell(location, row, column)));
  const answered = situationCellsOf(rubric).map(({ id }) =>
    cellOf(location, situationCode(id), situationColumn),
  );
  return [...entered, ...answered]
    .filter((cell) => cell !== null)
    .filter((cell) => formulaAt(cells, cell) !== null)
    .map(rangeOfCell);
};
