import type { FWorksheet } from "@univerjs/sheets/facade";
import { type Area } from "../area";
import { numberOf } from "../arguments";
import { type Book, clip, sheetOf } from "../book";
import { patchCells, uniform } from "../cell-style";
import { invalidArgument } from "../excel-error";
import { type AreasTarget, excelObject } from "../excel-object";
import type { ObjectType, Property } from "../object-type";
import { limits } from "../limits";
import { guard } from "../protection-guard";
import {
  alignmentProperties,
  fillProperties,
  fontProperties,
  protectionProperties,
  type StyleProperty,
} from "../style-properties";
import { autofitColumns, autofitRows } from "./autofit";

/** The engine measures in pixels of 1/96 inch, Excel in points of 1/72 inch. */
const pixelsPerPoint = 96 / 72;

/** Makes the properties of an object type from a table of cell formats: null when the cells differ. */
const styled = (
  table: Readonly<Record<string, StyleProperty>>,
): Readonly<Record<string, Property<AreasTarget>>> =>
  Object.fromEntries(
    Object.entries(table).map(([name, { read, write }]) => [
      name,
      {
        read: (book: Book, target: AreasTarget) => uniform(book, target, read),
        write: (book: Book, target: AreasTarget, value: unknown) => {
          guard(book, target.sheetId, "allowFormatCells");
          const patch = write(value);
          patchCells(book, target.sheetId, target.areas, () => patch);
        },
      },
    ]),
  );

const areasOf = (
  book: Book,
  target: AreasTarget,
): { readonly sheet: FWorksheet; readonly areas: readonly Area[] } => {
  const sheet = sheetOf(book, target.sheetId);
  return { sheet, areas: target.areas.map((area) => clip(sheet, area)) };
};

const commonSize = (sizes: readonly number[]): number | null => {
  const [first = null] = sizes;
  return sizes.every((size) => size === first) && first !== null ? first / pixelsPerPoint : null;
};

const range = (start: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => start + i);

const sizeUpTo = (value: unknown, highest: number): number => {
  const points = numberOf(value);
  if (points < 0 || points > highest) throw invalidArgument();
  return points * pixelsPerPoint;
};

/** The width of a range's columns in points; null where they differ. */
export const columnWidth: Property<AreasTarget> = {
  read: (book, target) => {
    const { sheet, areas } = areasOf(book, target);
    return commonSize(
      areas.flatMap((area) =>
        range(area.column, area.columnCount).map((column) => sheet.getColumnWidth(column)),
      ),
    );
  },
  write: (book, target, value) => {
    guard(book, target.sheetId, "allowFormatColumns");
    const pixels = sizeUpTo(value, limits.columnWidth);
    const { sheet, areas } = areasOf(book, target);
    for (const area of areas) {
      if (pixels === 0) sheet.hideColumns(area.column, area.columnCount);
      else sheet.setColumnWidths(area.column, area.columnCount, pixels);
    }
  },
};

/** The height of a range's rows in points; null where they differ. */
export const rowHeight: Property<AreasTarget> = {
  read: (book, target) => {
    const { sheet, areas } = areasOf(book, target);
    return commonSize(
      areas.flatMap((area) => range(area.row, area.rowCount).map((row) => sheet.getRowHeight(row))),
    );
  },
  write: (book, target, value) => {
    guard(book, target.sheetId, "allowFormatRows");
    const pixels = sizeUpTo(value, limits.rowHeight);
    const { sheet, areas } = areasOf(book, target);
    for (const area of areas) {
      if (pixels === 0) sheet.hideRows(area.row, area.rowCount);
      else sheet.setRowHeightsForced(area.row, area.rowCount, pixels);
    }
  },
};

/** What is emulated of Excel's `RangeFormat`. */
export const rangeFormatType: ObjectType<AreasTarget> = {
  properties: { ...styled(alignmentProperties), columnWidth, rowHeight },
  children: {
    fill: (_book, target) => excelObject("RangeFill", target),
    font: (_book, target) => excelObject("RangeFont", target),
    borders: (_book, target) => excelObject("RangeBorderCollection", target),
    protection: (_book, target) => excelObject("FormatProtection", target),
  },
  methods: { autofitColumns, autofitRows },
};

/** What is emulated of Excel's `RangeFill`. */
export const rangeFillType: ObjectType<AreasTarget> = {
  properties: styled(fillProperties),
  methods: {
    clear: (book, target) => {
      guard(book, target.sheetId, "allowFormatCells");
      patchCells(book, target.sheetId, target.areas, () => ({ style: { bg: null } }));
    },
  },
};

/** What is emulated of Excel's `RangeFont`. */
export const rangeFontType: ObjectType<AreasTarget> = { properties: styled(fontProperties) };

/** What is emulated of Excel's `FormatProtection`. */
export const formatProtectionType: ObjectType<AreasTarget> = {
  properties: styled(protectionProperties),
};
