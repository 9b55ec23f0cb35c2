import type { HostError } from "../host/host-error";
import type { Message, MessageKey } from "./pane-language";

type Plain = Exclude<HostError["type"], "failed" | "not-supported" | "sheet-not-empty">;

const plainMessages = {
  "sheet-gone": "error.gone",
  "read-only": "error.readOnly",
  protected: "error.protected",
  "cell-edit-mode": "error.cellEdit",
  "too-large": "error.tooLarge",
  "last-sheet": "error.lastSheet",
} as const satisfies Record<Plain, MessageKey>;

/** Says for people what happened, what was not changed and what to do. */
export const hostErrorMessage = (error: HostError): Message => {
  if (error.type === "not-supported") {
    return { key: "error.notSupported", values: { needs: error.needs } };
  }
  if (error.type === "sheet-not-empty") {
    return { key: "error.notEmpty", values: { sheetName: error.sheetName } };
  }
  if (error.type === "failed") {
    return { key: error.cleanedUp ? "error.failedClean" : "error.failedRemainder", values: {} };
  }
  return { key: plainMessages[error.type], values: {} };
};

/** The program's own code and words for the details line; null where the sentence says everything. */
export const hostErrorDetails = (error: HostError): string | null =>
  error.type === "failed"
    ? [error.code, error.detail].filter((part) => part !== "").join(": ")
    : null;
