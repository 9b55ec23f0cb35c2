import { splitFinding } from "../form/finding-parts";
import { rowOf } from "../form/form-location";
import { indicatorTexts } from "../form/indicator-texts";
import type { OpenForm } from "../form/open-form";
import { withoutReturns } from "../form/without-returns";
import { reportWords } from "../messages/report";
import { sheetWords } from "../messages/sheet";
import { criterionText, sectionText } from "../plan/official-text";
import { type Indicator, type Role, roles, type Section } from "../rubric/rubric";
import { fromHundredths, toHundredths } from "../rubric/rule-scores";
import { indicatorsOfSection } from "../rubric/walk";
import { allowanceOf } from "../scoring/allowance";
import { countsAsNotApplicable } from "../scoring/judge";
import { scoreSections } from "../scoring/score-form";
import type { IndicatorInReport, ScoreInReport, SectionInReport } from "./report";
import { scoreInReport } from "./score-in-report";

/** Gathers the sections of a form with everything that was entered in them, in official order. */
export const reportSections = (form: OpenForm): readonly SectionInReport[] => {
  const { rubric, answers } = form;
  const sums = {
    self: scoreSections(rubric, answers, "self"),
    committee: scoreSections(rubric, answers, "committee"),
  };
  return rubric.sections.map((section, index) => ({
    title: sectionText(section),
    name: sectionText({ ...section, weight: null }),
    points: sectionPoints(form, section),
    applicable: byRole((role) => sums[role][index]?.applicable ?? 0),
    subtotals: byRole((role) =>
      hasSubtotal(form, index, role) ? (sums[role][index]?.subtotal ?? null) : null,
    ),
    criteria: section.criteria.map((criterion) => ({
      title: criterionText(criterion),
      indicators: criterion.indicators.map((indicator) => indicatorInReport(form, indicator)),
    })),
  }));
};

const byRole = <T>(valueOf: (role: Role) => T): Readonly<Record<Role, T>> => ({
  self: valueOf("self"),
  committee: valueOf("committee"),
});

const hasSubtotal = ({ location }: OpenForm, index: number, role: Role): boolean =>
  rowOf(location, `${sheetWords.subtotal}${index + 1}`) !== null &&
  location.columns[role] !== undefined;

const sectionPoints = (form: OpenForm, section: Section): number =>
  fromHundredths(
    indicatorsOfSection(section).reduce(
      (sum, indicator) => sum + toHundredths(pointsOf(form, indicator) ?? 0),
      0,
    ),
  );

/** Null where the indicator takes no score, by its rule or by the situation. */
const pointsOf = ({ rubric, answers }: OpenForm, indicator: Indicator): number | null => {
  const allowance = allowanceOf(rubric, indicator, answers.situations);
  return "points" in allowance ? allowance.points : null;
};

const indicatorInReport = (form: OpenForm, indicator: Indicator): IndicatorInReport => {
  const { cells, location, rubric, score } = form;
  const { id } = indicator;
  const verdicts = score.verdicts[id];
  const scores =
    verdicts === undefined
      ? null
      : byRole((role) => scoreInReport(form.answers.entries[id]?.[role] ?? null, verdicts[role]));
  const finding = indicatorTexts(cells, location, id, "finding").map(withoutReturns).join("\n");
  return {
    id,
    text: indicator.text,
    points: pointsOf(form, indicator),
    scores,
    difference: scores === null ? null : differenceOf(scores),
    finding: splitFinding(finding, rubric.findingParts ?? []),
    evidence: evidenceOf(form, indicator),
    notCounted: notCounted(form, indicator),
  };
};

const differenceOf = ({ self, committee }: Readonly<Record<Role, ScoreInReport>>): number | null =>
  self.score === null || committee.score === null
    ? null
    : fromHundredths(toHundredths(committee.score) - toHundredths(self.score));

const evidenceOf = ({ answers }: OpenForm, { id, evidence }: Indicator): string => {
  const text = withoutReturns((answers.evidence[id] ?? []).join("\n"));
  return text === evidence ? "" : text.trim();
};

const notCounted = (form: OpenForm, indicator: Indicator): IndicatorInReport["notCounted"] => {
  const { rubric, answers, score } = form;
  const excluded = allowanceOf(rubric, indicator, answers.situations).kind === "excluded";
  const { rule } = indicator;
  if (excluded && rule.kind === "conditional") {
    return { roles, reason: excludedBy(form, rule.situation) };
  }
  const verdicts = score.verdicts[indicator.id];
  const concerned = roles.filter(
    (role) => verdicts !== undefined && countsAsNotApplicable(verdicts[role]),
  );
  return concerned.length === 0
    ? null
    : { roles: concerned, reason: evidenceOf(form, indicator) || reportWords.noReason };
};

const excludedBy = ({ rubric, answers }: OpenForm, id: string): string => {
  const situation = rubric.situations.find((one) => one.id === id);
  const chosen = situation?.options.find(({ value }) => value === answers.situations[id]);
  return reportWords.excludedBy(situation?.label ?? "", chosen?.label ?? "");
};
