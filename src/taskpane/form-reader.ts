import { calculatedInputs } from "../form/calculated-inputs";
import { findForm } from "../form/find-form";
import { openForm, type OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { Rubric } from "../rubric/rubric";
import type { Calculated } from "./edit-parts";

/** Reads sheets as forms. */
export interface FormReader {
  /** The form on a sheet; null when it carries none that is known. */
  readonly open: (cells: SheetCells) => OpenForm | null;
  /** What was filled in as formulas on a sheet. */
  readonly calculated: (cells: SheetCells) => Calculated;
}

/** Reads the given forms. */
export const formReader = (rubrics: readonly Rubric[]): FormReader => ({
  open: (cells) => openForm(cells, rubrics),
  calculated: (cells) => {
    const found = findForm(cells, rubrics);
    return {
      sheetId: cells.sheetId,
      cells: found === null ? [] : calculatedInputs(cells, found.location, found.rubric),
    };
  },
});
