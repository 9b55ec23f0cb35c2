import { tableWords } from "../messages/sheet";
import type { ColumnRule, Fraction } from "../rubric/calculation";
import type { PrintedTable } from "../rubric/rubric";
import type { Formula, RangeReference } from "./formula";
import { binary, call, cell, joined, number, range, text, times, when } from "./formula-builders";
import type { TableRow } from "./table-rows";

/** A table on its sheet; rows and columns count from 0, the table's first column is the sheet's. */
export interface TablePlace {
  readonly table: PrintedTable;
  /** The lower one of two. */
  readonly headerRow: number;
  /** Each one row of the sheet, from the one below the header on. */
  readonly rows: readonly TableRow[];
}

/** The row of the sheet on which the sums stand; null where the table has none. */
const totalRowOf = ({ headerRow, rows }: TablePlace): number | null => {
  const index = rows.findIndex(({ isTotal }) => isTotal);
  return index < 0 ? null : headerRow + 1 + index;
};

/**
 * Refers to a column's cells from the header down to the row above the sums, whatever rows people insert between.
 *
 * `INDEX` gives the cell above the formula's own, counted from the header: Microsoft's way to sum a list that grows at
 * its end (Q73586), proof against rows inserted above the table. Works in the row of the sums only.
 */
export const cellsAbove = (place: TablePlace, column: number, totalRow: number): Formula => {
  const header = { ...cell(place.headerRow, column), rowAbsolute: true };
  const rowsDown = binary(call("ROW"), "-", call("ROW", header));
  return binary(header, ":", call("INDEX", range(header, cell(totalRow, column)), rowsDown));
};

/** Works a cell of a table out; null where nothing is to be worked out. Blank as long as its numbers are. */
export const tableFormula = (place: TablePlace, index: number, column: number): Formula | null => {
  const rule = place.table.calculation?.columns[column];
  const own = place.rows[index];
  if (rule === undefined || own?.kinds[column] !== "worked-out") return null;
  return ruleFormula(place, rule, { row: place.headerRow + 1 + index, column, own });
};

const ruleFormula = (
  place: TablePlace,
  rule: ColumnRule,
  { row, column, own }: { readonly row: number; readonly column: number; readonly own: TableRow },
): Formula | null => {
  switch (rule.kind) {
    case "count":
    case "amount":
      return totalFormula(cellsAbove(place, column, row));
    case "share":
      return shareFormula(place, rule, row);
    case "ratio":
      return ratioFormula(cell(row, rule.of), cell(row, rule.to));
    case "sum":
      return sumFormula(rule.of.map((one) => cell(row, one)));
    case "least":
      return leastFormula(place, rule, row, own.printed);
    case "text":
    case "code":
      return null;
  }
};

const blank = text("");

/** Texts, truth values, errors and numbers below 0 are named beside the table and left out here. */
const positiveSum = (cells: Formula): Formula => call("SUMIF", cells, text(">0"));

const totalFormula = (above: Formula): Formula =>
  when(binary(call("COUNT", above), "=", number(0)), blank, positiveSum(above));

/** The rows of numbers in one column, without those of the sums. */
const bodyOf = (place: TablePlace, column: number): RangeReference => {
  const last = totalRowOf(place) ?? place.headerRow + 1 + place.rows.length;
  const fixedRow = (row: number): RangeReference["from"] => ({
    ...cell(row, column),
    rowAbsolute: true,
  });
  return range(fixedRow(place.headerRow + 1), fixedRow(last - 1));
};

/** What columns come to over the whole table (全校…): from the row of the sums, which reaches over inserted rows. */
const wholeOf = (place: TablePlace, columns: readonly number[]): Formula => {
  const totalRow = totalRowOf(place);
  return totalRow === null
    ? joined(
        "+",
        columns.map((column) => positiveSum(bodyOf(place, column))),
      )
    : call("SUM", ...columns.map((column) => ({ ...cell(totalRow, column), rowAbsolute: true })));
};

const shareFormula = (
  place: TablePlace,
  { of, among, complete }: Extract<ColumnRule, { readonly kind: "share" }>,
  row: number,
): Formula => {
  const part = cell(row, of);
  // Nobody in the whole table: no part of it either.
  const quotient = call("IFERROR", binary(part, "/", wholeOf(place, among)), blank);
  const share = ifNotNegative(part, quotient);
  return complete === true ? when(isIncomplete(bodyOf(place, of)), blank, share) : share;
};

const ifNotNegative = (value: Formula, then: Formula): Formula =>
  when(call("ISNUMBER", value), when(binary(value, "<", number(0)), blank, then), blank);

const isIncomplete = (cells: Formula): Formula =>
  binary(call("COUNT", cells), "<", call("ROWS", cells));

const ratioFormula = (part: Formula, whole: Formula): Formula =>
  when(
    binary(call("COUNT", part, whole), "<", number(2)),
    blank,
    when(binary(whole, ">", number(0)), ifNotNegative(part, binary(part, "/", whole)), blank),
  );

const sumFormula = (parts: readonly Formula[]): Formula =>
  when(
    binary(call("COUNT", ...parts), "<", number(parts.length)),
    blank,
    when(binary(call("MIN", ...parts), "<", number(0)), blank, call("SUM", ...parts)),
  );

/** Compares whole numbers, never quotients: 6 of 12 is a half in every program. */
const leastFormula = (
  place: TablePlace,
  { of, parts }: Extract<ColumnRule, { readonly kind: "least" }>,
  row: number,
  printed: number,
): Formula | null => {
  const part = parts[printed] ?? null;
  if (part === null) return null;
  const all = bodyOf(place, of);
  const whole = call("SUM", all);
  const verdict = when(
    atLeast(cell(row, of), part, whole),
    text(tableWords.kept),
    text(tableWords.notKept),
  );
  return when(
    isIncomplete(all),
    blank,
    when(
      binary(call("MIN", all), "<", number(0)),
      blank,
      when(binary(whole, "=", number(0)), blank, verdict),
    ),
  );
};

const atLeast = (value: Formula, [numerator, denominator]: Fraction, whole: Formula): Formula =>
  binary(times(value, denominator), ">=", times(whole, numerator));
