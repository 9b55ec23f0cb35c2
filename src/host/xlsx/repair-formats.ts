import type { Element } from "@xmldom/xmldom";
import type { ConditionalFormatPlan } from "../../plan/workbook-plan";
import { addDifferences } from "./add-styles";
import { conditionalFormatXml } from "./conditional-formats-xml";
import { elementsIn } from "./elements";
import type { StylesPart } from "./styles-part";
import { worksheetOrder } from "./worksheet-order";
import { appendMarkup, childInOrder, childrenOf } from "./xml-document";

/** Which conditional formats go and which come; keys are those that `readSetups` gives. */
export interface FormatChange {
  readonly removedFormats: readonly string[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
}

/** Takes conditional formats away and puts the planned ones before all that stay. */
export const repairFormats = (
  worksheet: Element,
  styles: StylesPart,
  { removedFormats, conditionalFormats }: FormatChange,
): void => {
  if (removedFormats.length === 0 && conditionalFormats.length === 0) return;
  takeRules(worksheet, new Set(removedFormats));
  for (const rule of elementsIn(worksheet)) {
    const priority = rule.localName === "cfRule" ? rule.getAttribute("priority") : null;
    if (priority !== null)
      rule.setAttribute("priority", String(Number(priority) + conditionalFormats.length));
  }
  const differences = addDifferences(styles, conditionalFormats);
  // An empty element marks the place; the new ones stand before it.
  const first = childInOrder(worksheet, "conditionalFormatting", worksheetOrder);
  for (const markup of conditionalFormatXml(conditionalFormats, differences))
    worksheet.insertBefore(appendMarkup(worksheet, markup), first);
  if (childrenOf(first).length === 0) worksheet.removeChild(first);
};

/** Rules count in the order in which they stand, those of extensions left aside. */
const takeRules = (worksheet: Element, removed: ReadonlySet<string>): void => {
  let key = 0;
  for (const format of childrenOf(worksheet, "conditionalFormatting")) {
    for (const rule of childrenOf(format, "cfRule")) {
      if (removed.has(String(key))) format.removeChild(rule);
      key += 1;
    }
    if (childrenOf(format).length === 0) worksheet.removeChild(format);
  }
};
