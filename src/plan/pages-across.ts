import { pageMargins } from "./page";

const a4Long = 842;
const pointsPerInch = 72;

/** The room between the margins of A4 landscape, in points. */
const pageWidth = a4Long - (pageMargins.left + pageMargins.right) * pointsPerInch;

/** Print is not shrunk below this; more pages stand beside each other instead. */
const smallestScale = 0.75;

/** Counts the pages that a table of these columns (widths in points) takes side by side, its first columns on each. */
export const pagesAcross = (widths: readonly number[], titleColumns: number): number => {
  const room = pageWidth / smallestScale;
  const titles = sumOf(widths.slice(0, titleColumns));
  let pages = 1;
  let used = titles;
  for (const width of widths.slice(titleColumns)) {
    if (used > titles && used + width > room) {
      pages += 1;
      used = titles;
    }
    used += width;
  }
  return pages;
};

/** The last column that the first page holds at full size; in a wider table its lines of text end there. */
export const lastOnFirstPage = (widths: readonly number[]): number => {
  const next = widths.findIndex((_, index) => sumOf(widths.slice(0, index + 1)) > pageWidth);
  return next < 0 ? widths.length - 1 : next - 1;
};

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
