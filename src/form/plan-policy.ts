import type { AlertPolicy } from "../plan/validation-texts";
import { isScoreStyle } from "./compare-looks";
import { expectedSheet } from "./expected-sheet";
import { isSameEdition } from "./find-damage";
import type { DamagedForm } from "./plan-repair";
import { policyOf, validationsFor } from "./plan-setup";
import type { RepairPlan } from "./repair-plan";
import { settledComparison } from "./settle-columns";
import type { SheetSetup } from "./sheet-setup";

/** Tells what a form does with illegal scores now; null for another edition, whose rules are not known. */
export const policyNow = (
  { cells, location, rubric }: DamagedForm,
  setup: SheetSetup,
): AlertPolicy | null => {
  const expected = expectedSheet(rubric);
  return expected === null || !isSameEdition(location, rubric)
    ? null
    : policyOf(settledComparison(cells, location, expected), setup);
};

/**
 * Plans to make a form refuse illegal scores, or only remind of them; null for another edition.
 *
 * The rules of its score cells are written anew with the other alert: a cell that had lost its rule gets it back.
 */
export const planPolicy = (
  { cells, location, rubric }: DamagedForm,
  policy: AlertPolicy,
): RepairPlan | null => {
  const expected = expectedSheet(rubric);
  if (expected === null || !isSameEdition(location, rubric)) return null;
  const scores = expected.plan.cells.flatMap((line, row) =>
    line.flatMap(({ style }, column) => (isScoreStyle(style) ? [{ row, column }] : [])),
  );
  return {
    sheetId: location.sheetId,
    sheetName: location.sheetName,
    insertedRows: [],
    heights: [],
    merges: [],
    cells: [],
    validations: validationsFor(
      scores,
      settledComparison(cells, location, expected),
      rubric,
      policy,
    ),
    removedFormats: [],
    conditionalFormats: [],
    names: [],
    styles: {},
    mendings: [],
  };
};
