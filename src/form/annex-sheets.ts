import type { AnnexMarker } from "../plan/marker";
import { locateForm } from "./locate-form";
import { locateAnnex } from "./planned-annexes";
import type { SheetCells } from "./sheet-cells";

/** Finds the marker of an annex on a sheet; null when no cell carries one. */
export const annexMarkerIn = (cells: SheetCells): AnnexMarker | null =>
  locateAnnex(cells)?.marker ?? null;

/**
 * Lists the annex sheets that belong to the form on a sheet; `sheets` in the workbook's order.
 *
 * Where the workbook holds several copies of the form, an annex belongs to the copy that stands next before it, or to
 * the first one when none stands before: a form is inserted with its annexes behind it.
 */
export const annexSheetsOf = (
  formSheetId: string,
  sheets: readonly SheetCells[],
): readonly SheetCells[] => {
  const rubricIds = sheets.map((cells) => locateForm(cells)?.marker.rubricId ?? null);
  const own = sheets.findIndex(({ sheetId }) => sheetId === formSheetId);
  const rubricId = rubricIds[own];
  if (rubricId === undefined || rubricId === null) return [];
  return sheets.filter((cells, index) => {
    if (annexMarkerIn(cells)?.rubricId !== rubricId) return false;
    const before = rubricIds.lastIndexOf(rubricId, index);
    return (before === -1 ? rubricIds.indexOf(rubricId) : before) === own;
  });
};
