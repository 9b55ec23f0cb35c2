import { type FormRow, layoutForm } from "../plan/form-layout";
import { planFormSheet } from "../plan/plan-form-sheet";
import { printFormula } from "../plan/print-formula";
import type { CellContent, SheetPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { rubricFingerprint } from "../rubric/rubric-fingerprint";
import type { FormLocation } from "./form-location";
import { locateForm } from "./locate-form";
import type { SheetCells } from "./sheet-cells";

/** A form's sheet as it is inserted, and where its parts stand there. */
export interface ExpectedSheet {
  readonly plan: SheetPlan;
  readonly location: FormLocation;
  /** The rows above the table that hold nothing but official text: title, 視導項目, 訪視內容說明. */
  readonly textRows: readonly number[];
  readonly fingerprint: string;
}

/** Shows a plan as the cells that a host would read back from it, formulas without results unless the plan names them. */
export const cellsOfPlan = (plan: SheetPlan): SheetCells => ({
  sheetId: plan.name,
  name: plan.name,
  values: plan.cells.map((row) => row.map(({ content }) => contentValue(content))),
  formulas: plan.cells.map((row) =>
    row.map(({ content }) =>
      content?.type === "formula" ? `=${printFormula(content.formula)}` : null,
    ),
  ),
});

const contentValue = (content: CellContent | null): string | number | null => {
  if (content?.type === "text") return content.text;
  if (content?.type === "formula") return content.result ?? null;
  return content?.type === "number" ? content.number : null;
};

/**
 * Plans the untouched sheet of a form, to compare a used one with; null when it can't find itself.
 *
 * Planned once for each rubric: a batch of workbooks is compared with the same few sheets.
 */
export const expectedSheet = (rubric: Rubric): ExpectedSheet | null => {
  const known = expectedSheets.get(rubric);
  if (known !== undefined) return known;
  const planned = planExpected(rubric);
  expectedSheets.set(rubric, planned);
  return planned;
};

const expectedSheets = new WeakMap<Rubric, ExpectedSheet | null>();

const planExpected = (rubric: Rubric): ExpectedSheet | null => {
  const plan = planFormSheet(rubric, { sheetName: rubric.short, situations: {}, alert: "refuse" });
  const location = locateForm(cellsOfPlan(plan));
  if (location === null) return null;
  const textRows = layoutForm(rubric).rows.flatMap(({ kind }, row) =>
    textKinds.has(kind) ? [row] : [],
  );
  return { plan, location, textRows, fingerprint: rubricFingerprint(rubric) };
};

const textKinds: ReadonlySet<FormRow["kind"]> = new Set<FormRow["kind"]>([
  "title",
  "subject",
  "notes-heading",
  "note",
]);
