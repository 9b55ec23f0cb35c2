import type { WorkbookEdit } from "../plan/workbook-edit";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { cellsOfPlan } from "./expected-sheet";
import { formsOn } from "./form-places";
import { locateOverview } from "./locate-overview";
import { type OverviewRevision, reviseOverview } from "./revise-overview";
import type { SheetCells } from "./sheet-cells";

/** A workbook as an edit finds it. */
export interface EditedWorkbook {
  /** In tab order. */
  readonly sheets: readonly SheetCells[];
  /** The names of all sheets, those without cells included. */
  readonly sheetNames: readonly string[];
}

/** A 總表 that can't be revised, because of these cells. */
export type OccupiedOverview = Extract<OverviewRevision, { readonly kind: "occupied" }>;

/** Extends an edit that adds or removes forms so that the workbook's 總表 fits the forms that there will be. */
export const editWithOverview = (
  edit: WorkbookEdit,
  { sheets, sheetNames }: EditedWorkbook,
  rubrics: readonly Rubric[],
): Result<WorkbookEdit, OccupiedOverview> => {
  const left = sheets.filter(({ sheetId }) => !edit.removed.includes(sheetId));
  const forms = formsOn([...left, ...edit.added.map(cellsOfPlan)], rubrics);
  const existing = left.find((cells) => locateOverview(cells) !== null) ?? null;
  const taken = [...sheetNames, ...edit.added.map(({ name }) => name)];
  const revision = reviseOverview(forms, existing, taken);
  switch (revision.kind) {
    case "nothing":
      return ok(edit);
    case "occupied":
      return err(revision);
    case "add":
      return ok({
        ...edit,
        added: [...edit.added, revision.sheet],
        styles: { ...edit.styles, ...revision.styles },
      });
    case "update":
      return ok({
        ...edit,
        blocks: [...edit.blocks, revision.block],
        styles: { ...edit.styles, ...revision.styles },
      });
  }
};
