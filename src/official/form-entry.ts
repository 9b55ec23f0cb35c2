import type { Rubric } from "../rubric/rubric";
import { indicatorsOf, indicatorsOfSection, isBonusSection } from "../rubric/walk";

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
  /** All indicators, those of a bonus section included. */
  readonly indicators: number;
}

/** Sums a form up for a list. */
export const formEntryOf = (rubric: Rubric): FormEntry => ({
  id: rubric.id,
  short: rubric.short,
  title: rubric.title,
  authority: rubric.authority,
  points: rubric.sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
  bonus: rubric.sections
    .filter(isBonusSection)
    .flatMap(indicatorsOfSection)
    .reduce((sum, { points }) => sum + (points ?? 0), 0),
  indicators: indicatorsOf(rubric).length,
});

/** The text of `rubrics/index.json` for these forms: one form a line, in their order. */
export const printFormIndex = (rubrics: readonly Rubric[]): string =>
  `[\n${rubrics.map((rubric) => `  ${JSON.stringify(formEntryOf(rubric))}`).join(",\n")}\n]\n`;
