import type { Indicator, Role, Rubric, Section } from "../rubric/rubric";
import { indicatorsOf, indicatorsOfSection, isBonusSection, isScored } from "../rubric/walk";
import { allowanceOf, demandsReason } from "./allowance";
import type { FormAnswers, FormScore, RoleScore } from "./form-score";
import { isBlank, judge } from "./judge";
import { type SectionScore, scoreSection, type ScoredRow } from "./section-score";
import { totalOf } from "./total";
import type { Allowance, CellEntry, Verdict } from "./verdict";

/**
 * Scores a whole form: every verdict, 小計, 總分 and the counts beside them, as the sheet's formulas give them.
 *
 * Illegal scores are left out of the sums and counted. Blank and undecided scores count as missing and their points
 * stay in the denominator. Entries where none belongs (strays, and anything in an unscored row) count as invalid. An
 * NA without its reason is a finding of its own, outside `invalid`: the sums treat it as NA.
 */
export const scoreForm = (rubric: Rubric, answers: FormAnswers): FormScore => {
  const rows = rowsOf(rubric, answers);
  const verdicts = rows.filter(({ allowance }) => allowance.kind !== "unscored");
  return {
    verdicts: Object.fromEntries(verdicts.map((row) => [row.id, row.verdicts])),
    roles: {
      self: scoreRole(rubric, answers, rows, "self"),
      committee: scoreRole(rubric, answers, rows, "committee"),
    },
  };
};

/**
 * Adds up the sections of a form for one role: 小計 with the points that they are out of.
 *
 * In official order; the sums that 總分 is made of.
 */
export const scoreSections = (
  rubric: Rubric,
  answers: FormAnswers,
  role: Role,
): readonly SectionScore[] => sectionsOf(rubric, answers, rowsOf(rubric, answers), role);

interface FormRow {
  readonly id: string;
  readonly allowance: Allowance;
  readonly verdicts: Readonly<Record<Role, Verdict>>;
}

const nothing: Readonly<Record<Role, CellEntry>> = { self: null, committee: null };

const rowsOf = (rubric: Rubric, answers: FormAnswers): readonly FormRow[] =>
  indicatorsOf(rubric).map((indicator) => {
    const { id } = indicator;
    const allowance = allowanceIn(rubric, indicator, answers);
    const entries = ownValue(answers.entries, id) ?? nothing;
    const evidence = {
      required: demandsReason(rubric),
      texts: ownValue(answers.evidence, id) ?? [],
    };
    const verdictOf = (role: Role): Verdict => judge(allowance, entries[role], evidence);
    return {
      id,
      allowance,
      verdicts: { self: verdictOf("self"), committee: verdictOf("committee") },
    };
  });

/** What the sheet accepts: nothing where its rule is lost. */
const allowanceIn = (rubric: Rubric, indicator: Indicator, answers: FormAnswers): Allowance => {
  const allowance = allowanceOf(rubric, indicator, answers.situations);
  return answers.lostRules.includes(indicator.id) && isScored(indicator)
    ? { kind: "lost", points: "points" in allowance ? allowance.points : 0 }
    : allowance;
};

const scoreRole = (
  rubric: Rubric,
  answers: FormAnswers,
  rows: readonly FormRow[],
  role: Role,
): RoleScore => {
  const sections = sectionsOf(rubric, answers, rows, role);
  const missing = total(sections, ({ missing }) => missing);
  const invalid = total(sections, ({ invalid }) => invalid);
  return {
    subtotals: sections.map(({ subtotal }) => subtotal),
    total: totalOf(rubric.total.kind, sections),
    missing,
    invalid,
    complete: missing + invalid === 0,
  };
};

const sectionsOf = (
  rubric: Rubric,
  answers: FormAnswers,
  rows: readonly FormRow[],
  role: Role,
): readonly SectionScore[] =>
  rubric.sections.map((section) =>
    scoreSection({
      weight: section.weight,
      bonus: isBonusSection(section),
      rows: rowsOfSection(section, rows, role),
      strays: straysOfSection(section, answers, role),
    }),
  );

const rowsOfSection = (
  section: Section,
  rows: readonly FormRow[],
  role: Role,
): readonly ScoredRow[] => {
  const scored = new Set(
    indicatorsOfSection(section)
      .filter(isScored)
      .map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => scored.has(id))
    .map(({ allowance, verdicts }) => ({ allowance, verdict: verdicts[role] }));
};

/** What stands in rows that take no score at all: continuation rows and unscored indicators. */
const straysOfSection = (
  section: Section,
  answers: FormAnswers,
  role: Role,
): readonly CellEntry[] => {
  const indicators = indicatorsOfSection(section);
  const ids = new Set(indicators.map(({ id }) => id));
  return [
    ...answers.strays
      .filter((stray) => stray.role === role && ids.has(stray.indicator))
      .map(({ entry }) => entry),
    ...indicators
      .filter((indicator) => !isScored(indicator))
      .map(({ id }) => ownValue(answers.entries, id)?.[role] ?? null),
  ].filter((entry) => !isBlank(entry));
};

const ownValue = <T>(values: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const total = (
  sections: readonly SectionScore[],
  numberOf: (section: SectionScore) => number,
): number => sections.reduce((sum, section) => sum + numberOf(section), 0);
