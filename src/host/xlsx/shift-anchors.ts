import type { Element } from "@xmldom/xmldom";
import { parseA1 } from "../../plan/address";
import { type RowInsertion, shiftedRow } from "../../plan/row-insertion";
import { elementsIn } from "./elements";
import { relationshipsOf } from "./relationships";
import { shiftedList } from "./shift-worksheet";
import { parseXml, printXml } from "./xml-document";
import { XlsxFault } from "./xlsx-error";
import { withPart, xmlText, type XlsxPackage } from "./xlsx-package";

type Shift = (root: Element, insertions: readonly RowInsertion[]) => void;

/** Comments name their cell. */
const shiftReferences: Shift = (root, insertions) => {
  for (const one of elementsIn(root)) {
    const ref = one.getAttribute("ref");
    if (ref !== null) one.setAttribute("ref", shiftedList(ref, insertions));
  }
};

/** Pictures and charts hang between two cells (ECMA-376 part 1, 20.5.2.33). */
const shiftDrawing: Shift = (root, insertions) => {
  for (const one of elementsIn(root))
    if (one.localName === "row")
      one.textContent = String(shiftedRow(Number(one.textContent), insertions));
};

/** The boxes of comments: their cell's row, and the rows that they hang between (ECMA-376 part 4, 19.4.2.3). */
const shiftBoxes: Shift = (root, insertions) => {
  for (const one of elementsIn(root)) {
    if (one.localName === "Row")
      one.textContent = String(shiftedRow(Number(one.textContent), insertions));
    if (one.localName !== "Anchor") continue;
    const numbers = (one.textContent ?? "").split(",").map(Number);
    const moved = numbers.map((number, index) =>
      index === topRow || index === bottomRow ? shiftedRow(number, insertions) : number,
    );
    one.textContent = moved.join(", ");
  }
};

const topRow = 2;
const bottomRow = 6;

/** What a worksheet can be related to, by the last step of the relationship's type; null stays as it is. */
const followers: Readonly<Record<string, Shift | null>> = {
  comments: shiftReferences,
  threadedComment: shiftReferences,
  drawing: shiftDrawing,
  vmlDrawing: shiftBoxes,
  hyperlink: null,
  printerSettings: null,
  image: null,
  customProperty: null,
  slicer: null,
};

/** Parts whose cells can't be moved; where they stand above the new rows they need not be. */
const placedParts: ReadonlySet<string> = new Set(["table", "pivotTable"]);

/**
 * Moves what hangs on a worksheet's cells in parts of its own: comments, pictures, charts.
 *
 * Refuses tables and pivot tables that reach below a new row, and parts of unknown kinds.
 */
export const shiftAnchors = (
  pack: XlsxPackage,
  sheetId: string,
  sheet: string,
  insertions: readonly RowInsertion[],
): XlsxPackage => {
  let shifted = pack;
  for (const { type, part } of relationshipsOf(pack, sheetId)) {
    const kind = type.slice(type.lastIndexOf("/") + 1);
    if (placedParts.has(kind)) requireAbove(pack, part, sheet, insertions);
    else if (!Object.hasOwn(followers, kind))
      throw new XlsxFault({ type: "rows-not-movable", sheet, obstacle: part ?? kind });
    const follow = followers[kind] ?? null;
    const text = part === null || follow === null ? null : xmlText(shifted, part);
    if (part === null || text === null || follow === null) continue;
    const document = parseXml(part, text);
    if (document.documentElement !== null) follow(document.documentElement, insertions);
    shifted = withPart(shifted, part, printXml(document));
  }
  return shifted;
};

const requireAbove = (
  pack: XlsxPackage,
  part: string | null,
  sheet: string,
  insertions: readonly RowInsertion[],
): void => {
  const root = part === null ? null : parseXml(part, xmlText(pack, part) ?? "").documentElement;
  const first = insertions[0]?.before ?? 0;
  for (const one of root === null ? [] : [root, ...elementsIn(root)]) {
    const range = parseA1(one.getAttribute("ref") ?? "");
    if (range !== null && range.lastRow >= first)
      throw new XlsxFault({ type: "rows-not-movable", sheet, obstacle: part ?? "" });
  }
};
