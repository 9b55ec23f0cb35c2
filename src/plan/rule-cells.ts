import { allowedMessages } from "../messages/sheet";
import type { Indicator, Rubric } from "../rubric/rubric";
import { type AllowanceCases, allowanceCases } from "../scoring/allowance";
import { allowedWords } from "../scoring/allowed-words";
import { ruleText } from "../scoring/rule-text";
import type { Allowance } from "../scoring/verdict";
import { columnIndex } from "./columns";
import type { FormLayout } from "./form-layout";
import type { Formula } from "./formula";
import { binary, fixed, number, text, when } from "./formula-builders";
import { formulaContent, numberContent, textContent } from "./planned-row";
import { situationCellsOf, situationColumn } from "./situation-cells";
import type { CellContent } from "./workbook-plan";

/** The four cells of a row that say what its score cells accept: 配分, 可填, 值, 最低分. None is ever empty. */
export interface RuleCells {
  readonly points: CellContent;
  readonly allowed: CellContent;
  readonly rule: CellContent;
  readonly lowest: CellContent;
}

/**
 * Plans an indicator's rule cells.
 *
 * Where the rule depends on a situation, these are the only cells that read the situation's cell: Excel lets a
 * validation accept everything once a cell that it refers to is blank (Validation.IgnoreBlank).
 */
export const planRuleCells = (
  rubric: Rubric,
  layout: FormLayout,
  indicator: Indicator,
): RuleCells => {
  const cases = allowanceCases(rubric, indicator);
  const contentOf = (valueOf: (allowance: Allowance) => number | string): CellContent =>
    casesContent(rubric, layout, cases, valueOf);
  return {
    points: contentOf(pointsOf),
    allowed: contentOf(allowedOf),
    rule: contentOf(ruleText),
    lowest: contentOf(lowestOf),
  };
};

/** The rule cells of a row that takes no score: a continuation row. */
export const noRuleCells: RuleCells = {
  points: numberContent(0),
  allowed: { type: "text", text: allowedMessages.none },
  rule: { type: "text", text: ruleText({ kind: "unscored" }) },
  lowest: numberContent(0),
};

/** The words for what may be entered; 「–」 where nothing may. */
const allowedOf = (allowance: Allowance): string =>
  allowance.kind === "scored"
    ? allowedWords(allowance.legal, allowance.notApplicable)
    : allowedMessages.none;

const pointsOf = (allowance: Allowance): number => ("points" in allowance ? allowance.points : 0);

const lowestOf = (allowance: Allowance): number =>
  allowance.kind === "scored" ? (allowance.legal[0] ?? 0) : 0;

const casesContent = (
  rubric: Rubric,
  layout: FormLayout,
  cases: AllowanceCases,
  valueOf: (allowance: Allowance) => number | string,
): CellContent => {
  if (cases.situation === null) return constant(valueOf(cases.allowance));
  const otherwise = valueOf(cases.otherwise);
  const differing = cases.cases.filter(({ allowance }) => valueOf(allowance) !== otherwise);
  if (differing.length === 0) return constant(otherwise);
  const situation = situationCellsOf(rubric).find(({ id }) => id === cases.situation);
  const row = layout.situationRows.get(cases.situation);
  if (situation === undefined || row === undefined) return constant(otherwise);
  const chosen = fixed(row, columnIndex[situationColumn]);
  return formulaContent(
    differing.reduceRight<Formula>((rest, { option, allowance }) => {
      const label = situation.options.find(({ value }) => value === option)?.label ?? option;
      return when(binary(chosen, "=", text(label)), operand(valueOf(allowance)), rest);
    }, operand(otherwise)),
  );
};

const constant = (value: number | string): CellContent =>
  typeof value === "number" ? numberContent(value) : (textContent(value) ?? numberContent(0));

const operand = (value: number | string): Formula =>
  typeof value === "number" ? number(value) : text(value);
