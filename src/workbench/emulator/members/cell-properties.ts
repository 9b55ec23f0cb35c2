import { type Area } from "../area";
import { printArea, printSheetName } from "../address";
import { booleanOf, recordOf } from "../arguments";
import { type Book, cellAt, type CellChange, clip, sheetOf, writeLooks } from "../book";
import { formatOf, type FormatPatch, patchedCell } from "../cell-style";
import { notEmulated, wrongShape } from "../excel-error";
import type { AreasTarget } from "../excel-object";
import { guard } from "../protection-guard";
import {
  alignmentProperties,
  fillProperties,
  fontProperties,
  protectionProperties,
  type StyleProperty,
} from "../style-properties";
import { setLinesHidden } from "../visibility";
import { cellBorderPatch, cellBorders } from "./borders";
import { columnWidth, rowHeight } from "./range-format";
import { areaOf } from "./range-values";

type Table = Readonly<Record<string, StyleProperty>>;
type Method = (book: Book, target: AreasTarget, args: readonly unknown[]) => unknown;
type Given = Readonly<Record<string, unknown>>;

const groups: Readonly<Record<string, Table>> = {
  font: fontProperties,
  fill: fillProperties,
  protection: protectionProperties,
};

const merged = (patches: readonly FormatPatch[]): FormatPatch => ({
  style: Object.assign({}, ...patches.map((patch) => patch.style ?? {})) as object,
  ...(patches.some((patch) => patch.attributes !== undefined)
    ? { attributes: Object.assign({}, ...patches.map((patch) => patch.attributes ?? {})) as object }
    : {}),
});

const patchesFrom = (table: Table, given: Given, name: string): readonly FormatPatch[] =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => {
      const property = table[key];
      if (property === undefined) throw notEmulated(`${name}.${key}`);
      return property.write(value);
    });

/** Sizes belong to rows and columns and are set apart. */
const sizes = new Set(["rowHeight", "columnWidth"]);

const formatPatch = (format: Given): FormatPatch => {
  const plain = Object.entries(format).filter(
    ([key]) => !(key in groups) && key !== "borders" && !sizes.has(key),
  );
  const patches = [...patchesFrom(alignmentProperties, Object.fromEntries(plain), "format")];
  for (const [group, table] of Object.entries(groups)) {
    const given = format[group];
    if (given !== undefined && given !== null)
      patches.push(...patchesFrom(table, recordOf(given), `format.${group}`));
  }
  const borders = format["borders"];
  if (borders !== undefined && borders !== null) patches.push(cellBorderPatch(recordOf(borders)));
  return merged(patches);
};

const emulated = new Set(["format", "rowHidden", "columnHidden"]);

const patchOf = (properties: unknown): FormatPatch | null => {
  if (properties === null || properties === undefined) return null;
  const given = recordOf(properties);
  const unknown = Object.keys(given).find((key) => !emulated.has(key));
  if (unknown !== undefined) throw notEmulated(`Setting ${unknown} by setCellProperties`);
  const format = given["format"];
  return format === undefined || format === null ? null : formatPatch(recordOf(format));
};

const rowsOf = (value: unknown, count: number): readonly unknown[] => {
  if (!Array.isArray(value) || value.length !== count) throw wrongShape();
  return value;
};

const write = (
  book: Book,
  target: AreasTarget,
  patchFor: (row: number, column: number) => FormatPatch | null,
): void => {
  guard(book, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(book, target.sheetId);
  writeLooks(book, target.sheetId, [areaOf(target)], (row, column): CellChange | null => {
    const patch = patchFor(row, column);
    return patch === null ? null : patchedCell(sheet, row, column, patch);
  });
};

const setCellProperties: Method = (book, target, [given]) => {
  const area = areaOf(target);
  // One patch object for each object given: thousands of cells share a few looks.
  const patches = rowsOf(given, area.rowCount).map((row) =>
    rowsOf(row, area.columnCount).map(patchOf),
  );
  write(book, target, (row, column) => patches[row - area.row]?.[column - area.column] ?? null);
};

const lineOf = (area: Area, direction: "row" | "column", index: number): Area =>
  direction === "row"
    ? { ...area, row: area.row + index, rowCount: 1 }
    : { ...area, column: area.column + index, columnCount: 1 };

const setLineProperties =
  (direction: "row" | "column"): Method =>
  (book, target, [given]) => {
    const area = areaOf(target);
    const lines = rowsOf(given, direction === "row" ? area.rowCount : area.columnCount);
    const patches = lines.map(patchOf);
    write(
      book,
      target,
      (row, column) => patches[direction === "row" ? row - area.row : column - area.column] ?? null,
    );
    const [size, sizeName, hiddenName] =
      direction === "row"
        ? ([rowHeight, "rowHeight", "rowHidden"] as const)
        : ([columnWidth, "columnWidth", "columnHidden"] as const);
    lines.forEach((line, index) => {
      if (line === null || line === undefined) return;
      const properties = recordOf(line);
      const lineTarget = { sheetId: target.sheetId, areas: [lineOf(area, direction, index)] };
      const format = properties["format"];
      const points = format === undefined || format === null ? null : recordOf(format)[sizeName];
      if (points !== undefined && points !== null) size.write?.(book, lineTarget, points);
      const hidden = properties[hiddenName];
      if (hidden !== undefined && hidden !== null)
        setLineHidden(book, lineTarget, direction, booleanOf(hidden));
    });
  };

const setLineHidden = (
  book: Book,
  target: AreasTarget,
  direction: "row" | "column",
  hidden: boolean,
): void => {
  const sheet = sheetOf(book, target.sheetId);
  const { row, column } = areaOf(target);
  if (direction === "row") setLinesHidden(sheet, "rows", row, 1, hidden);
  else setLinesHidden(sheet, "columns", column, 1, hidden);
};

const readGroup = (
  table: Table,
  wanted: unknown,
  read: (property: StyleProperty) => unknown,
): Given =>
  Object.fromEntries(
    Object.entries(table)
      .filter(
        ([name]) =>
          wanted === true || (typeof wanted === "object" && recordOf(wanted)[name] === true),
      )
      .map(([name, property]) => [name, read(property)]),
  );

const readFormat = (wanted: Given, read: (property: StyleProperty) => unknown): Given => ({
  ...readGroup(alignmentProperties, wanted, read),
  ...Object.fromEntries(
    Object.entries(groups)
      .filter(([group]) => wanted[group] !== undefined)
      .map(([group, table]) => [group, readGroup(table, wanted[group], read)]),
  ),
});

const getCellProperties: Method = (book, target, [options]) => {
  const wanted = recordOf(options);
  const sheet = sheetOf(book, target.sheetId);
  const area = clip(sheet, areaOf(target));
  const name = printSheetName(sheet.getSheetName());
  return Array.from({ length: area.rowCount }, (_, i) =>
    Array.from({ length: area.columnCount }, (_cell, j) => {
      const place = { row: area.row + i, column: area.column + j, rowCount: 1, columnCount: 1 };
      const format = formatOf(book, cellAt(sheet, place.row, place.column));
      return {
        ...(wanted["address"] === true ? { address: `${name}!${printArea(place)}` } : {}),
        ...(wanted["format"] === undefined
          ? {}
          : {
              format: {
                ...readFormat(recordOf(wanted["format"]), (property) => property.read(format)),
                ...(recordOf(wanted["format"])["borders"] === undefined
                  ? {}
                  : { borders: cellBorders(book, target.sheetId, place.row, place.column) }),
              },
            }),
      };
    }),
  );
};

/** Reading and writing the look of many cells in one action (ExcelApi 1.9). */
export const cellPropertyMethods: Readonly<Record<string, Method>> = {
  setCellProperties,
  setRowProperties: setLineProperties("row"),
  setColumnProperties: setLineProperties("column"),
  getCellProperties,
};
