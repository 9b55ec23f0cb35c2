import type { XlsxError } from "../host/xlsx/xlsx-error";
import { cliMessages } from "../messages/cli";

const { workbook } = cliMessages;

const otherFormats = {
  xls: workbook.oldExcel,
  xlsb: workbook.oldBinary,
  ods: workbook.openDocument,
  "strict-open-xml": workbook.strict,
} as const;

/** The errors that need nothing but the file's name. */
const plainSentences = {
  "empty-file": workbook.empty,
  "not-a-workbook": workbook.notWorkbook,
  encrypted: workbook.encrypted,
  truncated: workbook.truncated,
  "too-large": workbook.tooLarge,
  "structure-locked": workbook.structureLocked,
  "sheet-gone": workbook.sheetGone,
  "last-visible-sheet": workbook.lastVisibleSheet,
} as const;

type PlainError = Extract<XlsxError, { readonly type: keyof typeof plainSentences }>;

const isPlain = (error: XlsxError): error is PlainError =>
  Object.hasOwn(plainSentences, error.type);

/** Says in one sentence why a workbook can't be used and what to do about it. */
export const unreadableSentence = (file: string, error: XlsxError): string => {
  if (isPlain(error)) return plainSentences[error.type](file);
  switch (error.type) {
    case "other-format":
      return otherFormats[error.format](file);
    case "damaged":
      return error.part === null ? workbook.damaged(file) : workbook.damagedPart(file, error.part);
    case "sheet-in-use":
      return workbook.sheetInUse(file, error.places);
    case "rows-not-movable":
      return workbook.rowsNotMovable(file, error.sheet, error.obstacle);
  }
};
