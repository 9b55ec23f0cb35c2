import { cellsOfPlan } from "../form/expected-sheet";
import { formsOn } from "../form/form-places";
import { reviseOverview } from "../form/revise-overview";
import { newWorkbook } from "../host/xlsx/new-workbook";
import { cliMessages } from "../messages/cli";
import { planWorkbook } from "../plan/plan-workbook";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { resolveOutput, writeOutput } from "./files";
import { resolveForms } from "./form-names";
import { done, type Outcome, refused } from "./outcome";
import { choicesFor, readSettings } from "./situation-choices";

/** What `new` was asked for. */
export interface NewOptions {
  readonly output: string;
  readonly set: readonly string[];
  readonly force: boolean;
  /** Whether two or more forms get a 總表. */
  readonly overview: boolean;
}

/** Writes a new workbook with one sheet for each form, and before them a 總表 of two or more. */
export const runNew = (names: readonly string[], options: NewOptions): Outcome => {
  const rubrics = resolveForms(names);
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
  const forms = planWorkbook(requests, []);
  const plan = options.overview ? withOverviewFirst(forms, rubrics.value) : forms;
  const written = writeOutput(target.value, newWorkbook(plan));
  if (!written.ok) return refused(written.error);
  const sheetNames = plan.sheets.map(({ name }) => name);
  return done(cliMessages.done.created(options.output, sheetNames));
};

const withOverviewFirst = (plan: WorkbookPlan, rubrics: readonly Rubric[]): WorkbookPlan => {
  const places = formsOn(plan.sheets.map(cellsOfPlan), rubrics);
  const names = plan.sheets.map(({ name }) => name);
  const revision = reviseOverview(places, null, names);
  return revision.kind === "add"
    ? {
        sheets: [revision.sheet, ...plan.sheets],
        styles: { ...plan.styles, ...revision.styles },
      }
    : plan;
};
