import { type ColumnRule, isNumberColumn } from "../rubric/calculation";
import type { PrintedTable } from "../rubric/rubric";
import { columnLabel } from "./table-header";
import { tableRows } from "./table-rows";
import { countLines, textWidth } from "./text-height";

/** The width of an annex's table in points, as wide as a form's. */
export const annexTableWidth = 780;

/** What each column has before the printed texts divide the rest, in points; half an even share where that is less. */
const leastWidth = 60;

/**
 * Shares the width of an annex's table out among its columns, in points.
 *
 * Where it is filled in: enough for the figures, and three parts of the rest for each column of words to one or more
 * for each column of figures. Else evenly where every printed cell stands on one line then, and otherwise by the square root of
 * the text printed in each column, which keeps the rows of a long and a short column low together.
 */
export const annexColumnWidths = (table: PrintedTable): readonly number[] => {
  const even = annexTableWidth / table.columns.length;
  if (table.calculation !== undefined) return widthsToFillIn(table, table.calculation.columns);
  const isForm = table.rows.every((texts) => texts.every((text) => countLines(text, even) === 1));
  if (isForm) return table.columns.map(() => even);
  const least = Math.min(leastWidth, even / 2);
  return shared(
    table.columns.map(() => least),
    table.columns.map((header, column) => Math.sqrt(textIn(table, header, column))),
  );
};

/** In points: five digits, `100.00%`, and a short word at the sizes they are printed in. */
const leastWidths = { figure: 40, percentage: 46, words: 60 } as const;
const partOfWords = 3;
const mostPart = 8;

const widthsToFillIn = (table: PrintedTable, rules: readonly ColumnRule[]): readonly number[] =>
  shared(
    rules.map((rule) => leastWidths[kindOf(rule)]),
    rules.map((rule, column) =>
      kindOf(rule) === "words" ? wordsPart(table, column) : figuresPart(table, column),
    ),
  );

/** Figures need little room; their headers may need more. */
const figuresPart = (table: PrintedTable, column: number): number =>
  Math.min(Math.max(1, textWidth(columnLabel(table, column)) / emPerPart), partOfWords);

/** A part of the width holds about as much of a header. */
const emPerPart = 6;

/** Labels and units take what they need; there has to be room where people write words. */
const wordsPart = (table: PrintedTable, column: number): number => {
  const isWrittenIn = tableRows(table).some(({ kinds }) =>
    ["words", "code"].includes(kinds[column] ?? ""),
  );
  const printed = table.rows.map((texts) => textWidth(texts[column] ?? ""));
  return isWrittenIn ? partOfWords : Math.min(Math.max(...printed) / 2, mostPart);
};

const kindOf = (rule: ColumnRule): keyof typeof leastWidths => {
  if (rule.kind === "share" || rule.kind === "ratio") return "percentage";
  return isNumberColumn(rule) || rule.kind === "sum" ? "figure" : "words";
};

/** Excel keeps widths in whole pixels; in points. */
const pixel = 0.75;

/** Gives each column what it needs and its part of the rest, in whole pixels; the first takes what is left of them. */
const shared = (least: readonly number[], parts: readonly number[]): readonly number[] => {
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  const rest = annexTableWidth - sum(least);
  const all = sum(parts);
  const widths = least.map(
    (width, column) => Math.floor((width + (rest * (parts[column] ?? 0)) / all) / pixel) * pixel,
  );
  const left = annexTableWidth - sum(widths);
  return widths.map((width, column) => (column === 0 ? width + left : width));
};

/** How much is printed in a column, in em. */
const textIn = ({ rows }: PrintedTable, header: string, column: number): number =>
  rows.reduce((total, texts) => total + textWidth(texts[column] ?? ""), textWidth(header));
