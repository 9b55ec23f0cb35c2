import type { Element } from "@xmldom/xmldom";
import type { Result } from "../../result";
import type { CellWrite } from "../workbook-host";
import { attempt } from "./attempt";
import type { CellPlace } from "./cell-address";
import { removeContentType } from "./content-types";
import { namespaces } from "./namespaces";
import { isOfKind, removeRelated } from "./relationships";
import { inlineText } from "./sheet-cells-xml";
import { cellAt } from "./sheet-rows";
import { forgetResults, releaseShared } from "./stored-formulas";
import { calculateOnLoad, openWorkbook, withWorkbook, type WorkbookPart } from "./workbook-part";
import { appendMarkup, childOf, parseXml, printXml, rootOf } from "./xml-document";
import { element } from "./xml-text";
import { damaged, XlsxFault, type XlsxError } from "./xlsx-error";
import { openPackage, packageBytes, withPart, xmlText, type XlsxPackage } from "./xlsx-package";

const empty = (cell: Element): void => {
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  for (const name of ["t", "cm", "vm"]) cell.removeAttribute(name);
};

/** Puts a value into a cell, whose style stays; text never becomes a formula. */
const setValue = (cell: Element, value: CellWrite["value"]): void => {
  empty(cell);
  if (typeof value === "number") appendMarkup(cell, element("v", {}, String(value)));
  if (typeof value !== "string" || value === "") return;
  cell.setAttribute("t", "inlineStr");
  appendMarkup(cell, inlineText(value));
};

/** Writes the values into a sheet's markup; says whether a formula was overwritten. */
const write = (worksheet: Element, sheetData: Element, writes: readonly CellWrite[]): boolean => {
  let formulaOverwritten = false;
  for (const { row, column, value } of writes) {
    const cell = cellAt(worksheet, sheetData, row, column);
    if (childOf(cell, "f") !== null) {
      formulaOverwritten = true;
      releaseShared(sheetData, cell);
    }
    setValue(cell, value);
  }
  return formulaOverwritten;
};

/** The order of calculation must not name a cell without a formula; programs make the part anew. */
const withoutCalculationChain = (pack: XlsxPackage, workbook: WorkbookPart): XlsxPackage => {
  const chain = workbook.relationships.find((one) => isOfKind(one, "calcChain"));
  if (chain?.part == null) return pack;
  return removeContentType(removeRelated(pack, workbook.path, chain), chain.part);
};

/**
 * Writes values into one worksheet of an .xlsx or .xlsm file; `sheetId` is the one that `sheetCells` gives.
 *
 * Styles stay. `outdated` names cells whose formulas rest on the written ones: their stored results are forgotten, all
 * others stay. Everything is calculated when the file is opened. Other sheets' parts keep their bytes.
 */
export const fillCells = (
  bytes: Uint8Array,
  sheetId: string,
  writes: readonly CellWrite[],
  outdated: readonly CellPlace[] = [],
): Result<Uint8Array, XlsxError> =>
  attempt(() => {
    const pack = openPackage(bytes);
    const workbook = openWorkbook(pack);
    const text = xmlText(pack, sheetId);
    if (text === null) throw new XlsxFault({ type: "sheet-gone", sheetId });
    const document = parseXml(sheetId, text);
    const worksheet = rootOf(sheetId, document, namespaces.main, "worksheet");
    const sheetData = childOf(worksheet, "sheetData");
    if (sheetData === null) throw damaged(sheetId, "no <sheetData>");
    const formulaOverwritten = write(worksheet, sheetData, writes);
    forgetResults(sheetData, outdated);
    calculateOnLoad(workbook);
    const written = withWorkbook(withPart(pack, sheetId, printXml(document)), workbook);
    return packageBytes(formulaOverwritten ? withoutCalculationChain(written, workbook) : written);
  });
