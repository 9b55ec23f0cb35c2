import { columns, type ColumnKey } from "./columns";
import type { Formula } from "./formula";
import type { CellContent, CellPlan, RowPlan } from "./workbook-plan";

/** One row of a form's sheet: its nineteen cells and its height. */
export interface PlannedRow {
  readonly cells: readonly CellPlan[];
  readonly row: RowPlan;
}

/** The highest row that Excel knows, in points. */
export const highestRow = 409;

/** Makes a row from the cells that hold something; the others take the style that `styleOf` gives them. */
export const plannedRow = (
  height: number,
  soft: boolean,
  cells: Readonly<Partial<Record<ColumnKey, CellPlan>>>,
  styleOf: (key: ColumnKey) => string = () => "blank",
): PlannedRow => ({
  cells: columns.map(({ key }) => cells[key] ?? { content: null, style: styleOf(key) }),
  row: { height: Math.min(height, highestRow), soft },
});

/** An empty cell outside every table. */
export const blankCell: CellPlan = { content: null, style: "blank" };

/** A cell with a formula. */
export const formulaCell = (style: string, formula: Formula): CellPlan => ({
  content: formulaContent(formula),
  style,
});

/** A text; an empty one leaves the cell empty. */
export const textContent = (text: string): CellContent | null =>
  text === "" ? null : { type: "text", text };

/** A number. */
export const numberContent = (number: number): CellContent => ({ type: "number", number });

/** A formula. */
export const formulaContent = (formula: Formula): CellContent => ({ type: "formula", formula });
