import { wordsWith } from "../messages/sheet";
import { validationMessages as messages } from "../messages/validation";
import type { Indicator, Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import { allowanceCases, demandsReason } from "../scoring/allowance";
import { allowedWords } from "../scoring/allowed-words";
import type { Allowance } from "../scoring/verdict";
import { acceptanceFormula } from "./check-formula";
import { columnIndex } from "./columns";
import type { FormLayout, IndicatorRow } from "./form-layout";
import { binary, call, cell, number } from "./formula-builders";
import { takesScores } from "./indicator-rows";
import { ruleMeaning } from "./rule-meaning";
import type { CellRange, ValidationPlan, ValidationRule } from "./workbook-plan";

/** Excel's limits in characters (MS-OI29500 2.1.613). */
export const validationLimits = {
  title: 32,
  prompt: 255,
  alert: 224,
  list: 255,
  custom: 255,
} as const;

/** The most values that a drop-down shows without getting tiresome. */
const longestDropDown = 12;

/** What happens to an entry that is not legal: refused, or kept after a question. */
export type AlertPolicy = "refuse" | "remind";

/** Plans the validation of every score cell and every situation's cell; equal rules share one entry. */
export const planValidations = (
  rubric: Rubric,
  layout: FormLayout,
  policy: AlertPolicy,
): readonly ValidationPlan[] => [
  ...situationValidations(rubric, layout),
  ...scoreValidations(rubric, layout, policy),
];

const situationValidations = (rubric: Rubric, layout: FormLayout): readonly ValidationPlan[] =>
  layout.rows.flatMap((row, index): readonly ValidationPlan[] => {
    if (row.kind !== "situation") return [];
    const { id, label, options } = row.situation;
    const values = options.map((option) => option.label);
    const affected = indicatorsOf(rubric)
      .filter((indicator) => allowanceCases(rubric, indicator).situation === id)
      .map((indicator) => indicator.id);
    const text = wordsWith(messages.choice, affected.join(messages.listSeparator));
    const words = values.join(messages.or);
    return [
      {
        ranges: [rowRange(index, columnIndex.indicator, columnIndex.indicator)],
        rule: { type: "list", values },
        ignoreBlank: true,
        prompt: {
          title: cut(wordsWith(messages.choiceTitle, words), validationLimits.title),
          text: cut(`${label}\n${text}`, validationLimits.prompt),
        },
        alert: {
          style: "stop",
          title: messages.choiceRefusedTitle,
          text: cut(wordsWith(messages.choiceRefused, words), validationLimits.alert),
        },
      },
    ];
  });

/** A validation before it knows its cells; the formula is made for the first of them. */
interface ScoreValidation {
  readonly rule: Extract<ValidationRule, { readonly type: "list" }> | "by-rule-cell" | "nothing";
  readonly prompt: ValidationPlan["prompt"];
  readonly alert: ValidationPlan["alert"];
}

const scoreValidations = (
  rubric: Rubric,
  layout: FormLayout,
  policy: AlertPolicy,
): readonly ValidationPlan[] => {
  const groups = new Map<string, { validation: ScoreValidation; rows: number[] }>();
  for (const [index, row] of layout.rows.entries()) {
    if (row.kind !== "indicator") continue;
    const validation = validationOf(rubric, row, policy);
    const key = JSON.stringify(validation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { validation, rows: [index] });
    else group.rows.push(index);
  }
  return [...groups.values()].map(({ validation, rows }) => ({
    ranges: scoreRanges(rows),
    rule: ruleFor(validation.rule, rows[0] ?? 0),
    ignoreBlank: true,
    prompt: validation.prompt,
    alert: validation.alert,
  }));
};

const ruleFor = (rule: ScoreValidation["rule"], row: number): ValidationRule => {
  if (rule === "by-rule-cell") {
    return { type: "custom", formula: acceptanceFormula(row, columnIndex.self) };
  }
  if (rule === "nothing") {
    const isEmpty = binary(call("LEN", cell(row, columnIndex.self)), "=", number(0));
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
  const cases = allowanceCases(rubric, row.indicator);
  const allowance = cases.situation === null ? cases.allowance : null;
  return {
    rule: (allowance && dropDown(allowance)) ?? "by-rule-cell",
    prompt: promptFor(rubric, row.indicator, allowance),
    alert: alertFor(allowance, policy),
  };
};

const refuseAll = (title: string, text: string): ScoreValidation => ({
  rule: "nothing",
  prompt: { title, text },
  alert: { style: "stop", title, text },
});

/** A drop-down where the values are few and whole; Excel may not know 0.3 in a list when it was calculated. */
const dropDown = (allowance: Allowance): Extract<ValidationRule, { type: "list" }> | null => {
  if (allowance.kind !== "scored" || !allowance.legal.every(Number.isInteger)) return null;
  const values = [...allowance.legal.map(String), ...(allowance.notApplicable ? ["NA"] : [])];
  return values.length <= longestDropDown ? { type: "list", values } : null;
};

const promptFor = (
  rubric: Rubric,
  indicator: Indicator,
  allowance: Allowance | null,
): ValidationPlan["prompt"] => {
  const words = valueWords(allowance);
  const titleWords = words === null ? null : wordsWith(messages.allowedTitle, words);
  const title =
    titleWords === null || titleWords.length > validationLimits.title
      ? messages.allowedInColumn
      : titleWords;
  const texts = [ruleMeaning(rubric, indicator), notApplicableText(rubric, allowance)];
  return {
    title,
    text: cut(texts.filter((text) => text !== "").join("\n"), validationLimits.prompt),
  };
};

const notApplicableText = (rubric: Rubric, allowance: Allowance | null): string => {
  if (demandsReason(rubric)) return messages.notApplicableWithReason;
  return allowance?.kind === "scored" && allowance.notApplicable ? messages.notApplicable : "";
};

const alertFor = (allowance: Allowance | null, policy: AlertPolicy): ValidationPlan["alert"] => {
  const words = valueWords(allowance);
  const refused = words === null ? messages.refusedByColumn : wordsWith(messages.refused, words);
  const fitting = refused.length <= validationLimits.alert - messages.keepAnyway.length;
  const text = fitting ? refused : messages.refusedByColumn;
  return policy === "refuse"
    ? { style: "stop", title: messages.refusedTitle, text }
    : { style: "warning", title: messages.refusedTitle, text: text + messages.keepAnyway };
};

const valueWords = (allowance: Allowance | null): string | null =>
  allowance?.kind === "scored" ? allowedWords(allowance.legal, allowance.notApplicable) : null;

/** Both score cells of each row; rows that follow one another make one rectangle, the uppermost first. */
const scoreRanges = (rows: readonly number[]): readonly CellRange[] =>
  rows.reduce<readonly CellRange[]>((ranges, row) => {
    const last = ranges.at(-1);
    return last?.lastRow === row - 1
      ? [...ranges.slice(0, -1), { ...last, lastRow: row }]
      : [...ranges, rowRange(row, columnIndex.self, columnIndex.committee)];
  }, []);

const rowRange = (row: number, firstColumn: number, lastColumn: number): CellRange => ({
  firstRow: row,
  firstColumn,
  lastRow: row,
  lastColumn,
});

const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length - messages.cut.length) + messages.cut;
