import type { CellReference, Formula, RangeReference } from "../plan/formula";

/** Translates a row or column of the plan to the sheet's own; null when it is gone. */
export type Translation = (index: number) => number | null;

/**
 * Rewrites a planned formula to the rows and columns that its cells have now.
 *
 * Null when it refers to a row or column that is gone: then nobody can say what the formula should read.
 */
export const translateFormula = (
  formula: Formula,
  toRow: Translation,
  toColumn: Translation,
): Formula | null => {
  const again = (part: Formula): Formula | null => translateFormula(part, toRow, toColumn);
  switch (formula.type) {
    case "cell":
      return translateCell(formula, toRow, toColumn);
    case "range":
      return translateRange(formula, toRow, toColumn);
    case "call": {
      const args = formula.args.map(again);
      return args.every((arg) => arg !== null) ? { ...formula, args } : null;
    }
    case "binary": {
      const left = again(formula.left);
      const right = again(formula.right);
      return left === null || right === null ? null : { ...formula, left, right };
    }
    case "number":
    case "text":
    case "boolean":
      return formula;
  }
};

const translateRange = (
  range: RangeReference,
  toRow: Translation,
  toColumn: Translation,
): RangeReference | null => {
  const from = translateCell(range.from, toRow, toColumn);
  const to = translateCell(range.to, toRow, toColumn);
  return from === null || to === null ? null : { ...range, from, to };
};

const translateCell = (
  cell: CellReference,
  toRow: Translation,
  toColumn: Translation,
): CellReference | null => {
  const row = toRow(cell.row);
  const column = toColumn(cell.column);
  return row === null || column === null ? null : { ...cell, row, column };
};

/**
 * Tells whether two formula texts say the same, however a program spells them.
 *
 * Blanks, letter case and `TRUE()` for `TRUE` differ between Excel, LibreOffice and openpyxl; texts in quotes do not.
 */
export const sameFormula = (one: string, other: string): boolean =>
  one === other || spelledPlainly(one) === spelledPlainly(other);

const spelledPlainly = (formula: string): string =>
  formula
    .replace(/^=/u, "")
    .split(/("(?:[^"]|"")*")/u)
    .map((piece, index) => (index % 2 === 1 ? piece : plainPiece(piece)))
    .join("");

const plainPiece = (piece: string): string =>
  piece
    .replace(/\s/gu, "")
    .toUpperCase()
    .replace(/_XLFN\.|_XLWS\./gu, "")
    .replace(/\b(TRUE|FALSE)\(\)/gu, "$1");
