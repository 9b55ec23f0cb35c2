import { columnLetters } from "../../plan/address";
import { type Area, isInsideSheet, sheetSize } from "./area";

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

const spanning = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row: Math.min(row, lastRow),
  column: Math.min(column, lastColumn),
  rowCount: Math.abs(lastRow - row) + 1,
  columnCount: Math.abs(lastColumn - column) + 1,
});

const cells = /^\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?$/i;
const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rows = /^\$?([0-9]+):\$?([0-9]+)$/;

const parseCells = (address: string): Area | null => {
  const [, left, top, right = left, bottom = top] = cells.exec(address) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return null;
  return spanning(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
};

const parseWhole = (address: string): Area | null => {
  const [, left, right] = columns.exec(address) ?? [];
  if (left !== undefined && right !== undefined)
    return spanning(0, columnNumber(left), sheetSize.rows - 1, columnNumber(right));
  const [, top, bottom] = rows.exec(address) ?? [];
  if (top !== undefined && bottom !== undefined)
    return spanning(Number(top) - 1, 0, Number(bottom) - 1, sheetSize.columns - 1);
  return null;
};

/** Reads `A1`, `$A$1:B2`, `A:C` or `1:3`, or null when it is none of these or lies outside a sheet. */
export const parseArea = (address: string): Area | null => {
  const area = parseCells(address) ?? parseWhole(address);
  return area !== null && isInsideSheet(area) ? area : null;
};

/** Splits `'My sheet'!A1` into the sheet's name without quotes and the rest; the name is null when there is none. */
export const splitSheetName = (
  address: string,
): { readonly sheetName: string | null; readonly rest: string } => {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheetName: null, rest: address };
  const quoted = address.slice(0, at);
  const sheetName = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheetName, rest: address.slice(at + 1) };
};

/** Writes an area as Excel does: `A1`, `A1:B2`, `A:C`, `1:3`; with `$` when `absolute`. */
export const printArea = (area: Area, style: "relative" | "absolute" = "relative"): string => {
  const sign = style === "absolute" ? "$" : "";
  const left = sign + columnLetters(area.column);
  const right = sign + columnLetters(area.column + area.columnCount - 1);
  const top = sign + String(area.row + 1);
  const bottom = sign + String(area.row + area.rowCount);
  if (area.rowCount === sheetSize.rows) return `${left}:${right}`;
  if (area.columnCount === sheetSize.columns) return `${top}:${bottom}`;
  const single = area.rowCount === 1 && area.columnCount === 1;
  return single ? left + top : `${left}${top}:${right}${bottom}`;
};

/** A sheet's name as it stands in a reference: quoted unless it is a plain word. */
export const printSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null && !/^R\d*C\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
