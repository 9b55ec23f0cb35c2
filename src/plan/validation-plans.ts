import { ruleMarks } from "../messages/sheet";
import { validationMessages as messages } from "../messages/validation";
import type { Indicator, Rubric } from "../rubric/rubric";
import { type AllowanceCases, allowanceCases } from "../scoring/allowance";
import { acceptanceFormula } from "./check-formula";
import { rangeOfCell } from "./cell-range";
import { columnIndex } from "./columns";
import type { FormLayout, IndicatorRow } from "./form-layout";
import { binary, boolean, call, cell, number } from "./formula-builders";
import { takesScores } from "./indicator-rows";
import { situationColumn } from "./situation-cells";
import {
  type AlertPolicy,
  findingPrompt,
  scoreAlert,
  scorePrompt,
  situationTexts,
} from "./validation-texts";
import type { CellRange, ValidationPlan, ValidationRule } from "./workbook-plan";

/** The most values that a drop-down shows without getting tiresome. */
const longestDropDown = 12;

/** Plans the validation of every score cell and every situation's cell; equal rules share one entry. */
export const planValidations = (
  rubric: Rubric,
  layout: FormLayout,
  policy: AlertPolicy,
): readonly ValidationPlan[] => [
  ...situationValidations(rubric, layout),
  ...scoreValidations(rubric, layout, policy),
  ...findingValidations(rubric, layout),
];

/** Accepts every finding: only the message is wanted, in forms that ask for findings in parts. */
const findingValidations = (rubric: Rubric, layout: FormLayout): readonly ValidationPlan[] => {
  if (rubric.findingParts === undefined) return [];
  const rows = layout.rows.flatMap((row, index) =>
    row.kind === "indicator" && row.part === 0 ? [index] : [],
  );
  const prompt = findingPrompt(rubric.findingParts);
  return [
    {
      ranges: joinedRanges(rows, columnIndex.finding, columnIndex.finding),
      rule: { type: "custom", formula: boolean(true) },
      ignoreBlank: true,
      prompt,
      alert: { style: "warning", ...prompt },
    },
  ];
};

const situationValidations = (rubric: Rubric, layout: FormLayout): readonly ValidationPlan[] =>
  layout.rows.flatMap((row, index): readonly ValidationPlan[] => {
    if (row.kind !== "situation") return [];
    return [
      {
        ranges: [rangeOfCell({ row: index, column: columnIndex[situationColumn] })],
        rule: { type: "list", values: row.situation.options.map(({ label }) => label) },
        ignoreBlank: true,
        ...situationTexts(rubric, row.situation),
      },
    ];
  });

/** A validation before it knows its cells; the formula is made for the first of them. */
export interface ScoreValidation {
  readonly rule: Extract<ValidationRule, { readonly type: "list" }> | "by-rule-cell" | "nothing";
  readonly prompt: ValidationPlan["prompt"];
  readonly alert: ValidationPlan["alert"];
}

const scoreValidations = (
  rubric: Rubric,
  layout: FormLayout,
  policy: AlertPolicy,
): readonly ValidationPlan[] =>
  joinValidations(
    layout.rows.flatMap((row, index) =>
      row.kind === "indicator"
        ? [{ row: index, validation: validationOf(rubric, row, policy) }]
        : [],
    ),
    { first: columnIndex.self, last: columnIndex.committee, rule: columnIndex.rule },
  );

/** The columns of score cells that have one rule in each row, and where that rule stands. */
export interface ValidatedColumns {
  readonly first: number;
  readonly last: number;
  readonly rule: number;
}

/** Plans the validation of rows of score cells, top first; equal rules share one entry. */
export const joinValidations = (
  cells: readonly { readonly row: number; readonly validation: ScoreValidation }[],
  columns: ValidatedColumns,
): readonly ValidationPlan[] => {
  const groups = new Map<string, { validation: ScoreValidation; rows: number[] }>();
  for (const { row, validation } of cells) {
    const key = JSON.stringify(validation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { validation, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].map(({ validation, rows }) => ({
    ranges: joinedRanges(rows, columns.first, columns.last),
    rule: ruleFor(validation.rule, rows[0] ?? 0, columns),
    ignoreBlank: true,
    prompt: validation.prompt,
    alert: validation.alert,
  }));
};

const ruleFor = (
  rule: ScoreValidation["rule"],
  row: number,
  columns: ValidatedColumns,
): ValidationRule => {
  if (rule === "by-rule-cell") {
    return { type: "custom", formula: acceptanceFormula(row, columns.first, columns) };
  }
  if (rule === "nothing") {
    const isEmpty = binary(call("LEN", cell(row, columns.first)), "=", number(0));
    return { type: "custom", formula: isEmpty };
  }
  return rule;
};

const validationOf = (rubric: Rubric, row: IndicatorRow, policy: AlertPolicy): ScoreValidation => {
  if (!takesScores(row)) {
    return row.part === 0
      ? refuseAll(messages.unscoredTitle, messages.unscored)
      : refuseAll(messages.continuationTitle, messages.continuation);
  }
  return validationFor(rubric, row.indicator, policy);
};

/** What the score cell of a scored indicator accepts and says. */
export const validationFor = (
  rubric: Rubric,
  indicator: Indicator,
  policy: AlertPolicy,
): ScoreValidation => ({
  rule: dropDown(allowanceCases(rubric, indicator)) ?? "by-rule-cell",
  prompt: scorePrompt(rubric, indicator),
  alert: scoreAlert(rubric, indicator, policy),
});

const refuseAll = (title: string, text: string): ScoreValidation => ({
  rule: "nothing",
  prompt: { title, text },
  alert: { style: "stop", title, text },
});

/** A drop-down where the values are few, whole and the same in every situation. */
const dropDown = (cases: AllowanceCases): Extract<ValidationRule, { type: "list" }> | null => {
  const allowance = cases.situation === null ? cases.allowance : null;
  if (allowance?.kind !== "scored" || !allowance.legal.every(Number.isInteger)) return null;
  const values = [
    ...allowance.legal.map(String),
    ...(allowance.notApplicable ? [ruleMarks.notApplicable] : []),
  ];
  return values.length <= longestDropDown ? { type: "list", values } : null;
};

/** Some columns of each row; rows that follow one another make one rectangle, the uppermost first. */
const joinedRanges = (
  rows: readonly number[],
  firstColumn: number,
  lastColumn: number,
): readonly CellRange[] =>
  rows.reduce<readonly CellRange[]>((ranges, row) => {
    const last = ranges.at(-1);
    return last?.lastRow === row - 1
      ? [...ranges.slice(0, -1), { ...last, lastRow: row }]
      : [...ranges, rowRange(row, firstColumn, lastColumn)];
  }, []);

const rowRange = (row: number, firstColumn: number, lastColumn: number): CellRange => ({
  firstRow: row,
  firstColumn,
  lastRow: row,
  lastColumn,
});
