import { parseArea, printArea } from "./address";
import type { Area } from "./area";
import type { Book } from "./book";

/** The addresses that a page layout keeps; they follow their cells. */
const kept = ["printArea", "printTitleRows", "printTitleColumns"] as const;

/** Moves one kept address, which may name several areas; undefined when none of them is left. */
const movedAddress = (
  address: unknown,
  move: (area: Area) => Area,
  isGone: (area: Area) => boolean,
): string | undefined => {
  if (typeof address !== "string" || address === "") return undefined;
  const left = address
    .split(",")
    .map((part) => parseArea(part))
    .filter((area) => area !== null)
    .filter((area) => !isGone(area));
  return left.length === 0 ? undefined : left.map((area) => printArea(move(area))).join(",");
};

/** Print area and print titles follow inserted and deleted rows and columns, and end with the cells they stood for. */
export const shiftPage = (
  book: Book,
  sheetId: string,
  move: (area: Area) => Area,
  isGone: (area: Area) => boolean,
): void => {
  const { pageLayout } = book.extras.ofSheet(sheetId);
  if (pageLayout === undefined || !kept.some((name) => name in pageLayout)) return;
  const others = Object.entries(pageLayout).filter(([name]) => !kept.some((key) => key === name));
  const moved = kept.flatMap((name) => {
    const address = movedAddress(pageLayout[name], move, isGone);
    return address === undefined ? [] : [[name, address] as const];
  });
  book.extras.setSheet(sheetId, { pageLayout: Object.fromEntries([...others, ...moved]) });
};
