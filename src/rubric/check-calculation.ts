import { type Calculation, type ColumnRule, isNumberColumn, isWorkedOut } from "./calculation";
import { blanksIn } from "./fill-blanks";
import type { PrintedTable, Rubric, Worksheet } from "./rubric";
import { below, type Location, type RubricIssue } from "./rubric-issue";
import { findIndicator } from "./walk";

/**
 * Checks that a table can be worked out: each column has a rule, rules read columns of numbers, what is worked out is
 * printed blank, and the rows and indicators that are named are there.
 */
export const checkCalculation = (
  rubric: Rubric,
  table: PrintedTable,
  at: Location,
): readonly RubricIssue[] => {
  const { calculation } = table;
  if (calculation === undefined) return [];
  const place = below(at, ".calculation");
  if (calculation.columns.length !== table.columns.length) {
    return [
      {
        type: "column-rules-mismatch",
        ...place,
        columns: table.columns.length,
        rules: calculation.columns.length,
      },
    ];
  }
  return [
    ...calculation.columns.flatMap((rule, column) =>
      checkColumn(rubric, table, calculation, column, below(place, `.columns[${column}]`), rule),
    ),
    ...checkRows(table, calculation, place),
    ...checkGroups(table, calculation, place),
  ];
};

/** Checks that a worksheet's indicator is there and that its percentages fill exactly the blanks of 自我檢核說明. */
export const checkLinks = (
  rubric: Rubric,
  { indicator: id, fills, calculation, rows }: Worksheet,
  at: Location,
): readonly RubricIssue[] => {
  const indicator = findIndicator(rubric, id);
  if (indicator === null) return [{ type: "unknown-indicator", ...at, indicator: id }];
  if (fills === undefined) return [];
  const blanks = blanksIn(indicator.evidence ?? "");
  const place = below(at, ".fills");
  return [
    ...(blanks === fills.length
      ? []
      : [{ type: "fills-mismatch", ...place, blanks, cells: fills.length } as const]),
    ...fills
      .filter(
        ([row, column]) =>
          rows[row] === undefined || calculation?.columns[column]?.kind !== "share",
      )
      .map(([row, column]) => ({ type: "fill-not-a-share", ...place, row, column }) as const),
  ];
};

const checkColumn = (
  rubric: Rubric,
  table: PrintedTable,
  { columns, totalRow }: Calculation,
  column: number,
  at: Location,
  rule: ColumnRule,
): readonly RubricIssue[] => [
  ...columnsRead(rule)
    .filter((read) => columns[read] === undefined || !isNumberColumn(columns[read]))
    .map((read) => ({ type: "no-number-column", ...at, column: read }) as const),
  ...table.rows.flatMap((texts, row) => {
    const text = texts[column] ?? "";
    const blank = isWorkedOut(rule) || (row === totalRow && isNumberColumn(rule));
    const printed = blank ? text !== "" : isNumberColumn(rule) && !isBlankToFill(text);
    return printed ? [{ type: "printed-over", ...at, row, text } as const] : [];
  }),
  ...checkRule(rubric, table, rule, at),
];

const checkRule = (
  rubric: Rubric,
  { rows }: PrintedTable,
  rule: ColumnRule,
  at: Location,
): readonly RubricIssue[] => {
  if (rule.kind === "ratio" && rule.limit !== undefined) {
    const { indicator } = rule.limit;
    return findIndicator(rubric, indicator) === null
      ? [{ type: "unknown-indicator", ...below(at, ".limit"), indicator }]
      : [];
  }
  return rule.kind === "least" && rule.parts.length !== rows.length
    ? [{ type: "parts-mismatch", ...at, rows: rows.length, parts: rule.parts.length }]
    : [];
};

/** Nothing, or a gap with its unit: 「共_____人」. */
const isBlankToFill = (text: string): boolean => text === "" || /^[^_]*_+[^_]*$/u.test(text);

const columnsRead = (rule: ColumnRule): readonly number[] => {
  switch (rule.kind) {
    case "sum":
      return rule.of;
    case "share":
      return [rule.of, ...rule.among];
    case "ratio":
      return [rule.of, rule.to];
    case "least":
      return [rule.of];
    case "text":
    case "code":
    case "count":
    case "amount":
      return [];
  }
};

const checkRows = (
  { rows }: PrintedTable,
  { repeat, totalRow, columns }: Calculation,
  at: Location,
): readonly RubricIssue[] => [
  ...(totalRow !== undefined && totalRow !== rows.length - 1
    ? [{ type: "total-not-last", ...at, row: totalRow } as const]
    : []),
  ...(totalRow === undefined && columns.some(({ kind }) => kind === "least")
    ? [{ type: "total-missing", ...at } as const]
    : []),
  ...(repeat !== undefined && (rows[repeat.row] === undefined || repeat.row === totalRow)
    ? [{ type: "no-such-row", ...at, row: repeat.row } as const]
    : []),
];

const checkGroups = (
  { columns }: PrintedTable,
  { groups = [] }: Calculation,
  at: Location,
): readonly RubricIssue[] =>
  groups.flatMap(({ heading, first, last }, index) => {
    const named = columns.slice(first, last + 1);
    const previous = groups[index - 1]?.last ?? -1;
    const fits =
      first > previous &&
      first < last &&
      last < columns.length &&
      named.every((name) => name.startsWith(`${heading} `));
    return fits ? [] : [{ type: "group-mismatch", ...at, heading } as const];
  });
