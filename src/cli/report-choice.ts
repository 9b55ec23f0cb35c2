import { reportMessages } from "../messages/cli-report";
import { type ReportChoice, reportParts } from "../report/report";
import { err, ok, type Result } from "../result";
import { roles, type Rubric } from "../rubric/rubric";
import { resolveForms } from "./form-names";

/** The switches that say what a report shows, as given: lists with commas. */
export interface ReportSwitches {
  readonly forms: string | undefined;
  readonly roles: string | undefined;
  readonly parts: string | undefined;
}

/** The forms asked for; null for all that there are. */
export type ChosenForms = readonly Rubric[] | null;

/** Reads what a report is to show; everything where nothing is said. The failure is a sentence. */
export const readReportChoice = (
  given: ReportSwitches,
): Result<{ readonly forms: ChosenForms; readonly choice: ReportChoice }, string> => {
  const forms = given.forms === undefined ? ok(null) : resolveForms(wordsIn(given.forms));
  if (!forms.ok) return forms;
  const chosenRoles = chosen(given.roles, roles, reportMessages.unknownRole);
  if (!chosenRoles.ok) return chosenRoles;
  const parts = chosen(given.parts, reportParts, reportMessages.unknownPart);
  if (!parts.ok) return parts;
  return ok({ forms: forms.value, choice: { roles: chosenRoles.value, parts: parts.value } });
};

const wordsIn = (list: string): readonly string[] => list.split(",").map((word) => word.trim());

/** Those of the known words that a list names, in their own order. */
const chosen = <T extends string>(
  list: string | undefined,
  known: readonly T[],
  refusal: (word: string, known: readonly string[]) => string,
): Result<readonly T[], string> => {
  if (list === undefined) return ok(known);
  const words = wordsIn(list);
  const unknown = words.find((word) => !known.some((one) => one === word));
  return unknown === undefined
    ? ok(known.filter((one) => words.includes(one)))
    : err(refusal(unknown, known));
};
