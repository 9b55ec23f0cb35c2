import type { Element } from "@xmldom/xmldom";
import type { RepairCell, RepairPlan } from "../../form/repair-plan";
import { rangeToA1 } from "../../plan/address";
import { addStyles } from "./add-styles";
import { readsAsFormula } from "../../plan/formula-like";
import { formatQuoted } from "./quote-prefix";
import { cellXml, type StyleNumbers } from "./sheet-cells-xml";
import { cellAt, rowAt } from "./sheet-rows";
import { releaseShared } from "./stored-formulas";
import type { StylesPart } from "./styles-part";
import { worksheetOrder } from "./worksheet-order";
import { appendElement, appendMarkup, childInOrder, childOf, childrenOf } from "./xml-document";
import { damaged } from "./xlsx-error";

/** Writes a repair's cells, row heights and merged cells into a worksheet's markup, its new rows being there already. */
export const repairCells = (
  part: string,
  worksheet: Element,
  styles: StylesPart,
  { cells, heights, merges, styles: plans }: RepairPlan,
): void => {
  const sheetData = childOf(worksheet, "sheetData");
  if (sheetData === null) throw damaged(part, "no <sheetData>");
  const numbers = addStyles(styles, plans);
  for (const { row, height, soft } of heights) {
    const element = rowAt(sheetData, row);
    element.setAttribute("ht", String(height));
    if (!soft) element.setAttribute("customHeight", "1");
  }
  for (const cell of cells) repairCell(worksheet, sheetData, styles, numbers, cell);
  if (merges.length === 0) return;
  const list = childInOrder(worksheet, "mergeCells", worksheetOrder);
  for (const merge of merges) appendElement(list, "mergeCell", { ref: rangeToA1(merge) });
  list.setAttribute("count", String(childrenOf(list, "mergeCell").length));
};

const repairCell = (
  worksheet: Element,
  sheetData: Element,
  styles: StylesPart,
  numbers: StyleNumbers,
  { row, column, content, style }: RepairCell,
): void => {
  const old = cellAt(worksheet, sheetData, row, column);
  const present = Number(old.getAttribute("s") ?? 0);
  const format = style === undefined ? present : (numbers.get(style) ?? present);
  if (content === undefined) {
    old.setAttribute("s", String(format));
    return;
  }
  if (childOf(old, "f") !== null) releaseShared(sheetData, old);
  const quoted = content?.type === "text" && readsAsFormula(content.text);
  const own = new Map([["own", formatQuoted(styles, format, quoted)]]);
  const markup = cellXml({ content, style: "own" }, row, column, {
    styles: own,
    quotedStyles: own,
  });
  old.parentNode?.replaceChild(appendMarkup(rowAt(sheetData, row), markup), old);
};
