import type { Rubric, Section } from "../rubric/rubric";
import { indicatorsOfSection, isBonusSection } from "../rubric/walk";

/** One form in `list --json`; the counts leave the bonus section out. */
export interface FormSummary {
  readonly id: string;
  readonly short: string;
  readonly kind: string;
  readonly year: number;
  readonly title: string;
  readonly authority: string;
  readonly points: number;
  readonly bonus: number;
  readonly sections: number;
  readonly criteria: number;
  readonly indicators: number;
}

/** Sums up a form in one line. */
export const summarizeForm = (rubric: Rubric): FormSummary => {
  const sections = rubric.sections.filter((section) => !isBonusSection(section));
  return {
    id: rubric.id,
    short: rubric.short,
    kind: rubric.kind,
    year: rubric.year,
    title: rubric.title,
    authority: rubric.authority,
    points: totalPoints(rubric),
    bonus: bonusPoints(rubric),
    sections: sections.length,
    criteria: sections.flatMap(({ criteria }) => criteria).length,
    indicators: sections.flatMap(indicatorsOfSection).length,
  };
};

/** The points of a form without its bonus: the section weights added up. */
export const totalPoints = (rubric: Rubric): number =>
  rubric.sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0);

/** The points that come on top of a form's total; 0 without a bonus section. */
export const bonusPoints = (rubric: Rubric): number =>
  rubric.sections.filter(isBonusSection).reduce((sum, section) => sum + pointsOf(section), 0);

const pointsOf = (section: Section): number =>
  indicatorsOfSection(section).reduce((sum, { points }) => sum + (points ?? 0), 0);
