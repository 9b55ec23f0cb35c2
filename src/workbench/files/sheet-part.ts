import type { Element } from "@xmldom/xmldom";
import { childInOrder } from "../../host/xlsx/xml-document";

/** The order of a worksheet's children, ECMA-376 part 1, 18.3.1.99. */
const order = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr"],
  ...["conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches"],
  ...["ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture"],
  ...["oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
];

/** A child of a sheet part's root, made in its schema's place when it is missing. */
export const sheetChild = (
  sheet: Element,
  name: "cols" | "sheetProtection" | "dataValidations",
): Element => childInOrder(sheet, name, order);
