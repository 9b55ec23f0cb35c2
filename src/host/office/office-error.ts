import type { HostError } from "../host-error";

/** The parts of an `OfficeExtension.Error` that are read; its class lives in each pane's own runtime. */
interface CodedError {
  readonly code: string;
  readonly message: string;
}

const isCodedError = (error: unknown): error is CodedError =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  typeof error.code === "string" &&
  "message" in error &&
  typeof error.message === "string";

/**
 * Excel's codes that have a sentence of their own.
 *
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const errorsByCode: Readonly<Record<string, HostError>> = {
  ItemNotFound: { type: "sheet-gone" },
  InvalidReference: { type: "sheet-gone" },
  AccessDenied: { type: "protected" },
  InvalidOperationInCellEditMode: { type: "cell-edit-mode" },
  RequestPayloadSizeLimitExceeded: { type: "too-large" },
  ResponsePayloadSizeLimitExceeded: { type: "too-large" },
};

/** Turns whatever Excel threw into a `HostError`; `cleanedUp` tells whether the workbook is as it was. */
export const officeErrorToHostError = (error: unknown, cleanedUp: boolean): HostError => {
  if (!isCodedError(error)) throw error;
  const known = errorsByCode[error.code];
  if (known !== undefined && cleanedUp) return known;
  return { type: "failed", code: error.code, detail: error.message, cleanedUp };
};
