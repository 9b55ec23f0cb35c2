import { spelledPlainly } from "./same-formula";

/**
 * Reduces a formula to what it does: without its texts, numbers and references, which change with forms, sheets and
 * inserted rows, in whatever way a program spelled it.
 */
export const formulaShape = (formula: string): string =>
  spelledPlainly(formula.replace(/"(?:[^"]|"")*"/gu, "@"))
    .replace(/#REF!/gu, "@")
    .replace(/'(?:[^']|'')*'!|\$?[\p{L}\p{N}_.]+!/gu, "")
    .replace(/\$?\b[A-Z]{1,3}\$?\d+\b|\b\d+\b/gu, "@")
    .replace(/@[@:$]*/gu, "@");
