import { reportWords } from "../messages/report";
import type { Role } from "../rubric/rubric";
import { printedNumber, printedPercent } from "./printed-number";
import type { FormInReport, SectionInReport } from "./report";

/** One section in a chart. */
export interface ChartBar {
  readonly section: string;
  /** 小計 in % of the points that count, by role; null while nothing is entered or nothing counts. */
  readonly percents: Readonly<Record<Role, number | null>>;
}

/** The sections of a form, self-check against committee, as horizontal bars. */
export interface ReportChart {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly bars: readonly ChartBar[];
  /** The same in words, a sentence for each section. */
  readonly sentences: readonly string[];
}

/** Makes the chart of a form's sections for the roles chosen. */
export const reportChart = (form: FormInReport, roles: readonly Role[]): ReportChart => ({
  title: `${form.name} ${reportWords.headings.chart}`,
  roles,
  bars: form.sections.map((section) => ({
    section: section.name,
    percents: { self: percentOf(section, "self"), committee: percentOf(section, "committee") },
  })),
  sentences: form.sections.map((section) => sentenceOf(section, roles)),
});

/** A section's 小計 in % of the points that count for a role; null while nothing is entered or nothing counts. */
const percentOf = ({ subtotals, applicable }: SectionInReport, role: Role): number | null => {
  const subtotal = subtotals[role];
  return subtotal === null || applicable[role] <= 0 ? null : (subtotal / applicable[role]) * 100;
};

const sentenceOf = (section: SectionInReport, roles: readonly Role[]): string => {
  const { chart, roles: names, listSeparator } = reportWords;
  const parts = roles.map((role) => {
    const percent = percentOf(section, role);
    const subtotal = section.subtotals[role];
    return percent === null || subtotal === null
      ? `${names[role]} ${chart.unscored}`
      : chart.role(
          names[role],
          printedNumber(subtotal),
          printedNumber(section.applicable[role]),
          printedPercent(percent),
        );
  });
  return chart.sentence(section.name, parts.join(listSeparator)) + reportWords.sentenceEnd;
};
