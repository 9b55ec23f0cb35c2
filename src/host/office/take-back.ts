import { columnLetters } from "../../plan/address";
import { columns } from "../../plan/columns";
import { findPendingMark, parsePendingMark, type PendingMark } from "./pending-mark";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";
import { restoreSetup, type SheetSetup } from "./sheet-setup";

/** What an insert that failed may have left. */
export interface Attempt {
  readonly nonce: string;
  /** The names that it wanted for its sheets. */
  readonly names: readonly string[];
  /** Ids of the sheets that were there before it. */
  readonly before: readonly string[];
  /** Id of the sheet there before that took its first sheet; null when all were new. */
  readonly reusedSheetId: string | null;
}

const markIn = (found: Excel.Range): PendingMark | null =>
  found.isNullObject ? null : parsePendingMark(found.values[0]?.[0]);

const nonceOf = (found: Excel.Range): string | null => markIn(found)?.nonce ?? null;

/**
 * Deletes the sheets that a failed insert has added; true when none is left.
 *
 * A sheet counts as added by it when it has a wanted name, was not there before, and carries the attempt's mark or
 * nothing at all (the insert failed before the mark was written), or when the first sheet's mark says that all were
 * written (the insert failed while their own markers took the place of its marks).
 */
export const takeBack = async (runtime: OfficeRuntime, attempt: Attempt): Promise<boolean> => {
  const removed = await runBatch(runtime, async (context) => {
    const candidates = attempt.names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id");
      const used = sheet.getUsedRangeOrNullObject(false).untrack();
      used.load("address");
      return { sheet, used, mark: findPendingMark(sheet) };
    });
    const { reusedSheetId } = attempt;
    const reusedMark =
      reusedSheetId === null
        ? []
        : [findPendingMark(context.workbook.worksheets.getItemOrNullObject(reusedSheetId))];
    await context.sync();
    const allWritten = [...reusedMark, ...candidates.map(({ mark }) => mark)]
      .map(markIn)
      .some((mark) => mark?.nonce === attempt.nonce && mark.allWritten);
    const ours = candidates.filter(
      ({ sheet, used, mark }) =>
        !sheet.isNullObject &&
        !attempt.before.includes(sheet.id) &&
        (allWritten || used.isNullObject || nonceOf(mark) === attempt.nonce),
    );
    for (const { sheet } of ours) sheet.delete();
    if (ours.length > 0) await context.sync();
  });
  return removed.ok;
};

/**
 * Empties a sheet on which a form was begun: whole columns and rows go, and with them values, formats, rules, widths,
 * heights and groups. `rowCount` is at least the number of rows that the form has.
 */
export const clearForm = (sheet: Excel.Worksheet, rowCount: number): void => {
  sheet.freezePanes.unfreeze();
  const formColumns = sheet.getRange(`A:${columnLetters(columns.length - 1)}`).untrack();
  formColumns.conditionalFormats.clearAll();
  formColumns.dataValidation.clear();
  formColumns.delete("Left");
  sheet.getRange(`1:${rowCount}`).untrack().delete("Up");
};

/** An empty sheet that an insert has begun to fill, and how it was before. */
export interface ReusedSheet {
  readonly sheetId: string;
  readonly setup: SheetSetup;
  readonly rowCount: number;
}

/** Empties the current sheet again after a failed insert into it; true when that worked or nothing was begun. */
export const takeBackReused = async (
  runtime: OfficeRuntime,
  { sheetId, setup, rowCount }: ReusedSheet,
  nonce: string,
): Promise<boolean> => {
  const cleared = await runBatch(runtime, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const mark = findPendingMark(sheet);
    const names = sheet.names.load("items/name");
    await context.sync();
    if (nonceOf(mark) !== nonce) return;
    // The names are addressed by their places: the last goes first.
    for (const name of names.items.toReversed()) name.delete();
    clearForm(sheet, rowCount);
    restoreSetup(sheet, setup);
    await context.sync();
  });
  return cleared.ok;
};
