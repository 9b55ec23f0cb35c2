import { ruleMarks } from "../messages/sheet";
import type { Allowance } from "./verdict";

/**
 * The rule as the sheet's 值 column holds it: every legal value between bars, such as `|0|3|6|10|` or `|0|5|NA|`.
 *
 * `|無|` stands for no score at all (unscored, or taken out by the situation), `|未定|` for a situation that is
 * not chosen, nothing for a rule that is lost. The sheet's formulas look a value up with FIND, so the numbers are
 * printed as `ROUND(x,2)` prints them.
 */
export const ruleText = (allowance: Allowance): string => {
  switch (allowance.kind) {
    case "scored":
      return fenced([
        ...allowance.legal,
        ...(allowance.notApplicable ? [ruleMarks.notApplicable] : []),
      ]);
    case "lost":
      return "";
    case "undecided":
      return ruleMarks.undecided;
    case "excluded":
    case "unscored":
      return ruleMarks.excluded;
  }
};

/** A rule holds at least a value between two bars; anything shorter is no rule and accepts nothing. */
export const shortestRule = 3;

const fenced = (values: readonly (number | string)[]): string =>
  `${ruleMarks.fence}${values.join(ruleMarks.fence)}${ruleMarks.fence}`;
