import type { Formula } from "../../plan/formula";
import { printFormula } from "../../plan/print-formula";

/**
 * Functions newer than Excel 2007 that the sheets may use: files name them with a prefix, Excel shows them without it
 * (MS-XLSX 2.2.2, future functions).
 */
const prefixed: ReadonlySet<string> = new Set(["AGGREGATE", "NUMBERVALUE", "UNICHAR", "UNICODE"]);

const withFileNames = (formula: Formula): Formula => {
  if (formula.type === "binary")
    return { ...formula, left: withFileNames(formula.left), right: withFileNames(formula.right) };
  if (formula.type !== "call") return formula;
  const name = prefixed.has(formula.name) ? `_xlfn.${formula.name}` : formula.name;
  return { ...formula, name, args: formula.args.map(withFileNames) };
};

/** The formula's text as files hold it: without `=`, newer functions with their prefix. */
export const fileFormula = (formula: Formula): string => printFormula(withFileNames(formula));
