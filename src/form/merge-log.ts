import { logWords } from "../messages/change-log";
import type { Rubric } from "../rubric/rubric";
import { findForm } from "./find-form";
import { type LogLine, type LogOccasion, occasionOf, writtenLines } from "./log-line";
import type { MergedForm } from "./merge-members";
import type { SheetCells } from "./sheet-cells";

/**
 * Says for the 變更紀錄 what a merge changes on the base's form: 視導委員, and its own 委員評分, which give way to links
 * that show nothing yet.
 */
export const mergeLines = (
  sheets: readonly SheetCells[],
  { sheetId, edit }: MergedForm,
  rubric: Rubric,
  occasion: LogOccasion,
): readonly LogLine[] => {
  const cells = sheets.find((sheet) => sheet.sheetId === sheetId);
  const form = cells === undefined ? null : findForm(cells, [rubric]);
  if (cells === undefined || form === null) return [];
  const writes = edit.blocks.map(({ block: { firstRow, firstColumn, cells: written } }) => {
    const content = written[0]?.[0]?.content ?? null;
    const value = content?.type === "text" ? content.text : null;
    return { row: firstRow, column: firstColumn, value };
  });
  return writtenLines(cells, form.location, writes, occasionOf(logWords.reasons.merge, occasion));
};
