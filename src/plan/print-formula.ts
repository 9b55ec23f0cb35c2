import { columnLetters } from "./address";
import type { CellReference, Formula, Operator } from "./formula";

/** How strongly an operator binds in Excel; a higher one is applied first. */
const binding = {
  ":": 6,
  "^": 5,
  "*": 4,
  "/": 4,
  "+": 3,
  "-": 3,
  "&": 2,
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
} as const satisfies Readonly<Record<Operator, number>>;

/**
 * Prints a formula as Excel's own A1 text, without the leading `=`.
 *
 * Arguments are separated by commas and texts quoted, whatever the machine's locale: it is the form that files and
 * Office.js's `formulas` hold. Parentheses stand only where the tree needs them.
 */
export const printFormula = (formula: Formula): string => {
  switch (formula.type) {
    case "number":
      return printNumber(formula.value);
    case "text":
      return `"${formula.value.replaceAll('"', '""')}"`;
    case "boolean":
      return formula.value ? "TRUE" : "FALSE";
    case "cell":
      return printCell(formula);
    case "range":
      return `${printCell(formula.from)}:${printCell({ ...formula.to, sheet: null })}`;
    case "call":
      return `${formula.name}(${formula.args.map(printFormula).join(",")})`;
    case "binary":
      return printBinary(formula);
  }
};

type Binary = Extract<Formula, { readonly type: "binary" }>;

/** Operators of one strength are applied from the left, so only the right operand needs parentheses there. */
const printBinary = ({ operator, left, right }: Binary): string => {
  const strength = binding[operator];
  return `${operand(left, strength)}${operator}${operand(right, strength + 1)}`;
};

const operand = (formula: Formula, atLeast: number): string => {
  const printed = printFormula(formula);
  return formula.type === "binary" && binding[formula.operator] < atLeast
    ? `(${printed})`
    : printed;
};

/** Univer reads small literals with an exponent as text, so none is printed. */
const printNumber = (value: number): string => {
  const printed = String(value);
  return printed.includes("e") ? value.toFixed(20).replace(/\.?0+$/u, "") : printed;
};

const printCell = ({ sheet, row, column, rowAbsolute, columnAbsolute }: CellReference): string => {
  const place = `${columnAbsolute ? "$" : ""}${columnLetters(column)}${rowAbsolute ? "$" : ""}${row + 1}`;
  return sheet === null ? place : `'${sheet.replaceAll("'", "''")}'!${place}`;
};
