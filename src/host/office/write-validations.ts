import { printFormula } from "../../plan/print-formula";
import type { SheetPlan, ValidationRule } from "../../plan/workbook-plan";
import { addressesOf } from "./cell-areas";

const officeRule = (rule: ValidationRule): Excel.DataValidationRule =>
  rule.type === "list"
    ? { list: { inCellDropDown: true, source: rule.values.join(",") } }
    : { custom: { formula: `=${printFormula(rule.formula)}` } };

/**
 * Writes the rules for what may be typed. The rule comes before the prompt: Excel refuses the other order.
 *
 * https://learn.microsoft.com/javascript/api/excel/excel.datavalidation (ExcelApi 1.8)
 */
export const writeValidations = (
  sheet: Excel.Worksheet,
  plan: Pick<SheetPlan, "validations">,
): void => {
  for (const { ranges, rule, ignoreBlank, prompt, alert } of plan.validations)
    for (const address of addressesOf(ranges)) {
      const { dataValidation } = sheet.getRanges(address).untrack();
      dataValidation.rule = officeRule(rule);
      dataValidation.ignoreBlanks = ignoreBlank;
      dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
      dataValidation.errorAlert = {
        showAlert: true,
        style: alert.style === "stop" ? "Stop" : "Warning",
        title: alert.title,
        message: alert.text,
      };
    }
};
