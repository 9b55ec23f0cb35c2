import type { Element } from "@xmldom/xmldom";
import { gridLimits, parseA1, rangeToA1, toA1 } from "../../plan/address";
import {
  type RowInsertion,
  shiftedFormula,
  shiftedRange,
  shiftedRow,
} from "../../plan/row-insertion";
import { parseCellAddress } from "./cell-address";
import { elementsIn } from "./elements";
import { formulaElements } from "./formula-elements";
import { addressedCells, placedRows } from "./sheet-rows";
import { releaseAllShared } from "./stored-formulas";
import { worksheetOrder } from "./worksheet-order";
import { childOf, childrenOf } from "./xml-document";
import { damaged, XlsxFault } from "./xlsx-error";

/** What holds cells in ways that are not followed. */
const immovable: ReadonlySet<string> = new Set([
  ...["scenarios", "dataConsolidate", "smartTags", "oleObjects", "controls", "webPublishItems"],
]);

/** Extensions whose cells are named in `sqref` and `f`: validations, formats, sparklines, ignored errors; slicers name none. */
const knownExtensions: ReadonlySet<string> = new Set([
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
  "{01252117-D84E-4E92-8308-4BE1C098FCBB}",
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
]);

const rangeAttributes = ["ref", "sqref", "activeCell"] as const;

/** Moves everything in a worksheet's markup that stands below new rows, as Excel does when it inserts them. */
export const shiftWorksheet = (
  part: string,
  sheet: string,
  worksheet: Element,
  insertions: readonly RowInsertion[],
): void => {
  requireMovable(sheet, worksheet);
  const sheetData = childOf(worksheet, "sheetData");
  if (sheetData === null) throw damaged(part, "no <sheetData>");
  shiftRows(sheet, sheetData, insertions);
  for (const child of childrenOf(worksheet))
    if (child !== sheetData)
      for (const one of [child, ...elementsIn(child)]) shiftElement(sheet, one, insertions);
};

const requireMovable = (sheet: string, worksheet: Element): void => {
  const obstacle =
    childrenOf(worksheet)
      .map(({ localName }) => localName ?? "")
      .find((name) => immovable.has(name) || !worksheetOrder.includes(name)) ??
    unknownExtension(worksheet) ??
    (elementsIn(worksheet).some(isDataTable) ? "dataTable" : null);
  if (obstacle !== null) throw new XlsxFault({ type: "rows-not-movable", sheet, obstacle });
};

const unknownExtension = (worksheet: Element): string | null => {
  const list = childOf(worksheet, "extLst");
  return (
    (list === null ? [] : childrenOf(list))
      .map((extension) => extension.getAttribute("uri") ?? "")
      .find((uri) => !knownExtensions.has(uri.toUpperCase())) ?? null
  );
};

const isDataTable = (one: Element): boolean =>
  one.localName === "f" && one.getAttribute("t") === "dataTable";

const shiftRows = (
  sheet: string,
  sheetData: Element,
  insertions: readonly RowInsertion[],
): void => {
  releaseAllShared(sheetData);
  dropPushedOut(sheet, sheetData, insertions);
  const rows = [...placedRows(sheetData)];
  for (const [address, cell] of addressedCells(sheetData)) {
    const place = parseCellAddress(address);
    if (place !== null)
      cell.setAttribute("r", toA1(shiftedRow(place.row, insertions), place.column));
    const formula = childOf(cell, "f");
    if (formula !== null) shiftElement(sheet, formula, insertions);
  }
  for (const [row, element] of rows)
    element.setAttribute("r", String(shiftedRow(row, insertions) + 1));
};

/**
 * Takes empty rows away that would leave the grid: LibreOffice lists the last ones once rows were deleted.
 *
 * As in Excel, nothing is inserted where a row with content would leave it.
 */
const dropPushedOut = (
  sheet: string,
  sheetData: Element,
  insertions: readonly RowInsertion[],
): void => {
  for (const [row, element] of [...placedRows(sheetData)]) {
    if (shiftedRow(row, insertions) <= gridLimits.lastRow) continue;
    if (childrenOf(element).some((cell) => childrenOf(cell).length > 0))
      throw new XlsxFault({ type: "rows-not-movable", sheet, obstacle: String(row + 1) });
    sheetData.removeChild(element);
  }
};

const shiftElement = (sheet: string, one: Element, insertions: readonly RowInsertion[]): void => {
  for (const attribute of rangeAttributes) {
    const ranges = one.getAttribute(attribute);
    if (ranges !== null) one.setAttribute(attribute, shiftedList(ranges, insertions));
  }
  const name = one.localName ?? "";
  if (formulaElements.has(name) && childrenOf(one).length === 0)
    one.textContent = shiftedFormula(one.textContent ?? "", { sheet, isOwn: true }, insertions);
  shiftByName[name]?.(one, insertions, sheet);
};

/** Ranges separated by blanks; what is no range stays. */
export const shiftedList = (list: string, insertions: readonly RowInsertion[]): string =>
  list.replace(/\S+/gu, (address) => {
    const range = parseA1(address);
    return range === null ? address : rangeToA1(shiftedRange(range, insertions));
  });

type ElementShift = (one: Element, insertions: readonly RowInsertion[], sheet: string) => void;

const shiftLocation: ElementShift = (link, insertions, sheet) => {
  const location = link.getAttribute("location");
  if (location === null) return;
  link.setAttribute("location", shiftedFormula(location, { sheet, isOwn: true }, insertions));
};

/** Rows inserted between frozen ones are frozen, too; what is scrolled to below them stays in view. */
const shiftFrozen: ElementShift = (pane, insertions) => {
  const rows = Number(pane.getAttribute("ySplit") ?? 0);
  if (pane.getAttribute("state")?.startsWith("frozen") !== true || rows < 1) return;
  const frozen = shiftedRow(rows - 1, insertions) + 1;
  pane.setAttribute("ySplit", String(frozen));
  const shown = parseA1(pane.getAttribute("topLeftCell") ?? "");
  if (shown !== null)
    pane.setAttribute("topLeftCell", toA1(shown.firstRow + frozen - rows, shown.firstColumn));
};

/** A page begins with the row behind the break. */
const shiftBreak: ElementShift = (pageBreak, insertions) => {
  if (pageBreak.parentElement?.localName !== "rowBreaks") return;
  const row = Number(pageBreak.getAttribute("id"));
  pageBreak.setAttribute("id", String(shiftedRow(row, insertions)));
};

const shiftCells: ElementShift = (list, insertions) => {
  list.textContent = shiftedList(list.textContent ?? "", insertions);
};

const shiftByName: Readonly<Record<string, ElementShift>> = {
  hyperlink: shiftLocation,
  pane: shiftFrozen,
  brk: shiftBreak,
  sqref: shiftCells,
};
