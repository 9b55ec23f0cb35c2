import { wordOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { invalidArgument } from "../excel-error";
import { type ExcelObject, isExcelObject, type SheetTarget } from "../excel-object";
import { findSheet, worksheetObject } from "./worksheets";

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

const copyName = (book: Book, name: string): string => {
  for (let number = 2; ; number++) {
    const candidate = `${name.slice(0, 26)} (${number})`;
    if (findSheet(book, candidate) === undefined) return candidate;
  }
};

const indexFor = (
  book: Book,
  position: (typeof positions)[number],
  relativeTo: unknown,
): number => {
  if (position === "Beginning") return 0;
  if (position === "None" || position === "End") return book.workbook.getNumSheets() - 1;
  if (!isExcelObject(relativeTo, "Worksheet")) throw invalidArgument();
  const sheets = book.workbook.getSheets().map((sheet) => sheet.getSheetId());
  const { sheetId } = relativeTo.target;
  // The copy itself stands at the end while the place is found.
  return sheets.indexOf(sheetId) + (position === "After" ? 1 : 0);
};

/** `Worksheet.copy`: the copy keeps the active sheet where it is and takes the name `… (2)`. */
export const copySheet = (
  book: Book,
  { sheetId }: SheetTarget,
  [position, relativeTo]: readonly unknown[],
): ExcelObject => {
  const word = position === undefined || position === null ? "None" : wordOf(position, positions);
  const source = sheetOf(book, sheetId);
  const name = copyName(book, source.getSheetName());
  const active = book.workbook.getActiveSheet();
  const copy = book.workbook.duplicateSheet(source);
  copy.setName(name);
  book.workbook.moveSheet(copy, book.workbook.getNumSheets() - 1);
  book.workbook.moveSheet(copy, indexFor(book, word, relativeTo));
  book.workbook.setActiveSheet(active);
  book.calculation.outdate();
  return worksheetObject(copy);
};
