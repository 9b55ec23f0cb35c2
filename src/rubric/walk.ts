import type { Indicator, Rubric, Section } from "./rubric";

/** The indicators of one section in official order. */
export const indicatorsOfSection = (section: Section): readonly Indicator[] =>
  section.criteria.flatMap((criterion) => criterion.indicators);

/** All 訪視指標 in official order, unscored ones and those of bonus sections included. */
export const indicatorsOf = (rubric: Rubric): readonly Indicator[] =>
  rubric.sections.flatMap(indicatorsOfSection);

/** Whether an indicator has score cells at all, in some situation. */
export const isScored = (indicator: Indicator): boolean => indicator.rule.kind !== "unscored";

/** The indicators that take a score, in official order; those a situation may take out are among them. */
export const scoredIndicatorsOf = (rubric: Rubric): readonly Indicator[] =>
  indicatorsOf(rubric).filter(isScored);

/** Whether a section's points come on top of the 100 (特殊加分). */
export const isBonusSection = (section: Section): boolean =>
  indicatorsOfSection(section).some((indicator) => indicator.rule.kind === "bonus");

/** Finds an indicator by its id such as `3.1.2`; null when the rubric has none of that name. */
export const findIndicator = (rubric: Rubric, id: string): Indicator | null =>
  indicatorsOf(rubric).find((indicator) => indicator.id === id) ?? null;
