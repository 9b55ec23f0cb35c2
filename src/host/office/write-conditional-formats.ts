import { printFormula } from "../../plan/print-formula";
import type { SheetPlan } from "../../plan/workbook-plan";
import { addressesOf } from "./cell-areas";

/** Writes the conditional formats, the first of the plan with the highest priority. */
export const writeConditionalFormats = (
  sheet: Excel.Worksheet,
  plan: Pick<SheetPlan, "conditionalFormats">,
): void => {
  // Excel puts each new format before the older ones.
  for (const format of plan.conditionalFormats.toReversed())
    for (const address of addressesOf(format.ranges)) {
      const added = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
      added.custom.rule.formula = `=${printFormula(format.formula)}`;
      if (format.fontColor !== null) added.custom.format.font.color = `#${format.fontColor}`;
      if (format.fill !== null) added.custom.format.fill.color = `#${format.fill}`;
      if (format.bold) added.custom.format.font.bold = true;
      if (format.italic) added.custom.format.font.italic = true;
      if (format.stopIfTrue) added.stopIfTrue = true;
    }
};
