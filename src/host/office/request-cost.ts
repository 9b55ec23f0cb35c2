import type { SheetPlan } from "../../plan/workbook-plan";
import { typedContent } from "./cell-text";

/** What one request carries: actions for Excel to do, and bytes to send. */
export interface RequestCost {
  readonly actions: number;
  readonly bytes: number;
}

/** What one request of an insert may carry, unless it holds a single sheet. */
export const requestBudget: RequestCost = { actions: 600, bytes: 250_000 };

/** Actions that the parts of a plan become; measured on the sheets of all official forms and annexes. */
const actionsPer = {
  sheet: 105,
  style: 4,
  merge: 2,
  validation: 7,
  conditionalFormat: 12,
  name: 4,
} as const;

/** Bytes that actions and cells take beside their texts; measured likewise. */
const bytesPer = { action: 140, cell: 20 } as const;

/**
 * Estimates what a sheet adds to a request, before anything is queued.
 *
 * Never less than what is sent for an official form or annex, and less than two fifths more.
 */
export const sheetCost = (plan: SheetPlan): RequestCost => {
  const cells = plan.cells.flat();
  const actions =
    actionsPer.sheet +
    actionsPer.style * new Set(cells.map(({ style }) => style)).size +
    actionsPer.merge * plan.merges.length +
    actionsPer.validation * plan.validations.length +
    actionsPer.conditionalFormat * plan.conditionalFormats.length +
    actionsPer.name * plan.names.length;
  const texts = [
    ...cells.map(({ content }) => typedContent(content, "General")),
    ...plan.validations.flatMap(({ prompt, alert }) => [prompt, alert]),
  ];
  const bytes =
    bytesPer.action * actions +
    bytesPer.cell * cells.length +
    new TextEncoder().encode(JSON.stringify(texts)).length;
  return { actions, bytes };
};

/** Tells whether sheets of these costs may go into one request. */
export const fitsBudget = (costs: readonly RequestCost[]): boolean => {
  const sum = (read: (cost: RequestCost) => number): number =>
    costs.reduce((total, cost) => total + read(cost), 0);
  return (
    sum(({ actions }) => actions) <= requestBudget.actions &&
    sum(({ bytes }) => bytes) <= requestBudget.bytes
  );
};
