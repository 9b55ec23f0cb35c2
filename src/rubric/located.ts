import { chineseNumeral } from "./chinese-numeral";
import type { Criterion, Indicator, Rubric, Section } from "./rubric";
import type { Location } from "./rubric-issue";

/** A part of a rubric together with its place in the file. */
export interface Located<T> {
  readonly value: T;
  readonly at: Location;
}

/** The sections with their places: `sections[0]`, 一. */
export const locatedSections = (rubric: Rubric): readonly Located<Section>[] =>
  rubric.sections.map((value, index) => ({
    value,
    at: { path: `sections[${index}]`, place: chineseNumeral(value.no) },
  }));

/** The criteria of one section with their places: `sections[0].criteria[1]`, 一、(二). */
export const locatedCriteria = ({ value, at }: Located<Section>): readonly Located<Criterion>[] =>
  value.criteria.map((criterion, index) => ({
    value: criterion,
    at: {
      path: `${at.path}.criteria[${index}]`,
      place: `${at.place}、(${chineseNumeral(criterion.no)})`,
    },
  }));

/** The indicators of one criterion with their places: `sections[0].criteria[1].indicators[2]`, 1.2.3. */
export const locatedIndicators = ({
  value,
  at,
}: Located<Criterion>): readonly Located<Indicator>[] =>
  value.indicators.map((indicator, index) => ({
    value: indicator,
    at: { path: `${at.path}.indicators[${index}]`, place: indicator.id },
  }));

/** All indicators of a rubric with their places, in official order. */
export const allLocatedIndicators = (rubric: Rubric): readonly Located<Indicator>[] =>
  locatedSections(rubric).flatMap(locatedCriteria).flatMap(locatedIndicators);
