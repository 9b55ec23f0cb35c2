import { rangeToA1, toA1 } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";
import { columnsXml } from "./columns-xml";
import { conditionalFormatsXml } from "./conditional-formats-xml";
import { namespaces } from "./namespaces";
import { pageXml } from "./page-xml";
import { type CellStyles, sheetDataXml } from "./sheet-cells-xml";
import { validationsXml } from "./validations-xml";
import { element } from "./xml-text";

/** What a sheet needs to know of the workbook that it is written into. */
export interface SheetSurroundings extends CellStyles {
  /** The numbers of the sheet's conditional formats among the workbook's differential formats. */
  readonly differences: readonly number[];
  /** Pixels; see `maxDigitWidth`. */
  readonly digitWidth: number;
  /** Whether it is the sheet that is shown when the file opens. */
  readonly selected: boolean;
}

const dimensionXml = (sheet: SheetPlan): string =>
  element("dimension", {
    ref: rangeToA1({
      firstRow: 0,
      firstColumn: 0,
      lastRow: Math.max(0, sheet.cells.length - 1),
      lastColumn: Math.max(0, sheet.columns.length - 1),
    }),
  });

const viewXml = (sheet: SheetPlan, selected: boolean): string => {
  const firstBelow = toA1(sheet.frozenRows ?? 0, 0);
  const frozen =
    element("pane", {
      ySplit: sheet.frozenRows,
      topLeftCell: firstBelow,
      activePane: "bottomLeft",
      state: "frozen",
    }) + element("selection", { pane: "bottomLeft", activeCell: firstBelow, sqref: firstBelow });
  const attributes = {
    showGridLines: sheet.showGridlines ? null : 0,
    tabSelected: selected ? 1 : null,
    workbookViewId: 0,
  };
  const isFrozen = sheet.frozenRows !== null && sheet.frozenRows > 0;
  return element("sheetViews", {}, element("sheetView", attributes, isFrozen ? frozen : ""));
};

const mergesXml = ({ merges }: SheetPlan): string => {
  const cells = merges.map((range) => element("mergeCell", { ref: rangeToA1(range) })).join("");
  return merges.length === 0 ? "" : element("mergeCells", { count: merges.length }, cells);
};

const outlineLevels = (sheet: SheetPlan): number | null =>
  sheet.columns.some(({ outlineLevel }) => outlineLevel === 1) ? 1 : null;

/** Prints a worksheet part from a plan, its children in their schema's order (ECMA-376 part 1, 18.3.1.99). */
export const sheetXml = (sheet: SheetPlan, surroundings: SheetSurroundings): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  element(
    "worksheet",
    { xmlns: namespaces.main },
    [
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      dimensionXml(sheet),
      viewXml(sheet, surroundings.selected),
      element("sheetFormatPr", { defaultRowHeight: 16.5, outlineLevelCol: outlineLevels(sheet) }),
      columnsXml(sheet.columns, surroundings.digitWidth),
      sheetDataXml(sheet, surroundings),
      mergesXml(sheet),
      conditionalFormatsXml(sheet.conditionalFormats, surroundings.differences),
      validationsXml(sheet.validations),
      pageXml(sheet.page),
    ].join(""),
  );
