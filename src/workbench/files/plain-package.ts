import { relationshipsPath } from "../../host/xlsx/part-path";
import { relationshipsOf, removeRelated } from "../../host/xlsx/relationships";
import {
  listedSheets,
  openWorkbook,
  sheetListOf,
  withWorkbook,
} from "../../host/xlsx/workbook-part";
import { childrenOf, parseXml, printXml } from "../../host/xlsx/xml-document";
import { withoutPart, withPart, xmlText, type XlsxPackage } from "../../host/xlsx/xlsx-package";

/** What excelts needs of a workbook to read its cells. */
const neededTypes = /\/relationships\/(?:worksheet|styles|sharedStrings|theme)$/;

/** Children of a sheet that lead to other parts, or that only newer programs read. */
const leadingElsewhere: ReadonlySet<string> = new Set([
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

const plainSheet = (pack: XlsxPackage, part: string): XlsxPackage => {
  const text = xmlText(pack, part);
  if (text === null) return pack;
  const document = parseXml(part, text);
  const root = document.documentElement;
  if (root !== null)
    for (const child of childrenOf(root))
      if (leadingElsewhere.has(child.localName ?? "")) root.removeChild(child);
  return withPart(withoutPart(pack, relationshipsPath(part)), part, printXml(document));
};

const plainWorkbook = (pack: XlsxPackage): XlsxPackage => {
  const workbook = openWorkbook(pack);
  const list = sheetListOf(workbook);
  const sheets = listedSheets(workbook);
  childrenOf(list, "sheet").forEach((sheet, index) => {
    if (sheets[index]?.worksheet === null) list.removeChild(sheet);
  });
  for (const child of childrenOf(workbook.root))
    if (["pivotCaches", "externalReferences", "extLst"].includes(child.localName ?? ""))
      workbook.root.removeChild(child);
  const kept = withWorkbook(pack, workbook);
  return relationshipsOf(kept, workbook.path)
    .filter(({ type }) => !neededTypes.test(type))
    .reduce((rest, one) => removeRelated(rest, workbook.path, one), kept);
};

/**
 * The workbook without charts, pictures, comments, pivots, tables, links and macros.
 *
 * excelts stops at several of them (it cannot open four of the five other people's workbooks in tests/fixtures); the
 * stand-in shows none and says so.
 */
export const plainPackage = (pack: XlsxPackage): XlsxPackage => {
  const parts = listedSheets(openWorkbook(pack)).flatMap(({ worksheet }) => worksheet ?? []);
  return plainWorkbook(parts.reduce(plainSheet, pack));
};
