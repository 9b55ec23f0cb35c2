import { planFormSheet } from "../plan/plan-form-sheet";
import { printFormula } from "../plan/print-formula";
import type { CellContent, SheetPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";
import type { FormLocation } from "./form-location";
import { locateForm } from "./locate-form";
import type { SheetCells } from "./sheet-cells";

/** A form's sheet as it is inserted, and where its parts stand there. */
export interface ExpectedSheet {
  readonly plan: SheetPlan;
  readonly location: FormLocation;
}

/** Shows a plan as the cells that a host would read back from it, formulas without results. */
export const cellsOfPlan = (plan: SheetPlan): SheetCells => ({
  sheetId: plan.name,
  name: plan.name,
  values: plan.cells.map((row) => row.map(({ content }) => contentValue(content))),
  formulas: plan.cells.map((row) =>
    row.map(({ content }) =>
      content?.type === "formula" ? `=${printFormula(content.formula)}` : null,
    ),
  ),
});

const contentValue = (content: CellContent | null): string | number | null => {
  if (content?.type === "text") return content.text;
  return content?.type === "number" ? content.number : null;
};

/** Plans the untouched sheet of a form, to compare a used one with; null when it can't find itself. */
export const expectedSheet = (
  rubric: Rubric,
  sheetName: string,
  situations: SituationAnswers,
): ExpectedSheet | null => {
  const plan = planFormSheet(rubric, { sheetName, situations, alert: "refuse" });
  const location = locateForm(cellsOfPlan(plan));
  return location === null ? null : { plan, location };
};
