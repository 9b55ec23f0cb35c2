import { columnLetters, columnNumber, gridLimits } from "./address";
import { cellReference, literalTexts, wholeColumns, wholeRows } from "./formula-text";

const tokens = new RegExp(
  String.raw`${literalTexts}|(?<![\w.\\$])(?:${cellReference}|${wholeColumns}|${wholeRows})(?![\w.(!\\])`,
  "gu",
);
const part = /(\$?)([A-Za-z]{1,3}(?![A-Za-z])|[1-9]\d{0,6})/g;

const gridRows = gridLimits.lastRow + 1;
const gridColumns = gridLimits.lastColumn + 1;

/** Moves one half of a reference; references wrap round the grid's edges, as in Excel. */
const movePart = (fixed: string, name: string, rows: number, columns: number): string => {
  if (fixed === "$") return fixed + name;
  return /\d/.test(name)
    ? String(((Number(name) - 1 + rows + gridRows) % gridRows) + 1)
    : columnLetters((columnNumber(name) + columns + gridColumns) % gridColumns);
};

/** Words beyond the grid, such as `ZZZ1`, are names. */
const isInGrid = (token: string): boolean =>
  Array.from(token.matchAll(part)).every(([, , name = ""]) =>
    /\d/.test(name) ? Number(name) <= gridRows : columnNumber(name) < gridColumns,
  );

/**
 * Moves a formula's relative references by rows and columns, as a shared formula means them (ECMA-376 part 1, 18.3.1.40).
 *
 * The formula has no leading `=`. What stands in quotes or brackets stays.
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(tokens, (token) =>
    /^["'[]/.test(token) || !isInGrid(token)
      ? token
      : token.replace(part, (_, fixed: string, name: string) =>
          movePart(fixed, name, rows, columns),
        ),
  );
