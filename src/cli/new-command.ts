import { newWorkbook } from "../host/xlsx/new-workbook";
import { cliMessages } from "../messages/cli";
import { planWorkbook } from "../plan/plan-workbook";
import { resolveOutput, writeOutput } from "./files";
import { resolveForms } from "./form-names";
import { done, type Outcome, refused } from "./outcome";
import { choicesFor, readSettings } from "./situation-choices";

/** What `new` was asked for. */
export interface NewOptions {
  readonly output: string;
  readonly set: readonly string[];
  readonly force: boolean;
}

/** Writes a new workbook with one sheet for each form. */
export const runNew = (forms: readonly string[], options: NewOptions): Outcome => {
  const rubrics = resolveForms(forms);
  if (!rubrics.ok) return refused(rubrics.error);
  const chosen = readSettings(options.set);
  if (!chosen.ok) return refused(chosen.error);
  const target = resolveOutput({ ...options, input: null, inPlace: false });
  if (!target.ok) return refused(target.error);
  const requests = rubrics.value.map((rubric) => ({
    rubric,
    situations: choicesFor(rubric, chosen.value),
    alert: "refuse" as const,
  }));
  const plan = planWorkbook(requests, []);
  const written = writeOutput(target.value, newWorkbook(plan));
  if (!written.ok) return refused(written.error);
  const names = plan.sheets.map(({ name }) => name);
  return done(cliMessages.done.created(options.output, names));
};
