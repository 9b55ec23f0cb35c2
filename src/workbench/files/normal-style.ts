import { type NormalFont } from "../../host/xlsx/normal-font";
import { collectionOf, openStyles, withStyles } from "../../host/xlsx/styles-part";
import type { WorkbookPart } from "../../host/xlsx/workbook-part";
import { appendElement, childrenOf } from "../../host/xlsx/xml-document";
import type { XlsxPackage } from "../../host/xlsx/xlsx-package";

/** The font of the Normal style in Excel for Taiwan, for workbooks that never were a file. */
export const usualNormalFont: NormalFont = { name: "新細明體", size: 12 };

/**
 * Gives the Normal style this font: excelts writes Calibri 11 into every new workbook. Column widths are counted in its
 * digits.
 */
export const withNormalFont = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  { name, size }: NormalFont,
): XlsxPackage => {
  const { pack: prepared, styles } = openStyles(pack, workbook);
  const [font] = childrenOf(collectionOf(styles, "fonts"));
  if (font === undefined) return pack;
  while (font.firstChild !== null) font.removeChild(font.firstChild);
  appendElement(font, "sz", { val: size });
  appendElement(font, "name", { val: name });
  return withStyles(prepared, styles);
};
