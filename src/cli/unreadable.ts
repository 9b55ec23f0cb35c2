import type { XlsxError } from "../host/xlsx/xlsx-error";
import { cliMessages } from "../messages/cli";

const { workbook } = cliMessages;

const otherFormats = {
  xls: workbook.oldExcel,
  xlsb: workbook.oldBinary,
  ods: workbook.openDocument,
  "strict-open-xml": workbook.strict,
} as const;

/** Says in one sentence why a workbook can't be used and what to do about it. */
export const unreadableSentence = (file: string, error: XlsxError): string => {
  switch (error.type) {
    case "empty-file":
      return workbook.empty(file);
    case "not-a-workbook":
      return workbook.notWorkbook(file);
    case "other-format":
      return otherFormats[error.format](file);
    case "encrypted":
      return workbook.encrypted(file);
    case "truncated":
      return workbook.truncated(file);
    case "damaged":
      return error.part === null ? workbook.damaged(file) : workbook.damagedPart(file, error.part);
    case "too-large":
      return workbook.tooLarge(file);
    case "structure-locked":
      return workbook.structureLocked(file);
    case "sheet-gone":
      return workbook.sheetGone(file);
  }
};
