import type { Element } from "@xmldom/xmldom";
import { type RowInsertion, shiftedFormula } from "../../plan/row-insertion";
import { elementsIn } from "./elements";
import { formulaElements } from "./formula-elements";
import { refersTo } from "./formula-sheets";
import { shiftedList } from "./shift-worksheet";
import { releaseAllShared } from "./stored-formulas";
import type { WorkbookPart } from "./workbook-part";
import { childOf, childrenOf, parseXml, printXml } from "./xml-document";
import { parseStream } from "./xml-stream";
import { withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/** Has the workbook's names follow the rows that a sheet gets. */
export const shiftNames = (
  workbook: WorkbookPart,
  sheet: string,
  insertions: readonly RowInsertion[],
): void => {
  const list = childOf(workbook.root, "definedNames");
  for (const one of list === null ? [] : childrenOf(list, "definedName"))
    one.textContent = shiftedFormula(one.textContent ?? "", { sheet, isOwn: false }, insertions);
};

/**
 * Has formulas of other parts follow the rows that a sheet gets: other sheets, charts, tables, pivot tables' sources.
 *
 * Parts that don't refer to the sheet keep their bytes.
 */
export const shiftUses = (
  pack: XlsxPackage,
  except: ReadonlySet<string>,
  sheet: string,
  insertions: readonly RowInsertion[],
): XlsxPackage => {
  let shifted = pack;
  for (const [key, { name: part }] of pack.entries) {
    if (!key.endsWith(".xml") || except.has(key)) continue;
    const text = xmlText(pack, part) ?? "";
    if (!mentions(part, text, sheet)) continue;
    const document = parseXml(part, text);
    const root = document.documentElement;
    if (root !== null) shiftPart(root, sheet, insertions);
    shifted = withPart(shifted, part, printXml(document));
  }
  return shifted;
};

const formulaAttributes = ["location", "textlink"] as const;

/** A quick look, for most parts don't. */
const mentions = (part: string, text: string, sheet: string): boolean => {
  const sheets = new Set([sheet.toLowerCase()]);
  let found = false;
  let formula: string | null = null;
  parseStream(part, text, {
    open(name, attributes) {
      if (formulaElements.has(name)) formula = "";
      for (const attribute of formulaAttributes)
        found ||= refersTo(attributes[attribute] ?? "", sheets);
      found ||= name === "worksheetSource" && sheets.has(attributes["sheet"]?.toLowerCase() ?? "");
    },
    text(piece) {
      if (formula !== null) formula += piece;
    },
    close(name) {
      if (!formulaElements.has(name)) return;
      found ||= refersTo(formula ?? "", sheets);
      formula = null;
    },
  });
  return found;
};

const shiftPart = (root: Element, sheet: string, insertions: readonly RowInsertion[]): void => {
  const sheetData = childOf(root, "sheetData");
  if (sheetData !== null) releaseAllShared(sheetData);
  for (const one of elementsIn(root)) {
    shiftFormulas(one, (formula) => shiftedFormula(formula, { sheet, isOwn: false }, insertions));
    const source = one.localName === "worksheetSource" ? one.getAttribute("sheet") : null;
    const ref = one.getAttribute("ref");
    if (source?.toLowerCase() === sheet.toLowerCase() && ref !== null)
      one.setAttribute("ref", shiftedList(ref, insertions));
  }
};

const shiftFormulas = (one: Element, shift: (formula: string) => string): void => {
  const isFormula = formulaElements.has(one.localName ?? "");
  if (isFormula && childrenOf(one).length === 0) one.textContent = shift(one.textContent ?? "");
  for (const name of formulaAttributes) {
    const formula = one.getAttribute(name);
    if (formula !== null) one.setAttribute(name, shift(formula));
  }
};
