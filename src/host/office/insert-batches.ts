import type { SheetPlan } from "../../plan/workbook-plan";
import { fitsBudget, type RequestCost, sheetCost } from "./request-cost";

/**
 * Shares the sheets of a plan out among requests, in their order: a sheet joins the one before while the budget holds.
 *
 * A sheet that is above the budget by itself gets a request of its own.
 */
export const insertBatches = (sheets: readonly SheetPlan[]): readonly (readonly SheetPlan[])[] => {
  const batches: { readonly sheets: SheetPlan[]; readonly costs: RequestCost[] }[] = [];
  for (const sheet of sheets) {
    const cost = sheetCost(sheet);
    const last = batches.at(-1);
    if (last !== undefined && fitsBudget([...last.costs, cost])) {
      last.sheets.push(sheet);
      last.costs.push(cost);
    } else batches.push({ sheets: [sheet], costs: [cost] });
  }
  return batches.map((batch) => batch.sheets);
};
