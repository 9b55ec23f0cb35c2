import type { ConditionalFormatPlan } from "../../plan/workbook-plan";
import { fileFormula } from "./file-formula";
import { rangesXml } from "./validations-xml";
import { element, escapeText } from "./xml-text";

/** The conditional formats of a sheet, the first one strongest; `differences` are their numbers in the styles part. */
export const conditionalFormatsXml = (
  plans: readonly ConditionalFormatPlan[],
  differences: readonly number[],
): string => conditionalFormatXml(plans, differences).join("");

/** The same, one by one. */
export const conditionalFormatXml = (
  plans: readonly ConditionalFormatPlan[],
  differences: readonly number[],
): readonly string[] =>
  plans.map((plan, index) => {
    const rule = element(
      "cfRule",
      {
        type: "expression",
        dxfId: differences[index] ?? null,
        priority: index + 1,
        stopIfTrue: plan.stopIfTrue ? 1 : null,
      },
      element("formula", {}, escapeText(fileFormula(plan.formula))),
    );
    return element("conditionalFormatting", { sqref: rangesXml(plan.ranges) }, rule);
  });
