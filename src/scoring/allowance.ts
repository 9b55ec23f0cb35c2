import type { Indicator, Rubric } from "../rubric/rubric";
import { notApplicableSwitch } from "../rubric/situation-names";
import { legalValues } from "./legal-values";
import { ruleInForce } from "./rule-in-force";
import type { Allowance, SituationAnswers } from "./verdict";

/**
 * What may stand in an indicator's score cells, given the school's situations.
 *
 * While no rule is in force it is undecided, with the printed main points. NA follows the rubric's policy: H's extension
 * counts only while its switch says `yes`.
 */
export const allowanceOf = (
  rubric: Rubric,
  indicator: Indicator,
  situations: SituationAnswers,
): Allowance => {
  const inForce = ruleInForce(indicator, situations);
  switch (inForce.kind) {
    case "undecided":
      return { kind: "undecided", points: indicator.points ?? 0 };
    case "excluded":
      return { kind: "excluded" };
    case "rule": {
      const { rule, points } = inForce;
      if (rule.kind === "unscored") return { kind: "unscored" };
      const extended = situations[notApplicableSwitch] === "yes";
      const notApplicable = allowsNotApplicable(rubric, indicator, extended);
      return { kind: "scored", points, legal: legalValues(rule), notApplicable };
    }
  }
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
