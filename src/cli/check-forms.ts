import { checkForm } from "../form/check-form";
import type { FormReport } from "../form/form-report";
import { lookCells } from "../form/look-cells";
import type { FormOnSheet } from "../form/placed-form";
import type { SheetCells } from "../form/sheet-cells";
import type { SheetSetup } from "../form/sheet-setup";
import { reportState, type StateReport } from "../form/state-report";
import { readSetups } from "../host/xlsx/read-setup";
import { err, ok, type Result } from "../result";
import { unreadableSentence } from "./unreadable";

/** A form and what its cells carry besides contents. */
export interface EquippedForm extends FormOnSheet {
  readonly setup: SheetSetup;
}

/** Reads what the forms' cells carry besides contents; the failure is a sentence. */
export const withSetups = (
  file: string,
  bytes: Uint8Array,
  forms: readonly FormOnSheet[],
): Result<readonly EquippedForm[], string> => {
  const requests = forms.map(({ cells, location, rubric }) => ({
    sheetId: cells.sheetId,
    looked: lookCells(cells, location, rubric),
  }));
  const setups = readSetups(bytes, requests);
  if (!setups.ok) return err(unreadableSentence(file, setups.error));
  return ok(
    forms.flatMap((form, index) => {
      const setup = setups.value[index];
      return setup === undefined ? [] : [{ ...form, setup }];
    }),
  );
};

/** A form's report, and how far the form has come. */
export interface StatedReport extends FormReport {
  readonly state: StateReport;
}

/**
 * Judges forms and lists what is damaged on their sheets, validations, formats and names included, and what was changed
 * since they became final; `sheets` are all of the workbook's.
 */
export const checkForms = (
  file: string,
  bytes: Uint8Array,
  forms: readonly FormOnSheet[],
  sheets: readonly SheetCells[],
): Result<readonly StatedReport[], string> => {
  const equipped = withSetups(file, bytes, forms);
  return equipped.ok
    ? ok(
        equipped.value.map(({ setup, ...form }) => ({
          ...checkForm(form.cells, form.location, form.rubric, setup),
          state: reportState(form, sheets),
        })),
      )
    : equipped;
};
