import { printArea, printSheetName } from "../address";
import type { EngineRange } from "../area";
import { recordOf, wordOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { invalidArgument } from "../excel-error";
import { type AreasTarget, isExcelObject } from "../excel-object";
import { isFormula } from "../formula-syntax";
import { limits } from "../limits";

/** The engine's rule, as far as Excel's has something to do with it. */
export interface EngineRule {
  readonly uid: string;
  readonly type: string;
  readonly operator?: string | undefined;
  readonly formula1?: string | undefined;
  readonly formula2?: string | undefined;
  readonly allowBlank?: boolean | undefined;
  readonly error?: string | undefined;
  readonly errorTitle?: string | undefined;
  readonly errorStyle?: number | undefined;
  readonly showErrorMessage?: boolean | undefined;
  readonly prompt?: string | undefined;
  readonly promptTitle?: string | undefined;
  readonly showInputMessage?: boolean | undefined;
  readonly showDropDown?: boolean | undefined;
  readonly renderMode?: number | undefined;
  readonly ranges: readonly EngineRange[];
}

/** Excel's kinds of rule by their key in `DataValidationRule`, beside the engine's. */
const kinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  list: "list",
  custom: "custom",
} as const;

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** A formula of a validation: at most 255 characters, no array constant. */
const validationFormula = (text: string): string => {
  const formula = text.startsWith("=") ? text : `=${text}`;
  const outsideStrings = formula.replaceAll(/"(?:[^"]|"")*"/g, "");
  // The 255 characters do not count the leading sign.
  if (
    formula.length - 1 > limits.validationFormulaLength ||
    outsideStrings.includes("{") ||
    !isFormula(formula)
  )
    throw invalidArgument();
  return formula;
};

const rangeReference = (book: Book, target: AreasTarget, source: unknown): string | null => {
  if (!isExcelObject(source, "Range")) return null;
  const [area] = source.target.areas;
  if (area === undefined) throw invalidArgument();
  const sheet = printSheetName(sheetOf(book, source.target.sheetId).getSheetName());
  const prefix = source.target.sheetId === target.sheetId ? "" : `${sheet}!`;
  return `=${prefix}${printArea(area, "absolute")}`;
};

const listSource = (book: Book, target: AreasTarget, source: unknown): string => {
  const reference = rangeReference(book, target, source);
  if (reference !== null) return reference;
  if (typeof source !== "string" || source === "") throw invalidArgument();
  if (source.startsWith("=")) return validationFormula(source);
  if (source.length > limits.validationFormulaLength) throw invalidArgument();
  return source;
};

const operand = (book: Book, target: AreasTarget, value: unknown): string => {
  const reference = rangeReference(book, target, value);
  if (reference !== null) return reference;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return value.startsWith("=") ? validationFormula(value) : value;
};

const comparison = (
  book: Book,
  target: AreasTarget,
  given: Readonly<Record<string, unknown>>,
): Partial<EngineRule> => {
  const operator = operators[wordOf(given["operator"], Object.keys(operators))];
  const needsTwo = operator === "between" || operator === "notBetween";
  return {
    operator,
    formula1: operand(book, target, given["formula1"]),
    formula2: needsTwo ? operand(book, target, given["formula2"]) : undefined,
  };
};

/** Turns Excel's rule into the engine's, refusing what Excel refuses: exactly one kind, its length, its syntax. */
export const checkRule = (book: Book, target: AreasTarget, value: unknown): Partial<EngineRule> => {
  const given = Object.entries(recordOf(value)).filter(
    ([, rule]) => rule !== undefined && rule !== null,
  );
  const [entry] = given;
  if (entry === undefined || given.length !== 1) throw invalidArgument();
  const [kind, details] = [
    wordOf(entry[0], Object.keys(kinds) as (keyof typeof kinds)[]),
    recordOf(entry[1]),
  ];
  const type = kinds[kind];
  if (kind === "custom") {
    const formula = details["formula"];
    if (typeof formula !== "string") throw invalidArgument();
    return { type, formula1: validationFormula(formula), formula2: undefined, operator: undefined };
  }
  if (kind !== "list") return { type, ...comparison(book, target, details) };
  return {
    type,
    formula1: listSource(book, target, details["source"]),
    formula2: undefined,
    operator: undefined,
    showDropDown: details["inCellDropDown"] !== false,
    // 1 is Excel's arrow; the engine's own choice draws a pill and lets nothing be typed.
    renderMode: 1,
  };
};
