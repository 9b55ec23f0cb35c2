import { sheetSize } from "../area";
import { printArea, printSheetName } from "../address";
import { booleanOf } from "../arguments";
import { type Book, clip, sheetOf } from "../book";
import { type AreasTarget, excelObject } from "../excel-object";
import type { ObjectType, Property } from "../object-type";
import { guard } from "../protection-guard";
import { setLinesHidden } from "../visibility";
import { cellPropertyMethods } from "./cell-properties";
import { copyFrom } from "./copy-from";
import { findMethods } from "./find";
import { outlineMethods } from "./outline";
import { rangeNavigation } from "./range-navigation";
import { clear, rangeStructure } from "./range-structure";
import { areaOf, rangeValueProperties, validateArraySize } from "./range-values";

const addressOf = (book: Book, { sheetId, areas }: AreasTarget): string => {
  const sheet = printSheetName(sheetOf(book, sheetId).getSheetName());
  return areas.map((area) => `${sheet}!${printArea(area)}`).join(",");
};

/** Every row (or column) hidden: true; none: false; some: null. */
const hiddenState = (
  book: Book,
  target: AreasTarget,
  direction: "row" | "column",
): boolean | null => {
  const sheet = sheetOf(book, target.sheetId);
  const states = target.areas
    .map((whole) => clip(sheet, whole))
    .flatMap((area) => {
      const [start, count] =
        direction === "row" ? [area.row, area.rowCount] : [area.column, area.columnCount];
      return Array.from({ length: count }, (_, i) =>
        direction === "row"
          ? !sheet.getSheet().getRowVisible(start + i)
          : !sheet.getSheet().getColVisible(start + i),
      );
    });
  if (states.every((hidden) => hidden)) return true;
  return states.some((hidden) => hidden) ? null : false;
};

const setHidden = (
  book: Book,
  target: AreasTarget,
  direction: "row" | "column",
  hidden: boolean,
): void => {
  guard(book, target.sheetId, direction === "row" ? "allowFormatRows" : "allowFormatColumns");
  const sheet = sheetOf(book, target.sheetId);
  for (const area of target.areas.map((whole) => clip(sheet, whole))) {
    if (direction === "row") setLinesHidden(sheet, "rows", area.row, area.rowCount, hidden);
    else setLinesHidden(sheet, "columns", area.column, area.columnCount, hidden);
  }
};

const hidden = (direction: "row" | "column"): Property<AreasTarget> => ({
  read: (book, target) => hiddenState(book, target, direction),
  write: (book, target, value) => {
    setHidden(book, target, direction, booleanOf(value));
  },
});

/** What ranges and `RangeAreas` have in common. */
const sharedProperties: Readonly<Record<string, Property<AreasTarget>>> = {
  address: { read: addressOf },
  addressLocal: { read: addressOf },
  cellCount: {
    // Excel answers -1 for more cells than 2^31-1.
    read: (_book, { areas }) => {
      const count = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
      return count > 2_147_483_647 ? -1 : count;
    },
  },
  isEntireRow: {
    read: (_book, { areas }) => areas.every((area) => area.columnCount === sheetSize.columns),
  },
  isEntireColumn: {
    read: (_book, { areas }) => areas.every((area) => area.rowCount === sheetSize.rows),
  },
};

const sharedChildren: NonNullable<ObjectType<AreasTarget>["children"]> = {
  worksheet: (_book, { sheetId }) => excelObject("Worksheet", { sheetId }),
  format: (_book, target) => excelObject("RangeFormat", target),
  dataValidation: (_book, target) => excelObject("DataValidation", target),
  conditionalFormats: (_book, target) => excelObject("ConditionalFormatCollection", target),
};

const recalculate = (book: Book): void => {
  book.calculation.outdate();
};

/** What is emulated of Excel's `Range`. */
export const rangeType: ObjectType<AreasTarget> = {
  properties: {
    ...rangeValueProperties,
    ...sharedProperties,
    rowIndex: { read: (_book, target) => areaOf(target).row },
    columnIndex: { read: (_book, target) => areaOf(target).column },
    rowCount: { read: (_book, target) => areaOf(target).rowCount },
    columnCount: { read: (_book, target) => areaOf(target).columnCount },
    rowHidden: hidden("row"),
    columnHidden: hidden("column"),
    hidden: {
      read: (book, target) => {
        const states = [hiddenState(book, target, "row"), hiddenState(book, target, "column")];
        if (states.includes(true)) return true;
        return states.includes(null) ? null : false;
      },
    },
  },
  children: sharedChildren,
  methods: {
    ...rangeNavigation,
    ...rangeStructure,
    ...outlineMethods,
    ...cellPropertyMethods,
    ...findMethods,
    copyFrom,
    calculate: recalculate,
    setDirty: recalculate,
    _ValidateArraySize: validateArraySize,
  },
};

/** What is emulated of Excel's `RangeAreas`. */
export const rangeAreasType: ObjectType<AreasTarget> = {
  properties: { ...sharedProperties, areaCount: { read: (_book, { areas }) => areas.length } },
  children: {
    ...sharedChildren,
    areas: (_book, { sheetId, areas }) =>
      excelObject("RangeCollection", {
        list: areas.map((area) => excelObject("Range", { sheetId, areas: [area] })),
      }),
  },
  methods: {
    clear,
    calculate: recalculate,
    setDirty: recalculate,
    getEntireRow: (_book, { sheetId, areas }) =>
      excelObject("RangeAreas", {
        sheetId,
        areas: areas.map((area) => ({ ...area, column: 0, columnCount: sheetSize.columns })),
      }),
    getEntireColumn: (_book, { sheetId, areas }) =>
      excelObject("RangeAreas", {
        sheetId,
        areas: areas.map((area) => ({ ...area, row: 0, rowCount: sheetSize.rows })),
      }),
  },
};
