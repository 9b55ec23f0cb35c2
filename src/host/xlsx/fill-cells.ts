import type { Element } from "@xmldom/xmldom";
import type { Result } from "../../result";
import type { CellWrite } from "../workbook-host";
import { attempt } from "./attempt";
import { withoutCalculationChain } from "./calculation-chain";
import type { CellPlace } from "./cell-address";
import { namespaces } from "./namespaces";
import { readsAsFormula } from "../../plan/formula-like";
import { formatQuoted } from "./quote-prefix";
import { inlineText } from "./sheet-cells-xml";
import { cellAt } from "./sheet-rows";
import { forgetResults, releaseShared } from "./stored-formulas";
import { formatCount, openStyles, withStyles, type StylesPart } from "./styles-part";
import { calculateOnLoad, openWorkbook, withWorkbook } from "./workbook-part";
import { appendMarkup, childOf, parseXml, printXml, rootOf } from "./xml-document";
import { element } from "./xml-text";
import { damaged, XlsxFault, type XlsxError } from "./xlsx-error";
import { openPackage, packageBytes, withPart, xmlText } from "./xlsx-package";

const empty = (cell: Element): void => {
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  for (const name of ["t", "cm", "vm"]) cell.removeAttribute(name);
};

/** Text that reads as a formula is marked as text, so that editing its cell does not make it one. */
const setQuotePrefix = (cell: Element, value: CellWrite["value"], styles: StylesPart): void => {
  const isText = typeof value === "string" && value !== "";
  if (isText && !readsAsFormula(value)) return;
  const format = Number(cell.getAttribute("s") ?? 0);
  const wanted = formatQuoted(styles, format, isText);
  if (wanted !== format) cell.setAttribute("s", String(wanted));
};

/** Puts a value into a cell, whose looks stay; text never becomes a formula. */
const setValue = (cell: Element, value: CellWrite["value"]): void => {
  empty(cell);
  if (typeof value === "number") appendMarkup(cell, element("v", {}, String(value)));
  if (typeof value !== "string" || value === "") return;
  cell.setAttribute("t", "inlineStr");
  appendMarkup(cell, inlineText(value));
};

/** Writes the values into a sheet's markup; says whether a formula was overwritten. */
const write = (
  worksheet: Element,
  sheetData: Element,
  styles: StylesPart,
  writes: readonly CellWrite[],
): boolean => {
  let formulaOverwritten = false;
  for (const { row, column, value } of writes) {
    const cell = cellAt(worksheet, sheetData, row, column);
    if (childOf(cell, "f") !== null) {
      formulaOverwritten = true;
      releaseShared(sheetData, cell);
    }
    setQuotePrefix(cell, value, styles);
    setValue(cell, value);
  }
  return formulaOverwritten;
};

/**
 * Writes values into one worksheet of an .xlsx or .xlsm file; `sheetId` is the one that `sheetCells` gives.
 *
 * Looks stay; the styles part changes only by additions, for texts that read as formulas. `outdated` names cells whose
 * formulas rest on the written ones: their stored results are forgotten, all others stay. Everything is calculated when
 * the file is opened. Other sheets' parts keep their bytes.
 */
export const fillCells = (
  bytes: Uint8Array,
  sheetId: string,
  writes: readonly CellWrite[],
  outdated: readonly CellPlace[] = [],
): Result<Uint8Array, XlsxError> =>
  attempt(() => {
    const original = openPackage(bytes);
    const workbook = openWorkbook(original);
    const text = xmlText(original, sheetId);
    if (text === null) throw new XlsxFault({ type: "sheet-gone", sheetId });
    const document = parseXml(sheetId, text);
    const worksheet = rootOf(sheetId, document, namespaces.main, "worksheet");
    const sheetData = childOf(worksheet, "sheetData");
    if (sheetData === null) throw damaged(sheetId, "no <sheetData>");
    const { pack: prepared, styles } = openStyles(original, workbook);
    const formats = formatCount(styles);
    const formulaOverwritten = write(worksheet, sheetData, styles, writes);
    forgetResults(sheetData, outdated);
    calculateOnLoad(workbook);
    const pack = formatCount(styles) === formats ? original : withStyles(prepared, styles);
    const written = withWorkbook(withPart(pack, sheetId, printXml(document)), workbook);
    return packageBytes(formulaOverwritten ? withoutCalculationChain(written, workbook) : written);
  });
