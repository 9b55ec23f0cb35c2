import type { Indicator } from "../rubric/rubric";
import type { PlainRule } from "../rubric/scoring-rule";
import type { SituationAnswers } from "./verdict";

/** The rule that holds for an indicator in the school's situation. */
export type RuleInForce =
  | {
      readonly kind: "rule";
      readonly rule: PlainRule;
      /** 配分 in that situation. */
      readonly points: number;
    }
  | { readonly kind: "excluded" }
  | { readonly kind: "undecided"; readonly situation: string };

/**
 * Chooses the rule of an indicator by the situations that are answered.
 *
 * Undecided while the situation that it depends on is not chosen, or holds an option that the rule does not know.
 */
export const ruleInForce = (indicator: Indicator, situations: SituationAnswers): RuleInForce => {
  const { rule } = indicator;
  if (rule.kind !== "conditional") return { kind: "rule", rule, points: indicator.points ?? 0 };
  const option = situations[rule.situation];
  const chosen =
    typeof option === "string" && Object.hasOwn(rule.cases, option)
      ? rule.cases[option]
      : undefined;
  if (chosen === undefined) return { kind: "undecided", situation: rule.situation };
  return chosen.rule.kind === "excluded"
    ? { kind: "excluded" }
    : { kind: "rule", rule: chosen.rule, points: chosen.points };
};
