import type { Rubric } from "../rubric/rubric";
import { locateForm } from "./locate-form";
import { settleRows } from "./settle-rows";
import type { SheetCells } from "./sheet-cells";
import type { PlacedForm } from "./placed-form";

/** Finds a form and whose rows are whose on its sheet; null where no marker of one of the rubrics stands. */
export const findForm = (cells: SheetCells, rubrics: readonly Rubric[]): PlacedForm | null => {
  const location = locateForm(cells);
  const rubric = rubrics.find(({ id }) => id === location?.marker.rubricId);
  return location === null || rubric === undefined
    ? null
    : { rubric, location: settleRows(cells, location, rubric) };
};
