import { rangeToA1 } from "../../plan/address";
import type { CellRange, ValidationPlan, ValidationRule } from "../../plan/workbook-plan";
import { fileFormula } from "./file-formula";
import { element, escapeText } from "./xml-text";

/** Ranges as files list them: separated by blanks. */
export const rangesXml = (ranges: readonly CellRange[]): string => ranges.map(rangeToA1).join(" ");

const ruleFormula = (rule: ValidationRule): string =>
  rule.type === "list"
    ? `"${rule.values.join(",").replaceAll('"', '""')}"`
    : fileFormula(rule.formula);

/** One validation, with its messages. */
export const validationXml = (plan: ValidationPlan): string =>
  element(
    "dataValidation",
    {
      type: plan.rule.type,
      errorStyle: plan.alert.style === "stop" ? null : plan.alert.style,
      allowBlank: plan.ignoreBlank ? 1 : null,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: plan.alert.title,
      error: plan.alert.text,
      promptTitle: plan.prompt.title,
      prompt: plan.prompt.text,
      sqref: rangesXml(plan.ranges),
    },
    element("formula1", {}, escapeText(ruleFormula(plan.rule))),
  );

/** What the score cells accept, with its messages. */
export const validationsXml = (plans: readonly ValidationPlan[]): string =>
  plans.length === 0
    ? ""
    : element("dataValidations", { count: plans.length }, plans.map(validationXml).join(""));
