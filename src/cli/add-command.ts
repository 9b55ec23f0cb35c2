import { cliMessages } from "../messages/cli";
import { planWorkbook } from "../plan/plan-workbook";
import { ok } from "../result";
import { editForms, rewrittenLines } from "./edit-forms";
import { readInput, resolveOutput, writeOutput } from "./files";
import { resolveForm } from "./form-names";
import { done, type Outcome, refused } from "./outcome";
import { choicesFor, readSettings } from "./situation-choices";

/** What `add` was asked for. */
export interface AddOptions {
  readonly to: string;
  readonly output: string | undefined;
  readonly set: readonly string[];
  readonly force: boolean;
  readonly inPlace: boolean;
  /** Whether the workbook's 總表 is made or follows. */
  readonly overview: boolean;
}

/** Writes a copy of a workbook with one more form; everything else in it but the 總表 stays as it is. */
export const runAdd = (name: string, options: AddOptions): Outcome => {
  const rubric = resolveForm(name);
  if (!rubric.ok) return refused(rubric.error);
  const chosen = readSettings(options.set);
  if (!chosen.ok) return refused(chosen.error);
  const input = readInput(options.to);
  if (!input.ok) return refused(input.error);
  const target = resolveOutput({ ...options, input: options.to });
  if (!target.ok) return refused(target.error);
  const situations = choicesFor(rubric.value, chosen.value);
  const edited = editForms({
    file: options.to,
    bytes: input.value,
    overview: options.overview,
    planFor: (_, takenNames) => {
      const request = { rubric: rubric.value, situations, alert: "refuse" as const };
      const { sheets, styles } = planWorkbook([request], takenNames);
      return ok({ added: sheets, blocks: [], removed: [], styles });
    },
  });
  if (!edited.ok) return refused(edited.error);
  const written = writeOutput(target.value, edited.value.bytes);
  if (!written.ok) return refused(written.error);
  const sentence = cliMessages.done.added(options.output ?? options.to, edited.value.added);
  return done([sentence, ...rewrittenLines(edited.value)].join("\n"));
};
