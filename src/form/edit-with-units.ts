import type { WorkbookEdit } from "../plan/workbook-edit";
import type { Rubric } from "../rubric/rubric";
import type { EditedWorkbook } from "./edit-with-overview";
import { cellsOfPlan } from "./expected-sheet";
import { findForm } from "./find-form";
import { findUnitsSheet } from "./units";
import { reviseUnits, unitsEdit } from "./units-revision";

/** An edit and the 負責單位 sheet that it leaves behind the forms; null when the list fits or there is none. */
export interface EditWithUnits {
  readonly edit: WorkbookEdit;
  readonly unrevised: string | null;
}

/**
 * Extends an edit that adds or removes forms so that the workbook's 負責單位 sheet, if it has one, fits the forms that
 * there will be.
 *
 * Where people's own cells are in the way, or the list's header row is gone, the list stays as it is and is named: it
 * can be revised later.
 */
export const editWithUnits = (
  edit: WorkbookEdit,
  { sheets, sheetNames }: EditedWorkbook,
  rubrics: readonly Rubric[],
): EditWithUnits => {
  const left = sheets.filter(({ sheetId }) => !edit.removed.includes(sheetId));
  const existing = findUnitsSheet(left);
  if (existing === null) return { edit, unrevised: null };
  const forms = [...left, ...edit.added.map(cellsOfPlan)].flatMap(
    (cells) => findForm(cells, rubrics) ?? [],
  );
  const revision = reviseUnits(forms, existing, sheetNames);
  const revised = unitsEdit(revision);
  if (revised === null) {
    return { edit, unrevised: revision.kind === "nothing" ? null : existing.name };
  }
  const complete = {
    ...edit,
    blocks: [...edit.blocks, ...revised.blocks],
    styles: { ...edit.styles, ...revised.styles },
  };
  return { edit: complete, unrevised: null };
};
