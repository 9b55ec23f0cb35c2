/** Elements whose text is a formula, in worksheets, tables and charts. */
export const formulaElements: ReadonlySet<string> = new Set(
  "f formula formula1 formula2 calculatedColumnFormula totalsRowFormula".split(" "),
);
