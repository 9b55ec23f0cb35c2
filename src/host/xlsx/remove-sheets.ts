import { withoutCalculationChain } from "./calculation-chain";
import { removeDefinedNames } from "./defined-names";
import { reachableParts, withoutOrphans } from "./reachable-parts";
import { removeRelationship } from "./relationships";
import { strandedUses, withoutStrandedReferences } from "./sheet-uses";
import {
  listedSheets,
  type ListedSheet,
  openWorkbook,
  sheetListOf,
  withWorkbook,
  type WorkbookPart,
} from "./workbook-part";
import { childOf, childrenOf } from "./xml-document";
import { namespaces } from "./namespaces";
import { XlsxFault } from "./xlsx-error";
import type { XlsxPackage } from "./xlsx-package";

/**
 * Removes worksheets, named by their parts, with their names and every part that nothing else leads to.
 *
 * Formulas in cells that guard against the loss get `#REF!`, as in Excel; anything else that refers to one of the sheets
 * is a fault that lists the places. `docProps/app.xml` keeps its outdated list of titles, which no program reads back.
 */
export const withoutSheets = (original: XlsxPackage, parts: readonly string[]): XlsxPackage => {
  const before = reachableParts(original);
  const names = new Set<string>();
  let pack = withoutCalculationChain(original, openWorkbook(original));
  for (const part of parts) {
    const workbook = openWorkbook(pack);
    const sheets = listedSheets(workbook);
    const position = sheets.findIndex(({ worksheet }) => worksheet === part);
    const sheet = sheets[position];
    if (sheet === undefined) throw new XlsxFault({ type: "sheet-gone", sheetId: part });
    names.add(sheet.name.toLowerCase());
    pack = withoutListed(pack, workbook, sheets, position);
  }
  const left = withoutOrphans(pack, before);
  const { places, guarded } = strandedUses(left, openWorkbook(left), names);
  if (places.length > 0) throw new XlsxFault({ type: "sheet-in-use", places });
  return guarded.reduce((now, part) => withoutStrandedReferences(now, part, names), left);
};

const withoutListed = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  sheets: readonly ListedSheet[],
  position: number,
): XlsxPackage => {
  const list = sheetListOf(workbook);
  const listed = childrenOf(list, "sheet")[position];
  if (listed === undefined) return pack;
  const id = listed.getAttributeNS(namespaces.relationship, "id") ?? "";
  list.removeChild(listed);
  removeDefinedNames(workbook, position);
  moveViews(workbook, sheets, position);
  return removeRelationship(withWorkbook(pack, workbook), workbook.path, id);
};

/** The sheet that is shown stays so; in place of a removed one the next visible one is. */
const moveViews = (
  workbook: WorkbookPart,
  sheets: readonly ListedSheet[],
  removed: number,
): void => {
  const views = childOf(workbook.root, "bookViews");
  const left = sheets.filter((_, index) => index !== removed);
  for (const view of views === null ? [] : childrenOf(views, "workbookView"))
    for (const name of ["activeTab", "firstSheet"]) {
      const place = Number(view.getAttribute(name) ?? 0);
      const moved = place > removed ? place - 1 : place;
      if (place !== removed && moved !== place) view.setAttribute(name, String(moved));
      if (place === removed) view.setAttribute(name, String(visibleFrom(left, removed)));
    }
};

/** The first visible sheet from a place on, else the last one before it. */
const visibleFrom = (sheets: readonly ListedSheet[], place: number): number => {
  const next = sheets.findIndex(({ visible }, index) => visible && index >= place);
  return next === -1
    ? Math.max(
        0,
        sheets.findLastIndex(({ visible }) => visible),
      )
    : next;
};
