import type { AlertPolicy } from "../plan/validation-texts";
import { scoreCells } from "./compare-looks";
import { expectedSheet } from "./expected-sheet";
import { isSameEdition } from "./form-location";
import type { FormOnSheet } from "./placed-form";
import { policyOf, validationsFor } from "./plan-setup";
import { noRepair, type RepairPlan } from "./repair-plan";
import { settledComparison } from "./settle-columns";
import type { SheetSetup } from "./sheet-setup";

/** Tells what a form does with illegal scores now; null for another edition, whose rules are not known. */
export const policyNow = (
  { cells, location, rubric }: FormOnSheet,
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
  { cells, location, rubric }: FormOnSheet,
  policy: AlertPolicy,
): RepairPlan | null => {
  const expected = expectedSheet(rubric);
  if (expected === null || !isSameEdition(location, rubric)) return null;
  const comparison = settledComparison(cells, location, expected);
  return {
    ...noRepair(location),
    validations: validationsFor(scoreCells(expected), comparison, rubric, policy),
  };
};
