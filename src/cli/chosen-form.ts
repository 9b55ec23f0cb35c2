import type { FormOnSheet } from "../form/placed-form";
import { stateMessages } from "../messages/cli-states";
import { err, ok, type Result } from "../result";
import { absentForm } from "./absent-form";
import { resolveForm } from "./form-names";
import type { WorkbookForms } from "./read-forms";

/** Which form of a workbook is meant; null and undefined leave the choice open. */
export interface FormChoice {
  readonly form: string | null;
  /** The sheet's name, where there are copies of the form. */
  readonly sheet: string | undefined;
}

/** Finds the forms of a workbook that may be meant; the failure is a sentence, also when there is none. */
export const chosenForms = (
  file: string,
  workbook: WorkbookForms,
  { form: name, sheet }: FormChoice,
): Result<readonly FormOnSheet[], string> => {
  const rubric = name === null ? null : resolveForm(name);
  if (rubric?.ok === false) return rubric;
  const forms = workbook.forms.filter(
    (form) => rubric === null || form.rubric.id === rubric.value.id,
  );
  if (rubric !== null && forms.length === 0) return err(absentForm(file, workbook, rubric.value));
  const chosen = forms.filter(({ cells }) => sheet === undefined || cells.name === sheet);
  return chosen.length === 0
    ? err(stateMessages.notOnSheet(file, sheet ?? "", rubric?.value.short ?? ""))
    : ok(chosen);
};

/** Finds the one form of a workbook that is meant; the failure is a sentence, also when there are several. */
export const theForm = (
  file: string,
  workbook: WorkbookForms,
  choice: FormChoice,
): Result<FormOnSheet, string> => {
  const forms = chosenForms(file, workbook, choice);
  if (!forms.ok) return forms;
  const [only, ...more] = forms.value;
  if (only !== undefined && more.length === 0) return ok(only);
  const names = forms.value.map(({ rubric, cells }) => `${rubric.short}：${cells.name}`);
  return err(stateMessages.several(file, names));
};
