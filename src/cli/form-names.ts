import { cliMessages } from "../messages/cli";
import { findRubric, officialRubrics } from "../official/official-rubrics";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";

/** Finds a form by its id or short name; the failure is a sentence that names the known ones. */
export const resolveForm = (name: string): Result<Rubric, string> => {
  const rubric = findRubric(name);
  if (rubric !== null) return ok(rubric);
  const known = officialRubrics().map(({ id, short }) => `${short} (${id})`);
  return err(cliMessages.forms.unknown(name, known));
};

/** Finds several forms in the order given; one that is named twice is refused. */
export const resolveForms = (names: readonly string[]): Result<readonly Rubric[], string> => {
  const rubrics: Rubric[] = [];
  for (const name of names) {
    const found = resolveForm(name);
    if (!found.ok) return found;
    if (rubrics.includes(found.value)) return err(cliMessages.forms.repeated(name));
    rubrics.push(found.value);
  }
  return ok(rubrics);
};
