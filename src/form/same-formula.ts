import type { CellReference, Formula, RangeReference } from "../plan/formula";

/** Translates a row or column of the plan to the sheet's own; null when it is gone. */
export type Translation = (index: number) => number | null;

/** Translates the first and last row of a planned range; null when its rows no longer stand together. */
export type SpanTranslation = (first: number, last: number) => readonly [number, number] | null;

/**
 * Rewrites a planned formula to the rows and columns that its cells have now.
 *
 * Null when it refers to a row or column that is gone, or over rows that no longer stand together: then nobody can say
 * what the formula should read. Without `toSpan` a range goes from its first row to its last one.
 */
export const translateFormula = (
  formula: Formula,
  toRow: Translation,
  toColumn: Translation,
  toSpan: SpanTranslation = (first, last) => spanOf(toRow(first), toRow(last)),
): Formula | null => {
  const translated = (cell: CellReference, row: number | null): CellReference | null => {
    const column = toColumn(cell.column);
    return row === null || column === null ? null : { ...cell, row, column };
  };
  return withReferences(
    formula,
    (cell) => translated(cell, toRow(cell.row)),
    (range) => {
      const span = toSpan(range.from.row, range.to.row);
      const from = translated(range.from, span?.[0] ?? null);
      const to = translated(range.to, span?.[1] ?? null);
      return from === null || to === null ? null : { ...range, from, to };
    },
  );
};

const spanOf = (first: number | null, last: number | null): readonly [number, number] | null =>
  first === null || last === null ? null : [first, last];

/**
 * Says where the rows of planned ranges stand now, in whatever order.
 *
 * Null where the first or the last is gone, and where a row that belongs to none of them stands among them.
 */
export const spansNow =
  (rows: readonly (number | null)[]): SpanTranslation =>
  (first, last) => {
    const inside = rows.slice(first, last + 1);
    const places = inside.filter((row) => row !== null);
    if (inside.at(0) === null || inside.at(-1) === null || places.length === 0) return null;
    const [top, bottom] = [Math.min(...places), Math.max(...places)];
    const isMixed = rows.some(
      (row, planned) =>
        row !== null && (planned < first || planned > last) && row >= top && row <= bottom,
    );
    return isMixed ? null : [top, bottom];
  };

/** Rewrites a planned formula to what it reads in a cell some rows and columns on: relative references follow. */
export const movedFormula = (formula: Formula, rows: number, columns: number): Formula =>
  withReferences(formula, (cell) => ({
    ...cell,
    row: cell.rowAbsolute ? cell.row : cell.row + rows,
    column: cell.columnAbsolute ? cell.column : cell.column + columns,
  })) ?? formula;

type RewrittenCell = (cell: CellReference) => CellReference | null;
type RewrittenRange = (range: RangeReference) => RangeReference | null;

/** Rewrites every reference; null when one of them has become nothing. */
const withReferences = (
  formula: Formula,
  rewrite: RewrittenCell,
  rewriteRange: RewrittenRange = (range) => withEnds(range, rewrite),
): Formula | null => {
  const again = (part: Formula): Formula | null => withReferences(part, rewrite, rewriteRange);
  switch (formula.type) {
    case "cell":
      return rewrite(formula);
    case "range":
      return rewriteRange(formula);
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

const withEnds = (range: RangeReference, rewrite: RewrittenCell): RangeReference | null => {
  const from = rewrite(range.from);
  const to = rewrite(range.to);
  return from === null || to === null ? null : { ...range, from, to };
};

/**
 * Tells whether two formula texts say the same, however a program spells them.
 *
 * Blanks, letter case and `TRUE()` for `TRUE` differ between Excel, LibreOffice and openpyxl; texts in quotes do not.
 */
export const sameFormula = (one: string, other: string): boolean =>
  one === other || spelledPlainly(one) === spelledPlainly(other);

/** Tells the same of formulas that name sheets: programs leave out the apostrophes around names that need none. */
export const sameLink = (one: string, other: string): boolean =>
  sameFormula(unquoted(one), unquoted(other));

const unquoted = (formula: string): string => formula.replace(/'((?:[^']|'')+)'!/gu, "$1!");

/**
 * Tells the same of the formulas of validations and conditional formats, which only decide between yes and no.
 *
 * LibreOffice saves `FALSE` as `0` there.
 */
export const sameRule = (one: string, other: string): boolean =>
  one === other || spelledPlainly(one, asNumbers) === spelledPlainly(other, asNumbers);

const asNumbers = (piece: string): string =>
  piece.replace(/\bTRUE\b/gu, "1").replace(/\bFALSE\b/gu, "0");

/** Writes a formula, without its leading `=`, in the one way that every program's spelling comes down to. */
export const spelledPlainly = (
  formula: string,
  spell: (piece: string) => string = (piece) => piece,
): string =>
  formula
    .replace(/^=/u, "")
    .split(/("(?:[^"]|"")*")/u)
    .map((piece, index) => (index % 2 === 1 ? piece : spell(plainPiece(piece))))
    .join("");

const plainPiece = (piece: string): string =>
  piece
    .replace(/\s/gu, "")
    .toUpperCase()
    .replace(/_XLFN\.|_XLWS\./gu, "")
    .replace(/\b(TRUE|FALSE)\(\)/gu, "$1");
