import { addSheets } from "../host/xlsx/add-sheets";
import { cliMessages } from "../messages/cli";
import { planWorkbook } from "../plan/plan-workbook";
import { readInput, resolveOutput, writeOutput } from "./files";
import { resolveForm } from "./form-names";
import { done, type Outcome, refused } from "./outcome";
import { choicesFor, readSettings } from "./situation-choices";
import { unreadableSentence } from "./unreadable";

/** What `add` was asked for. */
export interface AddOptions {
  readonly to: string;
  readonly output: string | undefined;
  readonly set: readonly string[];
  readonly force: boolean;
  readonly inPlace: boolean;
}

/** Writes a copy of a workbook with one more form; everything else in it stays as it is. */
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
  const added: string[] = [];
  const bytes = addSheets(input.value, (takenNames) => {
    const request = { rubric: rubric.value, situations, alert: "refuse" as const };
    const plan = planWorkbook([request], takenNames);
    added.push(...plan.sheets.map((sheet) => sheet.name));
    return plan;
  });
  if (!bytes.ok) return refused(unreadableSentence(options.to, bytes.error));
  const written = writeOutput(target.value, bytes.value);
  return written.ok
    ? done(cliMessages.done.added(options.output ?? options.to, added))
    : refused(written.error);
};
