import { validationMessages as messages } from "../messages/validation";
import { tableWords } from "../messages/sheet";
import type { ColumnRule } from "../rubric/calculation";
import { scoreFormats } from "./conditional-formats";
import type { Formula } from "./formula";
import { binary, boolean, call, cell, number, text, times, when } from "./formula-builders";
import { gapOf, numberColumns } from "./table-checks";
import type { TablePlace } from "./table-formulas";
import type { CellRange, ConditionalFormatPlan, ValidationPlan } from "./workbook-plan";

/** Plans what a table's number cells accept: numbers from 0 on. */
export const tableValidations = (place: TablePlace): readonly ValidationPlan[] => {
  const ranges = numberRanges(place, numberColumns(place.table));
  const [first] = ranges;
  if (first === undefined) return [];
  const entry = cell(first.firstRow, first.firstColumn);
  return [
    {
      ranges,
      rule: {
        type: "custom",
        formula: when(call("ISNUMBER", entry), binary(entry, ">=", number(0)), boolean(false)),
      },
      ignoreBlank: true,
      prompt: { title: messages.numberTitle, text: messages.number },
      alert: { style: "stop", title: messages.numberRefusedTitle, text: messages.number },
    },
  ];
};

/** Plans what a table's cells look like while something is amiss: no number, above the limit, below the least part. */
export const tableConditionalFormats = (place: TablePlace): readonly ConditionalFormatPlan[] => {
  const { table } = place;
  const byGap = new Map<string, number[]>();
  for (const column of numberColumns(table)) {
    const gap = gapOf(table, column);
    byGap.set(gap, [...(byGap.get(gap) ?? []), column]);
  }
  return [
    ...[...byGap].map(([gap, columns]) =>
      invalid(numberRanges(place, columns), (first) => isNoNumber(first, gap)),
    ),
    ...(table.calculation?.columns ?? []).flatMap((rule, column) =>
      verdictFormat(place, rule, column),
    ),
  ];
};

const verdictFormat = (
  place: TablePlace,
  rule: ColumnRule,
  column: number,
): readonly ConditionalFormatPlan[] => {
  const ranges = rangesWhere(place, [column], "worked-out");
  if (rule.kind === "least") {
    return [invalid(ranges, (first) => binary(first, "=", text(tableWords.notKept)))];
  }
  if (rule.kind !== "ratio" || rule.limit === undefined) return [];
  const { of, to, limit } = rule;
  const [numerator, denominator] = limit.most;
  return [
    invalid(ranges, ({ row }) => {
      const [part, whole] = [cell(row, of), cell(row, to)];
      const isAbove = binary(times(part, denominator), ">", times(whole, numerator));
      return when(binary(call("COUNT", part, whole), "=", number(2)), isAbove, boolean(false));
    }),
  ];
};

const invalid = (
  ranges: readonly CellRange[],
  formulaFor: (first: ReturnType<typeof cell>) => Formula,
): ConditionalFormatPlan => ({
  ranges,
  formula: formulaFor(cell(ranges[0]?.firstRow ?? 0, ranges[0]?.firstColumn ?? 0)),
  ...scoreFormats.invalid,
});

const isNoNumber = (entry: Formula, gap: string): Formula => {
  const hasText = binary(call("LEN", entry), ">", number(0));
  const isOther = gap === "" ? hasText : call("AND", hasText, binary(entry, "<>", text(gap)));
  return when(
    call("ISERROR", entry),
    boolean(true),
    when(call("ISNUMBER", entry), binary(entry, "<", number(0)), isOther),
  );
};

const numberRanges = (place: TablePlace, columns: readonly number[]): readonly CellRange[] =>
  rangesWhere(place, columns, "number");

/** The cells of one kind, one range a column: their rows follow one another. */
const rangesWhere = (
  { rows, headerRow }: TablePlace,
  columns: readonly number[],
  kind: "number" | "worked-out",
): readonly CellRange[] =>
  columns.flatMap((column) => {
    const first = rows.findIndex(({ kinds, isTotal }) => !isTotal && kinds[column] === kind);
    const last = rows.findLastIndex(({ kinds, isTotal }) => !isTotal && kinds[column] === kind);
    return first < 0
      ? []
      : [
          {
            firstRow: headerRow + 1 + first,
            firstColumn: column,
            lastRow: headerRow + 1 + last,
            lastColumn: column,
          },
        ];
  });
