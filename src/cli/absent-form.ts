import { cliMessages } from "../messages/cli";
import { misplacedMessages } from "../messages/cli-misplaced";
import type { Rubric } from "../rubric/rubric";
import type { WorkbookForms } from "./read-forms";

/** Says why a workbook does not give a form: it is not there, or its marker was cleared. */
export const absentForm = (
  file: string,
  { unmarked }: Pick<WorkbookForms, "unmarked">,
  rubric: Rubric,
): string => {
  const lost = unmarked.find((form) => form.rubric === rubric);
  return lost === undefined
    ? cliMessages.workbook.formNotThere(file, rubric.short)
    : misplacedMessages.markerLost(file, lost.cells.name, rubric.short);
};
