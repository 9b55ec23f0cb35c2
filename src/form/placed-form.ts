import type { Rubric } from "../rubric/rubric";
import type { FormLocation } from "./form-location";
import type { SheetCells } from "./sheet-cells";

/** A form of a workbook and where it stands on its sheet. */
export interface PlacedForm {
  readonly rubric: Rubric;
  readonly location: FormLocation;
}

/** A form together with the cells of its sheet. */
export interface FormOnSheet extends PlacedForm {
  readonly cells: SheetCells;
}
