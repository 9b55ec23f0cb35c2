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
 * the first one when none stands before: a form is inserted with its annexes behind it. An annex that such a copy has
 * already was moved there: it belongs to the first copy that has none.
 */
export const annexSheetsOf = (
  formSheetId: string,
  sheets: readonly SheetCells[],
): readonly SheetCells[] => {
  const rubricIds = sheets.map((cells) => locateForm(cells)?.marker.rubricId ?? null);
  const own = sheets.findIndex(({ sheetId }) => sheetId === formSheetId);
  const rubricId = rubricIds[own];
  if (rubricId === undefined || rubricId === null) return [];
  const copies = rubricIds.flatMap((id, index) => (id === rubricId ? [index] : []));
  const owners = new Map<string, Map<number, number>>();
  sheets.forEach((cells, index) => {
    const marker = annexMarkerIn(cells);
    if (marker?.rubricId !== rubricId) return;
    const ofKind = owners.get(marker.annexId) ?? new Map<number, number>();
    ofKind.set(index, copies.findLast((copy) => copy < index) ?? copies[0] ?? own);
    owners.set(marker.annexId, ofKind);
  });
  const owned = [...owners.values()].flatMap((ofKind) =>
    [...shared(ofKind, copies)].flatMap(([index, owner]) => (owner === own ? [index] : [])),
  );
  return sheets.filter((_, index) => owned.includes(index));
};

/** Gives a copy's further annexes of one kind to the copies that have none; what is left stays where it is. */
const shared = (
  owners: ReadonlyMap<number, number>,
  copies: readonly number[],
): ReadonlyMap<number, number> => {
  const taken = new Set(owners.values());
  const seen = new Set<number>();
  return new Map(
    [...owners].map(([index, owner]): readonly [number, number] => {
      const isFirst = !seen.has(owner);
      seen.add(owner);
      const without = isFirst ? undefined : copies.find((copy) => !taken.has(copy));
      if (without === undefined) return [index, owner];
      taken.add(without);
      return [index, without];
    }),
  );
};
