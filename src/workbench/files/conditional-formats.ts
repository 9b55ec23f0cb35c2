import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Style,
  Worksheet,
} from "@cj-tech-master/excelts";
import type { Element } from "@xmldom/xmldom";
import { childOf, childrenOf } from "../../host/xlsx/xml-document";
import { parseArea, printArea } from "../emulator/address";
import { readColor, writeColor } from "./color";
import type { EngineFormat, EngineStyle } from "./engine-book";
import { isOn } from "./file-text";
import { readFont, writeFont } from "./font-style";
import { readRanges, writeRanges } from "./validations";

/** A comparison as a formula of the compared cell. */
const comparisons: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  equal: (cell, a) => `${cell}=${a}`,
  notEqual: (cell, a) => `${cell}<>${a}`,
  greaterThan: (cell, a) => `${cell}>${a}`,
  lessThan: (cell, a) => `${cell}<${a}`,
  greaterThanOrEqual: (cell, a) => `${cell}>=${a}`,
  lessThanOrEqual: (cell, a) => `${cell}<=${a}`,
  between: (cell, a, b) => `AND(${cell}>=${a},${cell}<=${b})`,
  notBetween: (cell, a, b) => `OR(${cell}<${a},${cell}>${b})`,
};

/** Rules that files keep with a formula which says the same; scales, bars, icons and rankings have none. */
const withFormula = new Set([
  ...["expression", "containsText", "notContainsText", "beginsWith", "endsWith"],
  ...["containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod"],
]);

const firstCell = (sqref: string): string =>
  printArea({
    row: 0,
    column: 0,
    ...parseArea(sqref.split(" ")[0] ?? ""),
    rowCount: 1,
    columnCount: 1,
  });

const formulaOf = (rule: Element, sqref: string): string | null => {
  const [a, b = ""] = childrenOf(rule, "formula").map((element) => element.textContent ?? "");
  const type = rule.getAttribute("type") ?? "";
  if (a === undefined) return null;
  if (withFormula.has(type)) return `=${a}`;
  const compare = type === "cellIs" ? comparisons[rule.getAttribute("operator") ?? ""] : undefined;
  return compare === undefined ? null : `=${compare(firstCell(sqref), a, b)}`;
};

const readDifference = (style: Partial<Style> | undefined): EngineStyle => {
  const fill = style?.fill?.type === "pattern" ? style.fill : undefined;
  // A differential format's solid colour is its background, unlike a cell's.
  const color = readColor(fill?.bgColor) ?? readColor(fill?.fgColor);
  return { ...readFont(style?.font), ...(color === null ? {} : { bg: { rgb: color } }) };
};

const stylesByPriority = (sheet: Worksheet): ReadonlyMap<number, Partial<Style>> => {
  const formats = sheet.model.conditionalFormattings as readonly ConditionalFormattingOptions[];
  const rules = formats.flatMap((format): readonly ConditionalFormattingRule[] => format.rules);
  return new Map(rules.map((rule) => [rule.priority ?? 0, rule.style ?? {}]));
};

/**
 * A sheet's conditional formats as the engine's, highest priority first. Colours come from excelts, formulas and
 * 「如果 True 則停止」 from the sheet's part: excelts drops the latter. Scales, bars and icons are left out.
 */
export const readConditionalFormats = (
  part: Element,
  sheet: Worksheet,
): readonly EngineFormat[] => {
  const styles = stylesByPriority(sheet);
  const found = childrenOf(part, "conditionalFormatting").flatMap((block) => {
    const sqref = block.getAttribute("sqref") ?? "";
    return childrenOf(block, "cfRule").flatMap((rule) => {
      const priority = Number(rule.getAttribute("priority") ?? 0);
      const value = formulaOf(rule, sqref);
      if (value === null) return [];
      const style = readDifference(styles.get(priority));
      const format: EngineFormat = {
        cfId: `file-${priority}`,
        ranges: readRanges(sqref),
        stopIfTrue: isOn(rule, "stopIfTrue"),
        rule: { type: "highlightCell", subType: "formula", value, style },
      };
      return [{ priority, format }];
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
};

const writeDifference = (style: EngineStyle): Partial<Style> => {
  const color = writeColor(style.bg?.rgb);
  const font = writeFont(style);
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(color === null ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: color } }),
  };
};

/** Adds the engine's formats to a sheet of a file; those that are not formulas are left out. */
export const writeConditionalFormats = (
  sheet: Worksheet,
  formats: readonly EngineFormat[],
): void => {
  formats.forEach(({ ranges, rule }, index) => {
    if (rule.subType !== "formula" || ranges.length === 0) return;
    sheet.addConditionalFormatting({
      ref: writeRanges(ranges),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [rule.value.replace(/^=/, "")],
          style: writeDifference(rule.style),
        },
      ],
    });
  });
};

/** Marks the rules that stop the ones after them, by their priority: excelts does not write the mark. */
export const markStoppingFormats = (part: Element, formats: readonly EngineFormat[]): void => {
  for (const block of childrenOf(part, "conditionalFormatting"))
    for (const rule of childrenOf(block, "cfRule")) {
      const format = formats[Number(rule.getAttribute("priority") ?? 0) - 1];
      if (format?.stopIfTrue === true && childOf(rule, "formula") !== null)
        rule.setAttribute("stopIfTrue", "1");
    }
};
