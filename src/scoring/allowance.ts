import type { Indicator, Rubric } from "../rubric/rubric";
import type { ConditionalCase, ConditionalRule, PlainRule } from "../rubric/scoring-rule";
import { notApplicableSwitch } from "../rubric/situation-names";
import { legalValues } from "./legal-values";
import type { Allowance, SituationAnswers } from "./verdict";

/**
 * What may stand in an indicator's score cells, given the school's situations.
 *
 * A rule that depends on a situation which is not chosen, or which holds an option that the rule does not know, is
 * undecided with the printed main points. NA follows the rubric's policy: H's extension counts only while its
 * switch says `yes`.
 */
export const allowanceOf = (
  rubric: Rubric,
  indicator: Indicator,
  situations: SituationAnswers,
): Allowance => {
  const { rule } = indicator;
  const notApplicable = allowsNotApplicable(
    rubric,
    indicator,
    answerOf(situations, notApplicableSwitch) === "yes",
  );
  if (rule.kind !== "conditional") {
    return plainAllowance(rule, indicator.points ?? 0, notApplicable);
  }
  const chosen = caseOf(rule, answerOf(situations, rule.situation));
  return chosen === null
    ? { kind: "undecided", points: indicator.points ?? 0 }
    : caseAllowance(chosen, notApplicable);
};

/** An indicator's allowance in every state of the one situation it depends on, if it depends on any. */
export type AllowanceCases =
  | { readonly situation: null; readonly allowance: Allowance }
  | {
      /** A situation's id, or `notApplicableSwitch`. */
      readonly situation: string;
      readonly cases: readonly { readonly option: string; readonly allowance: Allowance }[];
      /** What holds while the situation cell is empty or holds something else. */
      readonly otherwise: Allowance;
    };

/**
 * Lists an indicator's allowances for the plan, which prints them into the sheet's helper columns.
 *
 * The parser proves that no indicator depends on a situation and on the NA switch at once.
 */
export const allowanceCases = (rubric: Rubric, indicator: Indicator): AllowanceCases => {
  const situation = situationOf(rubric, indicator);
  if (situation === null) {
    return { situation, allowance: allowanceOf(rubric, indicator, {}) };
  }
  return {
    situation: situation.id,
    cases: situation.options.map((option) => ({
      option,
      allowance: allowanceOf(rubric, indicator, { [situation.id]: option }),
    })),
    otherwise: allowanceOf(rubric, indicator, {}),
  };
};

/** Whether an NA in this rubric must be explained in the row's 自我檢核說明 (F, note 四). */
export const demandsReason = (rubric: Rubric): boolean =>
  rubric.notApplicable.kind === "any-with-reason";

const allowsNotApplicable = (rubric: Rubric, indicator: Indicator, extended: boolean): boolean => {
  const policy = rubric.notApplicable;
  switch (policy.kind) {
    case "none":
      return false;
    case "any-with-reason":
      return true;
    case "printed":
      return indicator.notApplicable || (extended && isExtended(rubric, indicator));
  }
};

const isExtended = (rubric: Rubric, indicator: Indicator): boolean => {
  const policy = rubric.notApplicable;
  return policy.kind === "printed" && policy.extension?.indicators.includes(indicator.id) === true;
};

const situationOf = (
  rubric: Rubric,
  indicator: Indicator,
): { readonly id: string; readonly options: readonly string[] } | null => {
  const { rule } = indicator;
  if (rule.kind === "conditional") {
    const options = rubric.situations.find(({ id }) => id === rule.situation)?.options ?? [];
    return { id: rule.situation, options: options.map(({ value }) => value) };
  }
  return isExtended(rubric, indicator) && !indicator.notApplicable
    ? { id: notApplicableSwitch, options: ["no", "yes"] }
    : null;
};

const answerOf = (situations: SituationAnswers, id: string): string | null =>
  Object.hasOwn(situations, id) ? (situations[id] ?? null) : null;

const caseOf = (rule: ConditionalRule, option: string | null): ConditionalCase | null =>
  option !== null && Object.hasOwn(rule.cases, option) ? (rule.cases[option] ?? null) : null;

const caseAllowance = (chosen: ConditionalCase, notApplicable: boolean): Allowance =>
  chosen.rule.kind === "excluded"
    ? { kind: "excluded" }
    : plainAllowance(chosen.rule, chosen.points, notApplicable);

const plainAllowance = (rule: PlainRule, points: number, notApplicable: boolean): Allowance =>
  rule.kind === "unscored"
    ? { kind: "unscored" }
    : { kind: "scored", points, legal: legalValues(rule), notApplicable };
