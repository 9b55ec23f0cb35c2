import type { SheetCells } from "../form/sheet-cells";
import { editWorkbook } from "../host/xlsx/edit-workbook";
import type { WorkbookEdit } from "../plan/workbook-edit";
import { err, type Result } from "../result";
import { unreadableSentence } from "./unreadable";

/**
 * Changes a workbook's bytes as `planFor` decides; the failure is a sentence: what `planFor` says against it, or why the
 * workbook can't be used. `file` is what that sentence calls it.
 */
export const editedWorkbook = (
  file: string,
  bytes: Uint8Array,
  planFor: (
    sheets: readonly SheetCells[],
    takenSheetNames: readonly string[],
  ) => Result<WorkbookEdit, string>,
): Result<Uint8Array, string> => {
  const edited = editWorkbook(bytes, planFor);
  if (edited.ok) return edited;
  const { error } = edited;
  return err(typeof error === "string" ? error : unreadableSentence(file, error));
};
