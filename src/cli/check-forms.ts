import { checkForm } from "../form/check-form";
import type { FormReport } from "../form/form-report";
import { lookCells } from "../form/setup-cells";
import type { SheetSetup } from "../form/sheet-setup";
import { readSetups } from "../host/xlsx/read-setup";
import { err, ok, type Result } from "../result";
import type { FoundForm } from "./read-forms";
import { unreadableSentence } from "./unreadable";

/** A form and what its cells carry besides contents. */
export interface EquippedForm extends FoundForm {
  readonly setup: SheetSetup;
}

/** Reads what the forms' cells carry besides contents; the failure is a sentence. */
export const withSetups = (
  file: string,
  bytes: Uint8Array,
  forms: readonly FoundForm[],
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

/** Judges forms and lists what is damaged on their sheets, validations, formats and names included. */
export const checkForms = (
  file: string,
  bytes: Uint8Array,
  forms: readonly FoundForm[],
): Result<readonly FormReport[], string> => {
  const equipped = withSetups(file, bytes, forms);
  return equipped.ok
    ? ok(
        equipped.value.map(({ cells, location, rubric, setup }) =>
          checkForm(cells, location, rubric, setup),
        ),
      )
    : equipped;
};
