import type { Document, Element } from "@xmldom/xmldom";
import { namespaces, strictMain } from "./namespaces";
import { isOfKind, relatedPart, relationshipsOf, type Relationship } from "./relationships";
import { childInOrder, childOf, childrenOf, parseXml, printXml, rootOf } from "./xml-document";
import { damaged, XlsxFault } from "./xlsx-error";
import { hasPart, withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** The worksheet's part; null for chart sheets, dialog sheets and macro sheets. */
  readonly worksheet: string | null;
  readonly visible: boolean;
}

/** The opened workbook part; its document is changed in place and written back by `withWorkbook`. */
export interface WorkbookPart {
  readonly path: string;
  readonly document: Document;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
}

/** The order of a workbook's children, ECMA-376 part 1, 18.2.27. */
const order = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"],
  ...["functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"],
  ...["customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

const refuseOtherContainers = (pack: XlsxPackage, path: string | null): void => {
  if (path?.toLowerCase().endsWith(".bin"))
    throw new XlsxFault({ type: "other-format", format: "xlsb" });
  if (path !== null && hasPart(pack, path)) return;
  if (xmlText(pack, "mimetype")?.includes("opendocument.spreadsheet"))
    throw new XlsxFault({ type: "other-format", format: "ods" });
  throw new XlsxFault({ type: "not-a-workbook" });
};

/** Opens the workbook part of a package; a package that has none is refused as what it is. */
export const openWorkbook = (pack: XlsxPackage): WorkbookPart => {
  const path = relatedPart(relationshipsOf(pack, ""), "officeDocument");
  refuseOtherContainers(pack, path);
  const text = path === null ? null : xmlText(pack, path);
  if (path === null || text === null) throw new XlsxFault({ type: "not-a-workbook" });
  const document = parseXml(path, text);
  const outermost = document.documentElement;
  if (outermost?.localName !== "workbook") throw new XlsxFault({ type: "not-a-workbook" });
  if (outermost.namespaceURI === strictMain)
    throw new XlsxFault({ type: "other-format", format: "strict-open-xml" });
  const root = rootOf(path, document, namespaces.main, "workbook");
  return { path, document, root, relationships: relationshipsOf(pack, path) };
};

/** The package with the workbook part as it now stands. */
export const withWorkbook = (pack: XlsxPackage, workbook: WorkbookPart): XlsxPackage =>
  withPart(pack, workbook.path, printXml(workbook.document));

/** The list of sheets, to read or to append to. */
export const sheetListOf = (workbook: WorkbookPart): Element => {
  const list = childOf(workbook.root, "sheets");
  if (list === null) throw damaged(workbook.path, "no <sheets>");
  return list;
};

/** All sheets in tab order, hidden ones and chart sheets too. */
export const listedSheets = (workbook: WorkbookPart): readonly ListedSheet[] =>
  childrenOf(sheetListOf(workbook), "sheet").map((sheet) => {
    const id = sheet.getAttributeNS(namespaces.relationship, "id");
    const target = workbook.relationships.find((one) => one.id === id);
    const isWorksheet = target !== undefined && isOfKind(target, "worksheet");
    return {
      name: sheet.getAttribute("name") ?? "",
      worksheet: isWorksheet ? target.part : null,
      visible: !["hidden", "veryHidden"].includes(sheet.getAttribute("state") ?? ""),
    };
  });

/** Whether the workbook forbids adding and removing sheets. */
export const isStructureLocked = (workbook: WorkbookPart): boolean =>
  ["1", "true"].includes(
    childOf(workbook.root, "workbookProtection")?.getAttribute("lockStructure") ?? "",
  );

/** Whether dates count from 1904, as on old Macs. */
export const countsFrom1904 = (workbook: WorkbookPart): boolean =>
  ["1", "true"].includes(childOf(workbook.root, "workbookPr")?.getAttribute("date1904") ?? "");

/** A child of the workbook, made in its schema's place when it is missing. */
export const workbookChild = (
  workbook: WorkbookPart,
  name: "definedNames" | "calcPr" | "bookViews",
): Element => childInOrder(workbook.root, name, order);

/** Has every program calculate all formulas when it opens the file; other calculation settings stay. */
export const calculateOnLoad = (workbook: WorkbookPart): void => {
  workbookChild(workbook, "calcPr").setAttribute("fullCalcOnLoad", "1");
};
