import { booleanOf, colorOf, textOf, wordOf } from "../arguments";
import type { Book } from "../book";
import { invalidArgument } from "../excel-error";
import { excelObject, type RuleTarget } from "../excel-object";
import type { ObjectType, Property } from "../object-type";
import { isFormula } from "../formula-syntax";
import { changeRule, ruleOf } from "./conditional-rule";

/** A formula of a conditional format: no array constants, references to other sheets are fine. */
const ruleFormula = (value: unknown): string => {
  const text = textOf(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula) || formula.replaceAll(/"(?:[^"]|"")*"/g, "").includes("{"))
    throw invalidArgument();
  return formula;
};

const formula: Property<RuleTarget> = {
  read: (book, target) => ruleOf(book, target).rule.value,
  write: (book, target, value) => {
    const text = ruleFormula(value);
    changeRule(book, target, (rule) => ({ ...rule, rule: { ...rule.rule, value: text } }));
  },
};

/** What is emulated of Excel's `ConditionalFormatRule`. */
export const conditionalFormatRuleType: ObjectType<RuleTarget> = {
  properties: { formula, formulaLocal: formula },
};

/** What is emulated of Excel's `ConditionalRangeFormat`. */
export const conditionalRangeFormatType: ObjectType<RuleTarget> = {
  children: {
    fill: (_book, target) => excelObject("ConditionalRangeFill", target),
    font: (_book, target) => excelObject("ConditionalRangeFont", target),
  },
};

const styleProperty = (
  key: string,
  read: (style: Readonly<Record<string, unknown>>) => unknown,
  write: (value: unknown) => unknown,
): Property<RuleTarget> => ({
  read: (book, target) => read(ruleOf(book, target).rule.style),
  write: (book, target, value) => {
    const part = write(value);
    changeRule(book, target, (rule) => ({
      ...rule,
      rule: { ...rule.rule, style: { ...rule.rule.style, [key]: part } },
    }));
  },
});

const rgbOf = (part: unknown): string => {
  const rgb = (part as { readonly rgb?: unknown } | null | undefined)?.rgb;
  return typeof rgb === "string" ? rgb : "";
};

const removeStyle =
  (...keys: readonly string[]) =>
  (book: Book, target: RuleTarget): void => {
    changeRule(book, target, (rule) => {
      const style = Object.fromEntries(
        Object.entries(rule.rule.style).filter(([key]) => !keys.includes(key)),
      );
      return { ...rule, rule: { ...rule.rule, style } };
    });
  };

/** What is emulated of Excel's `ConditionalRangeFill`. */
export const conditionalRangeFillType: ObjectType<RuleTarget> = {
  properties: {
    color: styleProperty(
      "bg",
      ({ bg }) => rgbOf(bg),
      (value) => ({ rgb: colorOf(value) }),
    ),
  },
  methods: { clear: removeStyle("bg") },
};

const flag = (key: string): Property<RuleTarget> =>
  styleProperty(
    key,
    (style) => style[key] === 1,
    (value) => (booleanOf(value) ? 1 : 0),
  );

const isDrawn = (part: unknown): boolean =>
  (part as { readonly s?: unknown } | null | undefined)?.s === 1;

/** What is emulated of Excel's `ConditionalRangeFont`. */
export const conditionalRangeFontType: ObjectType<RuleTarget> = {
  properties: {
    color: styleProperty(
      "cl",
      ({ cl }) => rgbOf(cl),
      (value) => ({ rgb: colorOf(value) }),
    ),
    bold: flag("bl"),
    italic: flag("it"),
    strikethrough: styleProperty(
      "st",
      ({ st }) => isDrawn(st),
      (value) => ({ s: booleanOf(value) ? 1 : 0 }),
    ),
    underline: styleProperty(
      "ul",
      ({ ul }) => (isDrawn(ul) ? "Single" : "None"),
      (value) => ({ s: wordOf(value, ["None", "Single", "Double"]) === "None" ? 0 : 1 }),
    ),
  },
  methods: { clear: removeStyle("cl", "bl", "it", "st", "ul") },
};
