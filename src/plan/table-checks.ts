import { checkWords, tableWords, wordsWith } from "../messages/sheet";
import { type ColumnRule, isNumberColumn } from "../rubric/calculation";
import { chineseNumeral } from "../rubric/chinese-numeral";
import type { PrintedTable } from "../rubric/rubric";
import type { Formula } from "./formula";
import { binary, call, cell, joined, number, text, times, when } from "./formula-builders";
import { cellsAbove, type TablePlace } from "./table-formulas";
import { columnLabel } from "./table-header";

/** The columns of a table that people fill in with numbers. */
export const numberColumns = ({ calculation }: PrintedTable): readonly number[] =>
  (calculation?.columns ?? []).flatMap((rule, column) => (isNumberColumn(rule) ? [column] : []));

/** The words that are printed where a number is to be filled in: 「共_____人」; empty where the cell is blank. */
export const gapOf = ({ rows, calculation }: PrintedTable, column: number): string =>
  rows.find((_, row) => row !== calculation?.totalRow)?.[column] ?? "";

/**
 * Says beside a table's row what is wrong with its numbers; blank while nothing is filled in, `✓` when all is well.
 *
 * In the row of the sums it speaks for the whole table, for rows that people inserted too.
 */
export const tableCheck = (place: TablePlace, index: number): Formula => {
  const row = place.headerRow + 1 + index;
  return place.rows[index]?.isTotal === true ? totalCheck(place, row) : rowCheck(place.table, row);
};

const blank = text("");
const isAbove = (left: Formula, right: number): Formula => binary(left, ">", number(right));

/** Cells with something in them that is no number, the printed words apart. */
const notNumbers = (
  cells: readonly Formula[],
  gaps: readonly (readonly [Formula, string])[],
): Formula =>
  joined("-", [
    call("COUNTA", ...cells),
    call("COUNT", ...cells),
    ...gaps.map(([where, gap]) => call("COUNTIF", where, text(gap))),
  ]);

const rowCheck = (table: PrintedTable, row: number): Formula => {
  const columns = numberColumns(table);
  const cells = columns.map((column) => cell(row, column));
  const gaps = columns.flatMap((column) => {
    const gap = gapOf(table, column);
    return gap === "" ? [] : [[cell(row, column), gap] as const];
  });
  return when(
    isAbove(notNumbers(cells, gaps), 0),
    text(checkWords.notANumber),
    when(
      binary(call("MIN", ...cells), "<", number(0)),
      text(tableWords.negative),
      when(
        binary(call("COUNT", ...cells), "=", number(0)),
        blank,
        ruleChecks(table, row).reduceRight<Formula>(
          (otherwise, check) => check(otherwise),
          text(checkWords.ok),
        ),
      ),
    ),
  );
};

/** Puts a rule's own findings before what is said otherwise. */
type RuleCheck = (otherwise: Formula) => Formula;

const ruleChecks = (table: PrintedTable, row: number): readonly RuleCheck[] =>
  (table.calculation?.columns ?? []).flatMap((rule): readonly RuleCheck[] => {
    if (rule.kind === "ratio") return [ratioCheck(table, rule, row)];
    return rule.kind === "sum" && rule.shares === true ? [sharesWords(table, rule, row)] : [];
  });

const ratioCheck =
  (
    table: PrintedTable,
    { of, to, limit }: Extract<ColumnRule, { readonly kind: "ratio" }>,
    row: number,
  ): RuleCheck =>
  (otherwise) => {
    const [part, whole] = [cell(row, of), cell(row, to)];
    const [partName, wholeName] = [columnLabel(table, of), columnLabel(table, to)];
    const isMissing = (value: Formula): Formula => binary(call("COUNT", value), "=", number(0));
    const aboveLimit = (): Formula => {
      if (limit === undefined) return otherwise;
      const [numerator, denominator] = limit.most;
      return when(
        binary(times(part, denominator), ">", times(whole, numerator)),
        text(
          tableWords.aboveLimit(
            tableWords.fraction(chineseNumeral(numerator), chineseNumeral(denominator)),
            limit.indicator,
          ),
        ),
        otherwise,
      );
    };
    return when(
      isMissing(whole),
      text(wordsWith(tableWords.missing, wholeName)),
      when(
        isMissing(part),
        text(wordsWith(tableWords.missing, partName)),
        when(
          binary(whole, "=", number(0)),
          text(wordsWith(tableWords.zero, wholeName)),
          when(
            binary(part, ">", whole),
            text(tableWords.aboveWhole(partName, wholeName)),
            aboveLimit(),
          ),
        ),
      ),
    );
  };

/** 「女 60.00%、男 40.00%」, once all are there. */
const sharesWords =
  (
    table: PrintedTable,
    { of }: Extract<ColumnRule, { readonly kind: "sum" }>,
    row: number,
  ): RuleCheck =>
  (otherwise) => {
    const cells = of.map((column) => cell(row, column));
    const sum = call("SUM", ...cells);
    const words = of.flatMap((column, index): readonly Formula[] => [
      text(`${index === 0 ? "" : tableWords.separator}${columnLabel(table, column)} `),
      call("TEXT", binary(cell(row, column), "/", sum), text(tableWords.percentage)),
    ]);
    return when(
      binary(call("COUNT", ...cells), "<", number(of.length)),
      text(tableWords.incomplete),
      when(binary(sum, "=", number(0)), otherwise, joined("&", words)),
    );
  };

const totalCheck = (place: TablePlace, row: number): Formula => {
  const { table } = place;
  const columns = numberColumns(table);
  const above = columns.map((column) => cellsAbove(place, column, row));
  const gaps = columns.flatMap((column) => {
    const gap = gapOf(table, column);
    return gap === "" ? [] : [[cellsAbove(place, column, row), gap] as const];
  });
  const headers = columns.filter((column) => headerStandsIn(table, column)).length;
  return when(
    isAbove(notNumbers(above, gaps), headers),
    text(tableWords.someNotANumber),
    when(binary(call("MIN", ...above), "<", number(0)), text(tableWords.someNegative), blank),
  );
};

/** Whether the lower header row has words in that column. */
const headerStandsIn = ({ calculation }: PrintedTable, column: number): boolean =>
  calculation?.groups?.some(({ first, last }) => first <= column && column <= last) ?? true;
