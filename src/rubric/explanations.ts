import type { Annex, Rubric } from "./rubric";

/** What an annex prints to explain one indicator (F's 填表說明). */
export interface Explanation {
  readonly annex: Annex;
  readonly text: string;
}

/** Finds what the annexes of a rubric explain about an indicator: the last cell of each row that is its own. */
export const explanationsOf = (rubric: Rubric, indicatorId: string): readonly Explanation[] =>
  rubric.annexes.flatMap((annex) => {
    const row = annex.rowIndicators?.indexOf(indicatorId) ?? -1;
    const text = annex.rows[row]?.at(-1) ?? "";
    return text === "" ? [] : [{ annex, text }];
  });
