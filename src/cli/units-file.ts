import schema from "../../schemas/assign.schema.json";
import { spreadUnits } from "../form/units-assignment";
import { copyMessages } from "../messages/cli-copies";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { resolveForm } from "./form-names";
import { readJson } from "./json-file";

/** The units that a units file names for one form, by indicator. */
export interface FormUnits {
  readonly rubric: Rubric;
  readonly units: ReadonlyMap<string, string>;
}

/** Reads a units file; the failure is a sentence that says what in it is wrong and where. */
export const readUnitsFile = (file: string): Result<readonly FormUnits[], string> => {
  const read = readJson(file, schema, copyMessages.units);
  if (!read.ok) return read;
  const forms: FormUnits[] = [];
  const given = read.value as Readonly<Record<string, Readonly<Record<string, string>>>>;
  for (const [name, units] of Object.entries(given)) {
    const rubric = resolveForm(name);
    if (!rubric.ok) return rubric;
    if (forms.some((form) => form.rubric === rubric.value)) {
      return err(copyMessages.units.formTwice(name));
    }
    const spread = spreadUnits(rubric.value, units);
    if (!spread.ok) return err(copyMessages.units.unknownId(rubric.value.short, spread.error));
    forms.push({ rubric: rubric.value, units: spread.value });
  }
  return ok(forms);
};
