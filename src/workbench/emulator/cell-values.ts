import type { ICellData } from "@univerjs/core";
import { type CellChange, noContent } from "./book";
import { invalidArgument } from "./excel-error";
import { isFormula } from "./formula-syntax";
import { limits } from "./limits";
import { readTyped } from "./typed-text";

/** The engine's kinds of cell content. */
const cellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

const errorValue = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/;

/** The value as Office.js gives it: a number, text, a boolean, an error's text, or "" for an empty cell. */
export const valueOf = (cell: ICellData): string | number | boolean => {
  if (cell.v === undefined || cell.v === null) return "";
  if (Number(cell.t) === cellType.boolean) return cell.v === true || Number(cell.v) === 1;
  return cell.v;
};

/** The kind of value by Excel's word. */
export const valueTypeOf = (cell: ICellData): string => {
  const value = valueOf(cell);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  if (cell.v === undefined || cell.v === null) return "Empty";
  return errorValue.test(value) ? "Error" : "String";
};

const formulaCell = (formula: string): CellChange => {
  if (!isFormula(formula)) throw invalidArgument();
  return { ...noContent, f: formula };
};

const numberFormat = (pattern: string | undefined, current: string): CellChange =>
  pattern === undefined || current !== "General" ? {} : { s: { n: { pattern } } };

const textCell = (text: string, type: number = cellType.text): CellChange => {
  if (text.length > limits.cellTextLength) throw invalidArgument();
  return { ...noContent, v: text, t: type };
};

const typedCell = (text: string, format: string): CellChange => {
  if (format === "@") return textCell(text, cellType.forcedText);
  if (text.startsWith("=") && text.length > 1) return formulaCell(text);
  if (text.startsWith("'")) return textCell(text.slice(1), cellType.forcedText);
  const { value, numberFormat: pattern } = readTyped(text);
  if (typeof value === "string") return textCell(value);
  const type = typeof value === "boolean" ? cellType.boolean : cellType.number;
  return { ...noContent, v: Number(value), t: type, ...numberFormat(pattern, format) };
};

/**
 * What is stored for a value that an add-in sets; null means: leave the cell alone. Excel reads text as if it were typed:
 * `1/2` becomes a date, `(1)` is -1, `TRUE` a boolean, unless the cell's number format is text (`@`) or the text begins with `'`.
 */
export const cellFor = (value: unknown, format: string): CellChange | null => {
  if (value === null) return null;
  if (value === "") return noContent;
  if (typeof value === "boolean") return { ...noContent, v: value ? 1 : 0, t: cellType.boolean };
  if (typeof value === "number" && Number.isFinite(value))
    return { ...noContent, v: value, t: cellType.number };
  if (typeof value !== "string") throw invalidArgument();
  return typedCell(value, format);
};
