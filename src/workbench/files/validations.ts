import type { Element } from "@xmldom/xmldom";
import { appendElement, childrenOf, newText } from "../../host/xlsx/xml-document";
import { parseArea, printArea } from "../emulator/address";
import { type EngineRange, fromEngineRange, toEngineRange } from "../emulator/area";
import type { EngineValidation } from "./engine-book";
import { attributeText, isOn } from "./file-text";
import { sheetChild } from "./sheet-part";

/** The kinds that files know; the engine's own (check boxes, several choices) have no place in a file. */
const fileTypes = ["whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const errorStyles = { information: 0, stop: 1, warning: 2 } as const;
const styleNames = ["information", "stop", "warning"] as const;
const operators = [
  ...["between", "notBetween", "equal", "notEqual"],
  ...["greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"],
];
/** Excel's arrow; the engine's own choice draws a pill and lets nothing be typed. */
const arrow = 1;

/** Reads `A1:B2 D4` as the engine's ranges. */
export const readRanges = (text: string): EngineRange[] =>
  text.split(/\s+/).flatMap((address) => {
    const area = parseArea(address);
    return area === null ? [] : [toEngineRange(area)];
  });

/** Prints the engine's ranges as files list them. */
export const writeRanges = (ranges: readonly EngineRange[]): string =>
  ranges.map((range) => printArea(fromEngineRange(range))).join(" ");

/** Rules by Excel 2010's extension have their ranges and formulas in elements of their own. */
const innerText = (element: Element, name: string): string | null => {
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if ((node as Element).localName === name) return node.textContent;
  return null;
};

const readOperand = (type: string, text: string | null): string | null => {
  if (text === null || text === "") return null;
  const literal = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (type === "list" && literal !== undefined) return literal.replaceAll('""', '"');
  return /^[-+]?\d+(\.\d+)?$/.test(text) && type !== "custom" ? text : `=${text}`;
};

const messages = ["error", "errorTitle", "prompt", "promptTitle"] as const;

const readMessages = (element: Element): Partial<EngineValidation> => {
  const found: Partial<Record<(typeof messages)[number], string>> = {};
  for (const name of messages) {
    const text = attributeText(element, name);
    if (text !== null) found[name] = text;
  }
  return found;
};

const readOperands = (element: Element, type: string): Partial<EngineValidation> => {
  const [formula1, formula2] = ["formula1", "formula2"].map((name) =>
    readOperand(type, innerText(element, name)),
  );
  return { ...(formula1 ? { formula1 } : {}), ...(formula2 ? { formula2 } : {}) };
};

const readRule = (element: Element, uid: string): EngineValidation | null => {
  const type = fileTypes.find((name) => name === element.getAttribute("type"));
  const ranges = readRanges(element.getAttribute("sqref") ?? innerText(element, "sqref") ?? "");
  if (type === undefined || ranges.length === 0) return null;
  const errorStyle =
    styleNames.find((name) => name === element.getAttribute("errorStyle")) ?? "stop";
  const compares = type !== "list" && type !== "custom";
  const operator = operators.find((one) => one === element.getAttribute("operator"));
  return {
    uid,
    type,
    ranges,
    ...readOperands(element, type),
    ...(compares ? { operator: operator ?? "between" } : {}),
    ...readMessages(element),
    allowBlank: isOn(element, "allowBlank"),
    showErrorMessage: isOn(element, "showErrorMessage"),
    showInputMessage: isOn(element, "showInputMessage"),
    errorStyle: errorStyles[errorStyle],
    // The attribute's name says the opposite of what it does.
    ...(type === "list" ? { showDropDown: !isOn(element, "showDropDown"), renderMode: arrow } : {}),
  };
};

/** A sheet part's validation rules as the engine's, Excel 2010's extension included. */
export const readValidations = (sheet: Element): readonly EngineValidation[] =>
  [...sheet.getElementsByTagNameNS("*", "dataValidation")].flatMap((element, index) => {
    const rule = readRule(element, `file-${index + 1}`);
    return rule === null ? [] : [rule];
  });

const writeOperand = (type: string, text: string): string => {
  if (text.startsWith("=")) return text.slice(1);
  return type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
};

const flag = (value: boolean | undefined): 1 | null => (value === true ? 1 : null);

/** Stop is what a file means when it says nothing. */
const styleName = (style: number | undefined): string | null =>
  styleNames.find((name) => name !== "stop" && errorStyles[name] === style) ?? null;

const writeRule = (list: Element, rule: EngineValidation, type: string): void => {
  const element = appendElement(list, "dataValidation", {
    type,
    errorStyle: styleName(rule.errorStyle),
    operator: rule.operator && rule.operator !== "between" ? rule.operator : null,
    allowBlank: flag(rule.allowBlank),
    showDropDown: flag(type === "list" && rule.showDropDown === false),
    showInputMessage: flag(rule.showInputMessage),
    showErrorMessage: flag(rule.showErrorMessage),
    errorTitle: rule.errorTitle ?? null,
    error: rule.error ?? null,
    promptTitle: rule.promptTitle ?? null,
    prompt: rule.prompt ?? null,
    sqref: writeRanges(rule.ranges),
  });
  for (const name of ["formula1", "formula2"] as const) {
    const operand = rule[name];
    if (operand)
      appendElement(element, name).appendChild(newText(element, writeOperand(type, operand)));
  }
};

/** Writes the engine's rules into a sheet part, in one element as its schema has it. */
export const writeValidations = (sheet: Element, rules: readonly EngineValidation[]): void => {
  const known = rules.flatMap((rule) => {
    const type = fileTypes.find((name) => name === rule.type);
    return type === undefined || rule.ranges.length === 0 ? [] : [{ rule, type }];
  });
  if (known.length === 0) return;
  const list = sheetChild(sheet, "dataValidations");
  for (const { rule, type } of known) writeRule(list, rule, type);
  list.setAttribute("count", String(childrenOf(list).length));
};
