import { hostErrorDetails, hostErrorMessage } from "./host-error-message";
import type { Message } from "./pane-language";
import type { Problem } from "./workbook-state";

/** Says for people what a problem is, what was not changed and what to do. */
export const problemMessage = (problem: Problem): Message => {
  if (problem.type === "row-gone") return { key: "error.moved", values: {} };
  if (problem.type === "no-rubrics") return { key: "error.rubrics", values: {} };
  return hostErrorMessage(problem);
};

/** The program's own words about a problem, for the details line; null where there are none. */
export const problemDetails = (problem: Problem): string | null =>
  problem.type === "row-gone" || problem.type === "no-rubrics" ? null : hostErrorDetails(problem);
