import { cellsOfPlan } from "../../src/form/expected-sheet";
import { translateFormula } from "../../src/form/same-formula";
import type { SheetCells } from "../../src/form/sheet-cells";
import { columnIndex } from "../../src/plan/columns";
import type { CellPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { plannedSheet } from "./planned-sheets";

const order = (column: number): number => {
  if (column === columnIndex.self) return columnIndex.committee;
  return column === columnIndex.committee ? columnIndex.self : column;
};

/** A cell whose formula follows the columns that it refers to. */
const following = (cell: CellPlan, column: (planned: number) => number): CellPlan => {
  if (cell.content?.type !== "formula") return cell;
  const formula = translateFormula(cell.content.formula, (row) => row, column);
  return formula === null ? cell : { ...cell, content: { type: "formula", formula } };
};

/** A form whose column 委員評分 was cut and inserted before 自我檢核分數: headers, contents and references go along. */
export const withCommitteeFirst = (rubric: Rubric): SheetCells => {
  const plan = plannedSheet(rubric);
  const moved = plan.cells.map((row) =>
    row.map((_, column) => {
      const cell = row[order(column)] ?? { content: null, style: "" };
      return following(cell, order);
    }),
  );
  return cellsOfPlan({ ...plan, cells: moved });
};

/** A form whose sheet got a blank column before that of an index; references go along. */
export const withColumnBefore = (rubric: Rubric, index: number): SheetCells => {
  const plan = plannedSheet(rubric);
  const moved = (column: number): number => (column < index ? column : column + 1);
  const cells = plan.cells.map((row) => [
    ...row.slice(0, index).map((cell) => following(cell, moved)),
    { content: null, style: "blank" },
    ...row.slice(index).map((cell) => following(cell, moved)),
  ]);
  return cellsOfPlan({ ...plan, cells });
};
