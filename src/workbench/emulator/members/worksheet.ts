import { type Area, isInsideSheet, wholeSheet } from "../area";
import { parseArea, splitSheetName } from "../address";
import { booleanOf, colorOf, integerOf, textOf, wordOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import { excelObject, type ExcelObject, type SheetTarget } from "../excel-object";
import type { ObjectType } from "../object-type";
import { limits } from "../limits";
import { usedArea } from "../used-area";
import { copySheet } from "./copy-sheet";
import { eventMethods } from "./event-methods";
import { findAllMethods } from "./find";
import { findName, rangeOfName } from "./names";
import { checkSheetName, worksheetObject } from "./worksheets";

const rangeObject = (sheetId: string, ...areas: readonly Area[]): ExcelObject<"Range"> =>
  excelObject("Range", { sheetId, areas });

/** The area that an address on this sheet means; addresses over 8,192 characters are cut, as Excel cuts them. */
const areaAt = (book: Book, sheetId: string, address: string): Area | null => {
  const { sheetName, rest } = splitSheetName(address.slice(0, limits.addressLength).trim());
  const isOwn =
    sheetName === null ||
    sheetName.toLowerCase() === sheetOf(book, sheetId).getSheetName().toLowerCase();
  return isOwn ? parseArea(rest) : null;
};

const getRange = (book: Book, { sheetId }: SheetTarget, address: unknown): ExcelObject => {
  sheetOf(book, sheetId);
  if (address === undefined || address === null) return rangeObject(sheetId, wholeSheet);
  const area = areaAt(book, sheetId, textOf(address));
  if (area !== null) return rangeObject(sheetId, area);
  const name = findName(book, sheetId, textOf(address)) ?? findName(book, null, textOf(address));
  const range = name && rangeOfName(book, name);
  if (!range) throw invalidArgument();
  return range;
};

const getRanges = (book: Book, { sheetId }: SheetTarget, address: unknown): ExcelObject => {
  if (address === undefined || address === null)
    return excelObject("RangeAreas", { sheetId, areas: [wholeSheet] });
  const parts = textOf(address).slice(0, limits.addressLength).split(",");
  const areas = parts.map((part) => areaAt(book, sheetId, part));
  if (areas.some((area) => area === null)) throw invalidArgument();
  return excelObject("RangeAreas", { sheetId, areas: areas.filter((area) => area !== null) });
};

const getRangeByIndexes = (
  book: Book,
  { sheetId }: SheetTarget,
  args: readonly unknown[],
): ExcelObject => {
  sheetOf(book, sheetId);
  const [row, column, rowCount, columnCount] = args.map(integerOf);
  const area = {
    row: row ?? 0,
    column: column ?? 0,
    rowCount: rowCount ?? 0,
    columnCount: columnCount ?? 0,
  };
  if (!isInsideSheet(area)) throw invalidArgument();
  return rangeObject(sheetId, area);
};

const visibilityOf = (book: Book, { sheetId }: SheetTarget): string => {
  if (!sheetOf(book, sheetId).isSheetHidden()) return "Visible";
  return book.extras.ofSheet(sheetId).veryHidden === true ? "VeryHidden" : "Hidden";
};

const visibleSheets = (book: Book): number =>
  book.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden()).length;

const setVisibility = (book: Book, target: SheetTarget, value: unknown): void => {
  const word = wordOf(value, ["Visible", "Hidden", "VeryHidden"]);
  const sheet = sheetOf(book, target.sheetId);
  if (word === "Visible") {
    if (sheet.isSheetHidden()) sheet.showSheet();
    return;
  }
  if (!sheet.isSheetHidden()) {
    if (visibleSheets(book) === 1) throw excelError("InvalidOperation");
    sheet.hideSheet();
  }
  const extras = book.extras.ofSheet(target.sheetId);
  book.extras.replaceSheet(target.sheetId, { ...extras, veryHidden: word === "VeryHidden" });
};

const gridlinesShown = (book: Book, { sheetId }: SheetTarget): boolean =>
  !sheetOf(book, sheetId).hasHiddenGridLines();

const deleteSheet = (book: Book, target: SheetTarget): void => {
  const sheet = sheetOf(book, target.sheetId);
  const isLastVisible = !sheet.isSheetHidden() && visibleSheets(book) === 1;
  if (isLastVisible || visibilityOf(book, target) === "VeryHidden")
    throw excelError("InvalidOperation");
  // A sheet takes the names of its own scope along; the engine would keep them as #REF!.
  for (const name of book.workbook.getDefinedNames())
    if (name.getLocalSheetId() === target.sheetId) name.delete();
  book.workbook.deleteSheet(sheet);
  book.calculation.outdate();
};

const neighbour =
  (step: 1 | -1) =>
  (book: Book, { sheetId }: SheetTarget, [onlyVisible]: readonly unknown[]) => {
    const sheets = book.workbook
      .getSheets()
      .filter((sheet) => onlyVisible !== true || !sheet.isSheetHidden());
    const sheet =
      sheets[sheets.findIndex((candidate) => candidate.getSheetId() === sheetId) + step];
    return sheet ? worksheetObject(sheet) : null;
  };

const orNotFound =
  (find: ReturnType<typeof neighbour>) =>
  (book: Book, target: SheetTarget, args: readonly unknown[]): ExcelObject => {
    const found = find(book, target, args);
    if (found === null) throw excelError("ItemNotFound");
    return found;
  };

const getUsedRange = (
  book: Book,
  { sheetId }: SheetTarget,
  valuesOnly: unknown,
): ExcelObject | null => {
  const used = usedArea(book, sheetId, valuesOnly === true);
  return used === null ? null : rangeObject(sheetId, used);
};

/** What is emulated of Excel's `Worksheet`. */
export const worksheetType: ObjectType<SheetTarget> = {
  identity: (book, { sheetId }) => ({ Id: sheetOf(book, sheetId).getSheetId() }),
  properties: {
    id: { read: (_book, { sheetId }) => sheetId },
    name: {
      read: (book, { sheetId }) => sheetOf(book, sheetId).getSheetName(),
      write: (book, { sheetId }, value) => {
        checkSheetName(book, textOf(value), sheetId);
        sheetOf(book, sheetId).setName(textOf(value));
      },
    },
    position: {
      read: (book, { sheetId }) => sheetOf(book, sheetId).getIndex(),
      write: (book, { sheetId }, value) => {
        const index = integerOf(value);
        if (index < 0 || index >= book.workbook.getNumSheets()) throw invalidArgument();
        book.workbook.moveSheet(sheetOf(book, sheetId), index);
      },
    },
    visibility: { read: visibilityOf, write: setVisibility },
    tabColor: {
      read: (book, { sheetId }) => sheetOf(book, sheetId).getTabColor()?.toUpperCase() ?? "",
      write: (book, { sheetId }, value) => {
        sheetOf(book, sheetId).setTabColor(value === "" ? "" : colorOf(value));
      },
    },
    showGridlines: { read: gridlinesShown },
    // The runtime reads `showGridlines` under its own name and sets it under this one.
    gridlines: {
      read: gridlinesShown,
      write: (book, { sheetId }, value) => {
        sheetOf(book, sheetId).setHiddenGridlines(!booleanOf(value));
      },
    },
    showHeadings: { read: () => true },
    enableCalculation: { read: () => true },
    standardHeight: { read: () => 16.5 },
    standardWidth: { read: () => 8.43 },
  },
  children: {
    names: (_book, { sheetId }) => excelObject("NamedItemCollection", { scope: sheetId }),
    freezePanes: (_book, target) => excelObject("WorksheetFreezePanes", target),
    pageLayout: (_book, target) => excelObject("PageLayout", target),
    protection: (_book, target) => excelObject("WorksheetProtection", target),
  },
  methods: {
    getRange: (book, target, [address]) => getRange(book, target, address),
    getRanges: (book, target, [address]) => getRanges(book, target, address),
    getRangeByIndexes,
    getCell: (book, target, [row, column]) => getRangeByIndexes(book, target, [row, column, 1, 1]),
    getUsedRange: (book, target, [valuesOnly]) =>
      getUsedRange(book, target, valuesOnly) ?? getRange(book, target, "A1"),
    getUsedRangeOrNullObject: (book, target, [valuesOnly]) =>
      getUsedRange(book, target, valuesOnly),
    getNext: orNotFound(neighbour(1)),
    getNextOrNullObject: neighbour(1),
    getPrevious: orNotFound(neighbour(-1)),
    getPreviousOrNullObject: neighbour(-1),
    activate: (book, { sheetId }) => {
      sheetOf(book, sheetId).activate();
    },
    calculate: (book) => {
      book.calculation.outdate();
    },
    copy: copySheet,
    ...findAllMethods,
    delete: deleteSheet,
    ...eventMethods<SheetTarget>(({ sheetId }) => sheetId),
  },
};
