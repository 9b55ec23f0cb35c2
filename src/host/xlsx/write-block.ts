import type { Element } from "@xmldom/xmldom";
import { rangeToA1, parseA1 } from "../../plan/address";
import type { BlockPlan } from "../../plan/workbook-edit";
import type { CellRange } from "../../plan/workbook-plan";
import { type CellStyles, cellXml } from "./sheet-cells-xml";
import { cellAt, rowAt } from "./sheet-rows";
import { releaseShared } from "./stored-formulas";
import { appendMarkup, childOf } from "./xml-document";
import { damaged } from "./xlsx-error";

/**
 * Replaces a rectangle of a worksheet's markup by the planned cells; says whether a formula was overwritten.
 *
 * `part` names the worksheet in the error for a part without cells.
 */
export const writeBlock = (
  part: string,
  worksheet: Element,
  { firstRow, firstColumn, cells, heights }: BlockPlan,
  styles: CellStyles,
): boolean => {
  const sheetData = childOf(worksheet, "sheetData");
  if (sheetData === null) throw damaged(part, "no <sheetData>");
  let formulaOverwritten = false;
  cells.forEach((row, rowOffset) => {
    const rowElement = rowAt(sheetData, firstRow + rowOffset);
    setHeight(rowElement, heights[rowOffset] ?? null);
    row.forEach((plan, columnOffset) => {
      const place = { row: firstRow + rowOffset, column: firstColumn + columnOffset };
      const old = cellAt(worksheet, sheetData, place.row, place.column);
      if (childOf(old, "f") !== null) {
        formulaOverwritten = true;
        releaseShared(sheetData, old);
      }
      rowElement.replaceChild(
        appendMarkup(rowElement, cellXml(plan, place.row, place.column, styles)),
        old,
      );
    });
  });
  widenDimension(worksheet, {
    firstRow,
    firstColumn,
    lastRow: firstRow + Math.max(1, cells.length) - 1,
    lastColumn: firstColumn + Math.max(1, cells[0]?.length ?? 0) - 1,
  });
  return formulaOverwritten;
};

const setHeight = (row: Element, height: number | null): void => {
  if (height === null) return;
  row.setAttribute("ht", String(height));
  row.setAttribute("customHeight", "1");
};

/** The used cells that the part declares; a part that declares none stays so. */
const widenDimension = (worksheet: Element, area: CellRange): void => {
  const dimension = childOf(worksheet, "dimension");
  const declared = parseA1(dimension?.getAttribute("ref") ?? "");
  if (dimension === null || declared === null) return;
  const widened = {
    firstRow: Math.min(declared.firstRow, area.firstRow),
    firstColumn: Math.min(declared.firstColumn, area.firstColumn),
    lastRow: Math.max(declared.lastRow, area.lastRow),
    lastColumn: Math.max(declared.lastColumn, area.lastColumn),
  };
  dimension.setAttribute("ref", rangeToA1(widened));
};
