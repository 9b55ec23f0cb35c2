import type { ICellData } from "@univerjs/core";
import { type Area, boundingArea } from "./area";
import { printArea } from "./address";
import { type Book, cellAt } from "./book";
import { valueOf, valueTypeOf } from "./cell-values";
import { eventType } from "./outbox";

/** A cell that the user changed, and what it held before. */
export interface Edit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: ICellData;
  /** Typed into the grid's editor, which writes first, validates then and takes back what is illegal. */
  readonly typed: boolean;
}

/** What a cell holds, without its looks. */
export const content = ({ v, f, si, t }: ICellData): ICellData => ({ v, f, si, t });

const isSame = (a: ICellData, b: ICellData): boolean =>
  (a.v ?? null) === (b.v ?? null) && (a.f ?? null) === (b.f ?? null);

/** The cell as it is now, or undefined when its sheet is gone. */
const currentCell = (book: Book, { sheetId, row, column }: Edit): ICellData | undefined => {
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  return sheet === null ? undefined : content(cellAt(sheet, row, column));
};

const stopStyle = 1;

/** Whether the cell now holds something else than before; false when its sheet is gone. */
export const isChanged = (book: Book, edit: Edit): boolean => {
  const now = currentCell(book, edit);
  return now !== undefined && !isSame(edit.before, now);
};

/** Whether the grid is going to take the entry back. */
export const isRefused = async (book: Book, edit: Edit): Promise<boolean> => {
  const range = book.workbook.getSheetBySheetId(edit.sheetId)?.getRange(edit.row, edit.column);
  const rule = range?.getDataValidation()?.rule;
  if (
    range === undefined ||
    rule?.showErrorMessage === false ||
    Number(rule?.errorStyle) !== stopStyle
  )
    return false;
  const [[status] = []] = await range.getValidatorStatus();
  return String(status) === "invalid";
};

const areaOf = ({ row, column }: Edit): Area => ({ row, column, rowCount: 1, columnCount: 1 });

/** The values before and after stand flat in the message; the runtime folds them into `details`. */
const detailsOf = (edit: Edit, now: ICellData): Readonly<Record<string, unknown>> => ({
  valueBefore: valueOf(edit.before),
  valueAfter: valueOf(now),
  valueTypeBefore: valueTypeOf(edit.before),
  valueTypeAfter: valueTypeOf(now),
});

/** Raises one event a sheet for the edits that changed something. */
export const raiseEdits = (book: Book, edits: readonly Edit[]): void => {
  const changed = edits.filter((edit) => isChanged(book, edit));
  for (const sheetId of new Set(changed.map((edit) => edit.sheetId))) {
    const ofSheet = changed.filter((edit) => edit.sheetId === sheetId);
    const [only] = ofSheet;
    const now = only && ofSheet.length === 1 ? currentCell(book, only) : undefined;
    book.outbox.raise(eventType.changed, sheetId, {
      type: "WorksheetChanged",
      address: printArea(boundingArea(ofSheet.map(areaOf))),
      changeType: "RangeEdited",
      source: "Local",
      ...(only && now ? detailsOf(only, now) : {}),
    });
  }
};
