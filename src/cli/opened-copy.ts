import type { WorkbookCopy } from "../form/combination";
import { readWorkbook, sheetCells } from "../host/xlsx/read-workbook";
import { err, ok, type Result } from "../result";
import { readInput } from "./files";
import { unreadableSentence } from "./unreadable";

/** A workbook that others are put together with: its sheets, and the bytes that they were read from. */
export interface OpenedCopy {
  readonly copy: WorkbookCopy;
  readonly bytes: Uint8Array;
}

/** Reads a workbook file; the failure is a sentence. */
export const openCopy = (file: string): Result<OpenedCopy, string> => {
  const bytes = readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = readWorkbook(bytes.value);
  return workbook.ok
    ? ok({ copy: { file, sheets: sheetCells(workbook.value) }, bytes: bytes.value })
    : err(unreadableSentence(file, workbook.error));
};
