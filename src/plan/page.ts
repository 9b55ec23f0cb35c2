import type { Rubric } from "../rubric/rubric";
import { lastOfficialColumn } from "./columns";
import type { FormLayout } from "./form-layout";
import { formName } from "./official-text";
import type { PagePlan } from "./workbook-plan";

/** At least 10 mm of paper all round; in inches. */
export const pageMargins: PagePlan["margins"] = {
  left: 0.394,
  right: 0.394,
  top: 0.472,
  bottom: 0.59,
  header: 0.2,
  footer: 0.276,
};

/** The highest header block that may stay in view: above it too little of the table would be left; in points. */
const highestFrozenBlock = 200;

/** Plans a form's paper: the nine official columns, the header row on every page, the form's name in the footer. */
export const planPage = (rubric: Rubric, layout: FormLayout): PagePlan =>
  pageOf(rubric, {
    lastRow: layout.rows.length - 1,
    lastColumn: lastOfficialColumn,
    titleRow: layout.headerRow,
  });

/** Plans the paper of a sheet that is printed from A1 to its last row and column. */
export const pageOf = (rubric: Rubric, printed: PrintedCells): PagePlan =>
  pageUnder(`${rubric.year}-${formName(rubric)}`, printed);

/** The last printed row and column, counted from 0 as is the row repeated on every page. */
export interface PrintedCells {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly titleRow: number | null;
}

/** Plans the paper of a sheet that belongs to no form; the footer's left text without page codes. */
export const pageUnder = (
  footerLeft: string,
  { lastRow, lastColumn, titleRow }: PrintedCells,
): PagePlan => ({
  printArea: { firstRow: 0, firstColumn: 0, lastRow, lastColumn },
  titleRow,
  margins: pageMargins,
  footerLeft,
  centerHorizontally: true,
});

/** Counts the rows that stay in view while scrolling; null when the header block is too high for that. */
export const frozenRowsOf = (
  { headerRow }: Pick<FormLayout, "headerRow">,
  heights: readonly number[],
): number | null => {
  const height = heights.slice(0, headerRow + 1).reduce((sum, points) => sum + points, 0);
  return height <= highestFrozenBlock ? headerRow + 1 : null;
};
