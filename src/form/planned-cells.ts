import type { CellPosition } from "../plan/cell-position";
import { columns } from "../plan/columns";
import type { CellContent } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { type ExpectedSheet, expectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";

/** What the form itself puts into a cell, where that cell stands now. */
export interface PlannedCell extends CellPosition {
  readonly content: CellContent;
}

/** Lists everything that a form puts into its coded rows; rows and columns that are gone are left out. */
export const plannedCells = (location: FormLocation, rubric: Rubric): readonly PlannedCell[] => {
  const expected = expectedSheet(rubric);
  if (expected === null) return [];
  return [...expected.location.rows].flatMap(([code, plannedRows]) =>
    plannedRows.flatMap((plannedRow, index) => {
      const row = location.rows.get(code)?.[index];
      return row === undefined ? [] : cellsOfRow(expected, location, plannedRow, row);
    }),
  );
};

/**
 * Lists the cells where the form itself puts formulas: 小計, 總分, 狀態, checks and rules.
 *
 * Whether such a formula is still there is not asked.
 */
export const ownFormulaCells = (location: FormLocation, rubric: Rubric): readonly CellPosition[] =>
  plannedCells(location, rubric)
    .filter(({ content }) => content.type === "formula")
    .map(({ row, column }) => ({ row, column }));

const cellsOfRow = (
  expected: ExpectedSheet,
  location: FormLocation,
  plannedRow: number,
  row: number,
): readonly PlannedCell[] =>
  columns.flatMap(({ key }): readonly PlannedCell[] => {
    const planned = expected.location.columns[key];
    const column = location.columns[key];
    if (planned === undefined || column === undefined) return [];
    const content = expected.plan.cells[plannedRow]?.[planned]?.content ?? null;
    return content === null ? [] : [{ row, column, content }];
  });
