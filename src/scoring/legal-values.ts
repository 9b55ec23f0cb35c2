import { fromHundredths, ruleScores } from "../rubric/rule-scores";
import type { PlainRule } from "../rubric/scoring-rule";

/**
 * Every score that a rule allows, ascending, exact to two decimals; empty for an unscored rule.
 *
 * 0 is there only when the rule gives it: a full ladder printed without 0 (B 1.3.2: 10/5/2) has none.
 */
export const legalValues = (rule: PlainRule): readonly number[] =>
  ruleScores(rule).map(fromHundredths);
