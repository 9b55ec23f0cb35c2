import type { Rubric } from "../rubric/rubric";
import { rubricSize } from "../rubric/rubric-size";

/** What a list of forms shows and searches; the form itself is many times larger. */
export interface FormEntry {
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly authority: string;
  /** The points without the bonus. */
  readonly points: number;
  /** The points that come on top; 0 without a bonus section. */
  readonly bonus: number;
  /** All indicators but those of a bonus section. */
  readonly indicators: number;
}

/** Sums a form up for a list. */
export const formEntryOf = (rubric: Rubric): FormEntry => {
  const { points, bonus, indicators } = rubricSize(rubric);
  const { id, short, title, authority } = rubric;
  return { id, short, title, authority, points, bonus, indicators };
};

/** The text of `rubrics/index.json` for these forms: one form a line, in their order. */
export const printFormIndex = (rubrics: readonly Rubric[]): string =>
  `[\n${rubrics.map((rubric) => `  ${JSON.stringify(formEntryOf(rubric))}`).join(",\n")}\n]\n`;
