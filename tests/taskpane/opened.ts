import { openForm, type OpenForm } from "../../src/form/open-form";
import { officialRubrics } from "../../src/official/official-rubrics";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import type { PlanWrites } from "../../src/taskpane/carry-out";
import { withWrites } from "../../src/taskpane/with-writes";

/** An official form by its letter. */
export const official = (short: string): Rubric => {
  const rubric = officialRubrics().find((each) => each.short === short);
  if (rubric === undefined) throw new Error(`no official form ${short}`);
  return rubric;
};

/** The planned sheet of an official form. */
export const plannedSheet = (short: string): SheetPlan =>
  planFormSheet(official(short), { sheetName: `105-${short}`, situations: {}, alert: "refuse" });

/** An official form as the pane reads it from a sheet that was just inserted. */
export const openedForm = (short: string): OpenForm => {
  const form = openForm(cellsOfPlan(plannedSheet(short)), officialRubrics());
  if (form === null) throw new Error(`form ${short} does not find itself`);
  return form;
};

/** The form after some cells were written. */
export const afterWrites = (form: OpenForm, writes: ReturnType<PlanWrites>): OpenForm => {
  if (writes !== null && "refused" in writes) throw new Error(writes.refused.type);
  const written = openForm(withWrites(form.cells, writes ?? []), [form.rubric]);
  if (written === null) throw new Error("the form is gone");
  return written;
};
