import type { WorkbookCondition } from "../workbook-host";

/** Takes the condition that the workbook was in when something of it was read. */
export type TakeCondition = (condition: WorkbookCondition) => void;

/**
 * Queues the question whether formulas wait for F9 and whether the workbook may be written, into a request that is sent
 * anyway: Excel raises no event for either. What is returned gives the answer after the request.
 */
export const loadCondition = (context: Excel.RequestContext): (() => WorkbookCondition) => {
  const application = context.application.load("calculationMode");
  const workbook = context.workbook.load("readOnly");
  return () => ({
    manualCalculation: application.calculationMode === "Manual",
    readOnly: workbook.readOnly,
  });
};
