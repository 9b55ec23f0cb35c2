import type { CellPosition } from "../plan/cell-position";
import { type AnnexMarker, parseAnnexMarker } from "../plan/marker";
import { planWorkbook } from "../plan/plan-workbook";
import type { SheetPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { findText, type SheetCells } from "./sheet-cells";

/** An annex's sheet by its marker, and where that stands. */
export interface AnnexLocation {
  readonly marker: AnnexMarker;
  readonly markerCell: CellPosition;
}

/** Finds the marker of an annex on a sheet; null when no cell carries one. */
export const locateAnnex = (cells: SheetCells): AnnexLocation | null => {
  const place = findText(cells, parseAnnexMarker);
  return place === null ? null : { marker: place.found, markerCell: place.cell };
};

/** The untouched sheet of one of a form's annexes; null when this edition of the form has none of that id. */
export const plannedAnnex = (rubric: Rubric, annexId: string): SheetPlan | null => {
  const known = plans.get(rubric) ?? planAnnexes(rubric);
  plans.set(rubric, known);
  return known.get(annexId) ?? null;
};

/** Planned once for each rubric: many copies are compared with the same few sheets. */
const plans = new WeakMap<Rubric, ReadonlyMap<string, SheetPlan>>();

const planAnnexes = (rubric: Rubric): ReadonlyMap<string, SheetPlan> =>
  new Map(
    planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []).sheets.flatMap(
      (sheet): readonly (readonly [string, SheetPlan])[] => {
        const content = sheet.cells[sheet.marker.row]?.[sheet.marker.column]?.content;
        const marker = content?.type === "text" ? parseAnnexMarker(content.text) : null;
        return marker === null ? [] : [[marker.annexId, sheet]];
      },
    ),
  );
