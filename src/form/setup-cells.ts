import type { CellPosition } from "../plan/cell-position";
import { cellsIn } from "../plan/cell-range";
import { alignForm } from "./align-form";
import { placeNow } from "./compare-validations";
import { expectedSheet } from "./expected-sheet";
import { isSameEdition } from "./form-location";
import type { OpenForm } from "./open-form";
import { lookCells } from "./look-cells";

/** The cells of a form whose validation and look have to be read. */
export interface FormSetupCells {
  /** Cells that should have the same rule stand together. */
  readonly validated: readonly (readonly CellPosition[])[];
  readonly looked: readonly CellPosition[];
}

/** Lists what has to be read of a form's sheet to find damage; nothing of another edition, which is not compared. */
export const setupCellsOf = ({ cells, location, rubric }: OpenForm): FormSetupCells => {
  const expected = expectedSheet(rubric);
  if (expected === null || !isSameEdition(location, rubric)) return { validated: [], looked: [] };
  const alignment = alignForm(cells, location, expected);
  return {
    validated: expected.plan.validations.map(({ ranges }) =>
      cellsIn(ranges).flatMap((planned) => placeNow(planned, { alignment }) ?? []),
    ),
    looked: lookCells(cells, location, rubric),
  };
};
