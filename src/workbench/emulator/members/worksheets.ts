import type { FWorksheet } from "@univerjs/sheets/facade";
import { optionalText } from "../arguments";
import type { Book } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import { excelObject, type ExcelObject } from "../excel-object";
import type { ObjectType } from "../object-type";
import { limits } from "../limits";
import { eventMethods } from "./event-methods";

/** Makes the object of a sheet. */
export const worksheetObject = (sheet: FWorksheet): ExcelObject<"Worksheet"> =>
  excelObject("Worksheet", { sheetId: sheet.getSheetId() });

/** A sheet by its id or by its name, whose case does not matter. */
export const findSheet = (book: Book, key: unknown): FWorksheet | undefined =>
  book.workbook
    .getSheets()
    .find(
      (sheet) =>
        sheet.getSheetId() === key ||
        (typeof key === "string" && sheet.getSheetName().toLowerCase() === key.toLowerCase()),
    );

/** Refuses a name that Excel refuses: empty, over 31 characters, with `: \ / ? * [ ]` or an outer apostrophe, `History`, or taken. */
export const checkSheetName = (book: Book, name: string, own?: string): void => {
  const isLegal =
    name !== "" &&
    name.length <= limits.sheetNameLength &&
    !/[:\\/?*[\]\u0000-\u001F]|^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isLegal) throw invalidArgument();
  const taken = findSheet(book, name);
  if (taken !== undefined && taken.getSheetId() !== own) throw excelError("ItemAlreadyExists");
};

const freeName = (book: Book): string => {
  for (let number = 1; ; number++)
    if (findSheet(book, `工作表${number}`) === undefined) return `工作表${number}`;
};

/** The id of a new sheet. A sheet that a person deleted leaves its names behind, with which it can come back. */
const newSheetId = (book: Book): string => {
  const left = new Set(book.workbook.getDefinedNames().map((name) => name.getLocalSheetId()));
  for (let number = book.workbook.getNumSheets() + 1; ; number++) {
    const id = `sheet-${number}`;
    if (book.workbook.getSheetBySheetId(id) === null && !left.has(id)) return id;
  }
};

const addSheet = (book: Book, wanted: string | undefined): ExcelObject<"Worksheet"> => {
  const name = wanted ?? freeName(book);
  checkSheetName(book, name);
  const active = book.workbook.getActiveSheet();
  const sheet = book.workbook.insertSheet(name, {
    index: book.workbook.getNumSheets(),
    sheet: {
      id: newSheetId(book),
      rowCount: 200,
      columnCount: 40,
      defaultColumnWidth: 72,
      defaultRowHeight: 22,
    },
  });
  // The engine shows a new sheet at once, Excel leaves the active sheet where it is.
  book.workbook.setActiveSheet(active);
  return worksheetObject(sheet);
};

const isVisible = (sheet: FWorksheet): boolean => !sheet.isSheetHidden();

const atEnd = (book: Book, end: "first" | "last", onlyVisible: unknown): ExcelObject => {
  const sheets = book.workbook
    .getSheets()
    .filter((sheet) => onlyVisible !== true || isVisible(sheet));
  const sheet = end === "first" ? sheets[0] : sheets.at(-1);
  if (sheet === undefined) throw excelError("ItemNotFound");
  return worksheetObject(sheet);
};

/** What is emulated of Excel's `WorksheetCollection`. */
export const worksheetCollectionType: ObjectType<null> = {
  items: (book) => book.workbook.getSheets().map(worksheetObject),
  item: (book, _target, key) => {
    const sheet = findSheet(book, key);
    return sheet && worksheetObject(sheet);
  },
  methods: {
    add: (book, _target, [name]) => addSheet(book, optionalText(name)),
    getActiveWorksheet: (book) => worksheetObject(book.workbook.getActiveSheet()),
    getCount: (book, _target, [onlyVisible]) =>
      book.workbook.getSheets().filter((sheet) => onlyVisible !== true || isVisible(sheet)).length,
    getFirst: (book, _target, [onlyVisible]) => atEnd(book, "first", onlyVisible),
    getLast: (book, _target, [onlyVisible]) => atEnd(book, "last", onlyVisible),
    ...eventMethods<null>(() => "Workbook"),
  },
};
