import type { WorkbookEdit } from "../plan/workbook-edit";
import type { Rubric } from "../rubric/rubric";
import type { EditedWorkbook } from "./edit-with-overview";
import { cellsOfPlan } from "./expected-sheet";
import { locateForm } from "./locate-form";
import { findUnitsSheet } from "./units";
import { type PlacedForm, reviseUnits, unitsEdit } from "./units-revision";

/**
 * Extends an edit that adds or removes forms so that the workbook's 負責單位 sheet, if it has one, fits the forms that
 * there will be.
 *
 * Where people's own cells are in the way the list stays as it is: it can be revised later.
 */
export const editWithUnits = (
  edit: WorkbookEdit,
  { sheets, sheetNames }: EditedWorkbook,
  rubrics: readonly Rubric[],
): WorkbookEdit => {
  const left = sheets.filter(({ sheetId }) => !edit.removed.includes(sheetId));
  const existing = findUnitsSheet(left);
  if (existing === null) return edit;
  const forms = [...left, ...edit.added.map(cellsOfPlan)].flatMap(
    (cells): readonly PlacedForm[] => {
      const location = locateForm(cells);
      const rubric = rubrics.find(({ id }) => id === location?.marker.rubricId);
      return location === null || rubric === undefined ? [] : [{ rubric, location }];
    },
  );
  const revised = unitsEdit(reviseUnits(forms, existing, sheetNames));
  if (revised === null) return edit;
  return {
    ...edit,
    blocks: [...edit.blocks, ...revised.blocks],
    styles: { ...edit.styles, ...revised.styles },
  };
};
