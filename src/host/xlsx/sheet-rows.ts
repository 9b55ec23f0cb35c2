import type { Element } from "@xmldom/xmldom";
import { toA1 } from "../../plan/address";
import { parseCellAddress } from "./cell-address";
import { childOf, childrenOf, newElement } from "./xml-document";

/** Rows and cells that do not say their place follow the one before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). */
const placed = (
  elements: readonly Element[],
  placeOf: (element: Element) => number | null,
): ReadonlyMap<number, Element> => {
  const places = new Map<number, Element>();
  let previous = -1;
  for (const element of elements) {
    previous = placeOf(element) ?? previous + 1;
    places.set(previous, element);
  }
  return places;
};

const rowPlace = (row: Element): number | null => {
  const number = row.getAttribute("r");
  return number === null ? null : Number(number) - 1;
};

const cellPlace = (cell: Element): number | null => {
  const address = cell.getAttribute("r");
  return address === null ? null : (parseCellAddress(address)?.column ?? null);
};

/** The first element placed after `place`, before which a new one belongs; null for the end. */
const following = (places: ReadonlyMap<number, Element>, place: number): Element | null => {
  let nearest: number | null = null;
  for (const other of places.keys())
    if (other > place && (nearest === null || other < nearest)) nearest = other;
  return nearest === null ? null : (places.get(nearest) ?? null);
};

/** The row of the sheet's data, made in its place when it is missing. */
export const rowAt = (sheetData: Element, row: number): Element => {
  const rows = placed(childrenOf(sheetData, "row"), rowPlace);
  const present = rows.get(row);
  if (present !== undefined) return present;
  const made = newElement(sheetData, "row", { r: row + 1 });
  sheetData.insertBefore(made, following(rows, row));
  return made;
};

/** Every row of the sheet's data by its number from 0, whether its markup says it or not. */
export const placedRows = (sheetData: Element): ReadonlyMap<number, Element> =>
  placed(childrenOf(sheetData, "row"), rowPlace);

/** Every cell of the sheet's data with its address, whether its markup says it or not. */
export const addressedCells = (
  sheetData: Element,
): readonly (readonly [address: string, cell: Element])[] =>
  [...placedRows(sheetData)].flatMap(([row, element]) =>
    [...placed(childrenOf(element, "c"), cellPlace)].map(
      ([column, cell]) => [toA1(row, column), cell] as const,
    ),
  );

/** The style that an absent cell shows: its row's, else its column's. */
const inheritedStyle = (worksheet: Element, row: Element, column: number): string | null => {
  if (["1", "true"].includes(row.getAttribute("customFormat") ?? "")) return row.getAttribute("s");
  const columns = childOf(worksheet, "cols");
  const described = columns === null ? [] : childrenOf(columns, "col");
  const covering = described.find(
    (one) =>
      Number(one.getAttribute("min")) <= column + 1 &&
      column + 1 <= Number(one.getAttribute("max")),
  );
  return covering?.getAttribute("style") ?? null;
};

/** The cell at a place, made there with the style that the place shows when it is missing. */
export const cellAt = (
  worksheet: Element,
  sheetData: Element,
  row: number,
  column: number,
): Element => {
  const rowElement = rowAt(sheetData, row);
  const cells = placed(childrenOf(rowElement, "c"), cellPlace);
  const present = cells.get(column);
  if (present !== undefined) return present;
  const style = inheritedStyle(worksheet, rowElement, column);
  const made = newElement(rowElement, "c", { r: toA1(row, column), s: style });
  rowElement.insertBefore(made, following(cells, column));
  return made;
};
