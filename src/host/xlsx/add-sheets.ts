import type { SheetPlan, WorkbookPlan } from "../../plan/workbook-plan";
import { addDifferences, addStyles } from "./add-styles";
import { addContentType } from "./content-types";
import { addDefinedNames } from "./defined-names";
import { contentTypes, namespaces } from "./namespaces";
import { maxDigitWidth } from "./normal-font";
import { folderOf, freePath } from "./part-path";
import { quotedStyles } from "./quote-prefix";
import { addRelationship } from "./relationships";
import type { StyleNumbers } from "./sheet-cells-xml";
import { sheetXml, type SheetSurroundings } from "./sheet-xml";
import { normalFont, openStyles, withStyles } from "./styles-part";
import {
  calculateOnLoad,
  listedSheets,
  openWorkbook,
  sheetListOf,
  withWorkbook,
  type WorkbookPart,
} from "./workbook-part";
import { appendElement, childrenOf } from "./xml-document";
import { hasPart, withPart, type XlsxPackage } from "./xlsx-package";

const nextSheetId = (workbook: WorkbookPart): number =>
  Math.max(
    0,
    ...childrenOf(sheetListOf(workbook), "sheet").map((one) => Number(one.getAttribute("sheetId"))),
  ) + 1;

const listSheet = (
  workbook: WorkbookPart,
  { name, hidden }: SheetPlan,
  relationshipId: string,
): void => {
  const sheetId = nextSheetId(workbook);
  const state = hidden === true ? { state: "hidden" } : {};
  const listed = appendElement(sheetListOf(workbook), "sheet", { name, sheetId, ...state });
  const prefix = workbook.root.lookupPrefix(namespaces.relationship) ?? "r";
  listed.setAttributeNS(namespaces.relationship, `${prefix}:id`, relationshipId);
};

const addSheetPart = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  xml: string,
): { readonly pack: XlsxPackage; readonly id: string } => {
  const folder = folderOf(workbook.path);
  const isTaken = (path: string): boolean => hasPart(pack, path);
  const path = freePath(isTaken, `${folder}worksheets/sheet`, ".xml");
  const declared = addContentType(withPart(pack, path, xml), path, contentTypes.worksheet);
  return addRelationship(declared, workbook.path, "worksheet", path.slice(folder.length));
};

const addSheet = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  sheet: SheetPlan,
  surroundings: SheetSurroundings,
): XlsxPackage => {
  const position = childrenOf(sheetListOf(workbook), "sheet").length;
  const added = addSheetPart(pack, workbook, sheetXml(sheet, surroundings));
  listSheet(workbook, sheet, added.id);
  addDefinedNames(workbook, sheet, position);
  return added.pack;
};

/**
 * Appends a plan's sheets to a package; the first sheet of an empty workbook is the one shown.
 *
 * Every other part keeps its bytes: only the workbook, its relationships, the content types and the styles change, the
 * last by additions. The sheet that was shown stays so.
 */
export const withSheets = (original: XlsxPackage, plan: WorkbookPlan): XlsxPackage =>
  addSheets(original, plan).pack;

/** Appends a plan's sheets as `withSheets` does, and gives the numbers of its styles for rows that are added later. */
export const addSheets = (
  original: XlsxPackage,
  plan: WorkbookPlan,
): { readonly pack: XlsxPackage; readonly styles: StyleNumbers } => {
  const workbook = openWorkbook(original);
  const { pack: prepared, styles } = openStyles(original, workbook);
  const numbers = addStyles(styles, plan.styles);
  const quoted = quotedStyles(styles, numbers, plan.sheets);
  const digitWidth = maxDigitWidth(normalFont(styles));
  const isEmpty = listedSheets(workbook).length === 0;
  let pack = prepared;
  plan.sheets.forEach((sheet, index) => {
    const differences = addDifferences(styles, sheet.conditionalFormats);
    const selected = isEmpty && index === 0;
    const surroundings = {
      styles: numbers,
      quotedStyles: quoted,
      differences,
      digitWidth,
      selected,
    };
    pack = addSheet(pack, workbook, sheet, surroundings);
  });
  calculateOnLoad(workbook);
  return { pack: withWorkbook(withStyles(pack, styles), workbook), styles: numbers };
};
