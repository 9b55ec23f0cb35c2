import type { FWorksheet } from "@univerjs/sheets/facade";

/** What is hidden or shown. */
export type Lines = "rows" | "columns";

/** Hides or shows rows or columns of a sheet. */
export const setLinesHidden = (
  sheet: FWorksheet,
  lines: Lines,
  first: number,
  count: number,
  hidden: boolean,
): void => {
  if (lines === "rows") {
    if (hidden) sheet.hideRows(first, count);
    else sheet.showRows(first, count);
    return;
  }
  if (hidden) sheet.hideColumns(first, count);
  else sheet.showColumns(first, count);
};
