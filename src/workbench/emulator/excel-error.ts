/** An error as Excel's host answers it; the runtime turns it into an `OfficeExtension.Error`. */
export class ExcelError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

const texts = {
  InvalidArgument: ["The argument is invalid or missing or has an incorrect format.", 400],
  InvalidReference: ["This reference is not valid for the current operation.", 400],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  ItemAlreadyExists: ["The resource being created already exists.", 409],
  AccessDenied: ["You cannot perform the requested operation.", 403],
  InvalidOperation: ["This operation is not permitted for the current object.", 400],
  RequestPayloadSizeLimitExceeded: ["The request payload size has exceeded the limit.", 413],
} as const;

/** One of the errors that Excel documents, in Excel's own words. */
export const excelError = (code: keyof typeof texts): ExcelError =>
  new ExcelError(code, texts[code][0], texts[code][1]);

/** The argument does not fit: Excel's most frequent answer. */
export const invalidArgument = (): ExcelError => excelError("InvalidArgument");

/** Values, formulas and formats must come as an array of exactly the range's shape. */
export const wrongShape = (): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** A member that real Excel has and this one does not; never answered with a guess. */
export const notEmulated = (member: string): ExcelError =>
  new ExcelError("ApiNotFound", `${member} is not emulated by the workbench.`, 501);
