import { gridLimits } from "./address";
import { cellReference, literalTexts, wholeColumns, wholeRows } from "./formula-text";
import type { CellRange } from "./workbook-plan";

/** New rows of a sheet; `before` counts from 0 in the sheet as it stands before anything is inserted. */
export interface RowInsertion {
  readonly before: number;
  readonly count: number;
}

/** Where a row stands after the insertions. */
export const shiftedRow = (row: number, insertions: readonly RowInsertion[]): number =>
  insertions.reduce((shifted, { before, count }) => shifted + (before <= row ? count : 0), row);

/** Where a range stands after the insertions; rows that are inserted inside it belong to it. */
export const shiftedRange = (range: CellRange, insertions: readonly RowInsertion[]): CellRange => ({
  ...range,
  firstRow: Math.min(shiftedRow(range.firstRow, insertions), gridLimits.lastRow),
  lastRow: Math.min(shiftedRow(range.lastRow, insertions), gridLimits.lastRow),
});

/** Which references of a formula follow an insertion. */
export interface FollowingReferences {
  /** The name of the sheet that gets the rows. */
  readonly sheet: string;
  /** Whether the formula stands on that sheet: then references without a sheet's name follow, too. */
  readonly isOwn: boolean;
}

/**
 * Rewrites a formula's text as Excel does when rows are inserted: every reference to a row below follows it.
 *
 * With or without its leading `=`. References over several sheets stay as they are.
 */
export const shiftedFormula = (
  formula: string,
  { sheet, isOwn }: FollowingReferences,
  insertions: readonly RowInsertion[],
): string => {
  const wanted = sheet.toLowerCase();
  return formula.replace(tokens, (token, qualifier?: string, reference?: string) => {
    if (reference === undefined) return token;
    const follows = qualifier === undefined ? isOwn : sheetIn(qualifier) === wanted;
    return follows ? `${qualifier ?? ""}${shiftedReference(reference, insertions)}` : token;
  });
};

const plainQualifier = String.raw`(?:\[[^\]]*\])?[^\s'"(),;=+\-*/&<>^{}!\[\]]+!`;
const quotedQualifier = String.raw`'(?:[^']|'')+'!`;
const cells = String.raw`${cellReference}(?::${cellReference})?`;
const tokens = new RegExp(
  String.raw`(?<![\w.\\$])(${quotedQualifier}|${plainQualifier})?(${cells}|${wholeColumns}|${wholeRows})(?![\w.(!\\])|${literalTexts}`,
  "gu",
);

const sheetIn = (qualifier: string): string =>
  qualifier
    .slice(0, -1)
    .replace(/^'(.*)'$/su, "$1")
    .replaceAll("''", "'")
    .toLowerCase();

const shiftedReference = (reference: string, insertions: readonly RowInsertion[]): string =>
  reference.replace(/\d+/gu, (digits) => {
    const row = Number(digits) - 1;
    return row > gridLimits.lastRow
      ? digits
      : String(Math.min(shiftedRow(row, insertions), gridLimits.lastRow) + 1);
  });
