import { alignForm, type FormAlignment } from "./align-form";
import type { ExpectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import type { Damage } from "./form-report";
import type { RepairCell } from "./repair-plan";
import type { SheetCells } from "./sheet-cells";

/** A form's sheet as it is, beside the sheet as it was inserted. */
export interface Comparison {
  readonly cells: SheetCells;
  readonly location: FormLocation;
  readonly expected: ExpectedSheet;
  readonly alignment: FormAlignment;
  /** Present where headers say something else of their columns than the cells do: the alignment follows the cells. */
  readonly contradicted?: true;
}

/** A damage and the one cell to be rewritten for it; null when that is not all, or nothing can be done. */
export interface DamagedCell {
  readonly damage: Damage;
  readonly mend: RepairCell | null;
}

/** Puts a form's sheet beside the planned one. */
export const compare = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): Comparison => ({
  cells,
  location,
  expected,
  alignment: alignForm(cells, location, expected),
});
