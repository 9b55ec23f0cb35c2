import type { Element } from "@xmldom/xmldom";
import { firstCellOf } from "../../form/sheet-setup";
import { moveFormula } from "../../plan/move-formula";
import type { CellRange, ValidationPlan } from "../../plan/workbook-plan";
import { elementsIn } from "./elements";
import { rangesIn } from "./read-setup";
import { subtractRanges } from "./subtract-ranges";
import { rangesXml, validationXml } from "./validations-xml";
import { worksheetOrder } from "./worksheet-order";
import { appendMarkup, childInOrder, childrenOf } from "./xml-document";

/** Gives cells of a worksheet the planned validations in place of those that they have. */
export const repairValidations = (worksheet: Element, plans: readonly ValidationPlan[]): void => {
  if (plans.length === 0) return;
  const holes = plans.flatMap(({ ranges }) => ranges);
  for (const one of elementsIn(worksheet))
    if (one.localName === "dataValidation") takeCells(one, holes);
  const list = childInOrder(worksheet, "dataValidations", worksheetOrder);
  for (const plan of plans) appendMarkup(list, validationXml(plan));
  list.setAttribute("count", String(childrenOf(list, "dataValidation").length));
};

/** Takes cells out of a validation, and the whole of it when none is left. */
const takeCells = (validation: Element, holes: readonly CellRange[]): void => {
  const named = childrenOf(validation).find(({ localName }) => localName === "sqref");
  const ranges = rangesIn(named?.textContent ?? validation.getAttribute("sqref") ?? "");
  const left = subtractRanges(ranges, holes);
  if (ranges.length === 0 || rangesXml(left) === rangesXml(ranges)) return;
  if (left.length === 0) {
    validation.parentNode?.removeChild(validation);
    return;
  }
  const [from, to] = [firstCellOf(ranges), firstCellOf(left)];
  moveFormulas(validation, to.row - from.row, to.column - from.column);
  if (named === undefined) validation.setAttribute("sqref", rangesXml(left));
  else named.textContent = rangesXml(left);
};

/** Formulas are meant for the first cell: another first cell reads another formula. */
const moveFormulas = (validation: Element, rows: number, columns: number): void => {
  for (const outer of childrenOf(validation)) {
    if (outer.localName !== "formula1" && outer.localName !== "formula2") continue;
    const formula = childrenOf(outer)[0] ?? outer;
    formula.textContent = moveFormula(formula.textContent ?? "", rows, columns);
  }
};
