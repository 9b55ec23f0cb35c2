import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { officialRubrics } from "../../src/official/official-rubrics";
import { printMarker } from "../../src/plan/marker";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { CellContent, SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";

/** Finds an official form that a test is about. */
export const officialForm = (short: string): Rubric => {
  const rubric = officialRubrics().find((form) => form.short === short);
  if (rubric === undefined) throw new Error(`no form ${short}`);
  return rubric;
};

const planned = (...shorts: readonly string[]): WorkbookPlan =>
  planWorkbook(
    shorts.map((short) => ({ rubric: officialForm(short), situations: {}, alert: "refuse" })),
    [],
  );

const withMarker = (sheet: SheetPlan, content: CellContent | null): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map((cells, row) =>
    cells.map((cell, column) =>
      row === sheet.marker.row && column === sheet.marker.column ? { ...cell, content } : cell,
    ),
  ),
});

/** A workbook whose sheets carry other markers than their forms', or none; one for each form. */
const marked = (shorts: readonly string[], content: CellContent | null): Uint8Array => {
  const plan = planned(...shorts);
  return newWorkbook({
    ...plan,
    sheets: plan.sheets.map((sheet, index) => (index === 0 ? withMarker(sheet, content) : sheet)),
  });
};

/** A workbook without a form. */
export const formless = (): Uint8Array => marked(["A"], null);

/** A workbook with a form that nobody knows, followed by known ones. */
export const withUnknownForm = (...shorts: readonly string[]): Uint8Array =>
  marked(["A", ...shorts], {
    type: "text",
    text: printMarker({ rubricId: "moe-199-x", version: "1.0.0", fingerprint: "00ff" }),
  });

/** A workbook with form A in an older edition. */
export const withOlderForm = (): Uint8Array =>
  marked(["A"], {
    type: "text",
    text: printMarker({ rubricId: "moe-105-a", version: "0.9.0", fingerprint: "00ff" }),
  });

/** A workbook with two copies of one form. */
export const withTwoCopies = (): Uint8Array => newWorkbook(planned("A", "A"));
