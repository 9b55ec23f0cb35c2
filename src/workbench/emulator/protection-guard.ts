import { type Book, cellAt, clip, sheetOf } from "./book";
import { excelError } from "./excel-error";
import type { AreasTarget } from "./excel-object";
import { actionType } from "./protocol";

const optionsOf = (book: Book, sheetId: string): Readonly<Record<string, unknown>> | null =>
  book.extras.ofSheet(sheetId).protection?.options ?? null;

/** Whether the sheet is protected. */
const isProtected = (book: Book, sheetId: string): boolean => optionsOf(book, sheetId) !== null;

/** Refuses with AccessDenied on a protected sheet, unless its protection allows this kind of change. */
export const guard = (book: Book, sheetId: string, option?: string): void => {
  const options = optionsOf(book, sheetId);
  if (options !== null && !(option !== undefined && options[option] === true))
    throw excelError("AccessDenied");
};

/** What may be called in a workbook that is only shown. */
const harmless = /^(?:_|Get|Find|Activate|Select|Calculate|SuspendApi|SuspendScreen|NotifyAction)/;

/** Refuses a kind of action that changes anything with AccessDenied, in a workbook that is only shown. */
export const guardBook = (book: Book, type: number, name = ""): void => {
  const changes =
    type === actionType.setProperty ||
    type === actionType.update ||
    (type === actionType.method && !harmless.test(name));
  if (changes && book.extras.ofBook().readOnly === true) throw excelError("AccessDenied");
};

/** Refuses a change of contents on a protected sheet when one of the cells is locked. */
export const guardContents = (book: Book, target: AreasTarget): void => {
  if (!isProtected(book, target.sheetId)) return;
  const sheet = sheetOf(book, target.sheetId);
  for (const area of target.areas.map((whole) => clip(sheet, whole)))
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let column = area.column; column < area.column + area.columnCount; column++)
        if (cellAt(sheet, row, column).custom?.["locked"] !== false)
          throw excelError("AccessDenied");
};
