import { officialForm } from "./workbooks";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";

/** The highest legal score of every indicator of a form without situations. */
export const bestScores = (short: string): Readonly<Record<string, number>> => {
  const rubric = officialForm(short);
  return Object.fromEntries(
    scoredIndicatorsOf(rubric).map((indicator) => {
      const allowance = allowanceOf(rubric, indicator, {});
      if (allowance.kind !== "scored") throw new Error(`${indicator.id} waits for a situation`);
      return [indicator.id, allowance.legal.at(-1) ?? 0];
    }),
  );
};

/** A scores file with the highest legal scores of both roles. */
export const completeScores = (short: string): string =>
  JSON.stringify({ [short]: { self: bestScores(short), committee: bestScores(short) } });
