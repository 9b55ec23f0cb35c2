import type { Rubric } from "../rubric/rubric";
import { indicatorsOf, isBonusSection } from "../rubric/walk";

/** The figures of a form in the list. */
export interface FormFacts {
  readonly points: number;
  readonly bonus: number;
  readonly indicators: number;
}

/** Counts a form's points and indicators; bonus points stand apart. */
export const formFacts = (rubric: Rubric): FormFacts => {
  const bonus = rubric.sections
    .filter(isBonusSection)
    .flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))
    .reduce((sum, { points }) => sum + (points ?? 0), 0);
  const points = rubric.sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return { points, bonus, indicators: indicatorsOf(rubric).length };
};

/**
 * Finds forms by letter, title, audience or office; every word has to occur, full width and case don't matter.
 *
 * The form used last comes first.
 */
export const searchForms = (
  rubrics: readonly Rubric[],
  search: string,
  lastUsed: string | null,
): readonly Rubric[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const matching = rubrics.filter((rubric) => {
    const text = plain(`${rubric.id} ${rubric.short} ${rubric.title} ${rubric.authority}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (rubric: Rubric): number => (rubric.id === lastUsed ? 0 : 1);
  return matching.toSorted((a, b) => rank(a) - rank(b));
};

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
