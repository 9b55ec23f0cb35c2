import { cellsOfPlan } from "../../src/form/expected-sheet";
import { translateFormula } from "../../src/form/same-formula";
import type { SheetCells } from "../../src/form/sheet-cells";
import { columnIndex } from "../../src/plan/columns";
import type { Rubric } from "../../src/rubric/rubric";
import { plannedSheet } from "./planned-sheets";

const order = (column: number): number => {
  if (column === columnIndex.self) return columnIndex.committee;
  return column === columnIndex.committee ? columnIndex.self : column;
};

/** A form whose column 委員評分 was cut and inserted before 自我檢核分數: headers, contents and references go along. */
export const withCommitteeFirst = (rubric: Rubric): SheetCells => {
  const plan = plannedSheet(rubric);
  const moved = plan.cells.map((row) =>
    row.map((_, column) => {
      const cell = row[order(column)] ?? { content: null, style: "" };
      if (cell.content?.type !== "formula") return cell;
      const formula = translateFormula(cell.content.formula, (at) => at, order);
      return formula === null ? cell : { ...cell, content: { type: "formula" as const, formula } };
    }),
  );
  return cellsOfPlan({ ...plan, cells: moved });
};
