import type { Rubric } from "./rubric";
import { indicatorsOfSection, isBonusSection } from "./walk";

/** How large a form is; the counts leave the bonus section out. */
export interface RubricSize {
  /** The points without the bonus: the section weights added up. */
  readonly points: number;
  /** The points that come on top; 0 without a bonus section. */
  readonly bonus: number;
  readonly sections: number;
  readonly criteria: number;
  readonly indicators: number;
}

/** Adds up a form's points and counts its parts, the bonus apart. */
export const rubricSize = (rubric: Rubric): RubricSize => {
  const sections = rubric.sections.filter((section) => !isBonusSection(section));
  return {
    points: sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    bonus: rubric.sections
      .filter(isBonusSection)
      .flatMap(indicatorsOfSection)
      .reduce((sum, { points }) => sum + (points ?? 0), 0),
    sections: sections.length,
    criteria: sections.flatMap(({ criteria }) => criteria).length,
    indicators: sections.flatMap(indicatorsOfSection).length,
  };
};
