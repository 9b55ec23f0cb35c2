import type { HostError } from "../host/host-error";
import { printEdited } from "./edited-since";
import { hostErrorDetails, hostErrorMessage } from "./host-error-message";
import type { Message, MessageKey } from "./pane-language";
import type { Problem } from "./workbook-state";

type OwnProblem = Exclude<Problem, HostError>["type"];

const ownMessages = {
  "row-gone": "error.moved",
  "no-rubrics": "error.rubrics",
  "changed-since": "error.changedSince",
  "edited-since": "error.editedSince",
  "link-astray": "error.linkAstray",
} as const satisfies Record<OwnProblem, MessageKey>;

const isOwn = (problem: Problem): problem is Exclude<Problem, HostError> =>
  Object.hasOwn(ownMessages, problem.type);

/** Says for people what a problem is, what was not changed and what to do. */
export const problemMessage = (problem: Problem): Message =>
  isOwn(problem)
    ? { key: ownMessages[problem.type], values: valuesOf(problem) }
    : hostErrorMessage(problem);

const valuesOf = (problem: Exclude<Problem, HostError>): Message["values"] =>
  problem.type === "edited-since" ? { cells: printEdited(problem.cells) } : {};

/** The program's own words about a problem, for the details line; null where there are none. */
export const problemDetails = (problem: Problem): string | null =>
  isOwn(problem) ? null : hostErrorDetails(problem);
