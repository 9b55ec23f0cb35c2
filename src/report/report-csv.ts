import { csvLine, csvMark } from "../form/csv-line";
import { joinFinding } from "../form/finding-parts";
import { reportWords } from "../messages/report";
import type { Role } from "../rubric/rubric";
import type { FormInReport, IndicatorInReport, Report, SectionInReport } from "./report";

/**
 * Prints a report's figures as CSV (RFC 4180): a row for each indicator, 小計 and 總分, in UTF-8 with a byte order mark,
 * which Excel needs to read Chinese.
 *
 * The parts chosen are of no effect. No text becomes a formula.
 */
export const reportCsv = ({ forms, roles }: Report): string => {
  const rows = [headerRow(roles), ...forms.flatMap((form) => formRows(form, roles))];
  return csvMark + rows.map(csvLine).join("");
};

const { columns: headers, shortRoles } = reportWords;

type CsvRow = readonly (string | number | null)[];

const headerRow = (roles: readonly Role[]): CsvRow => [
  headers.form,
  headers.section,
  headers.criterion,
  headers.code,
  headers.indicator,
  headers.points,
  ...roles.flatMap((role) => [reportWords.roles[role], `${shortRoles[role]}${headers.check}`]),
  ...forBoth(roles, headers.difference),
  headers.evidence,
  headers.finding,
];

/** The cell of the difference, which one role alone has none of. */
const forBoth = (roles: readonly Role[], cell: CsvRow[number]): CsvRow =>
  roles.length > 1 ? [cell] : [];

const formRows = (form: FormInReport, roles: readonly Role[]): readonly CsvRow[] => [
  ...form.sections.flatMap((section) => [
    ...section.criteria.flatMap(({ title, indicators }) =>
      indicators.map((indicator) => [
        form.name,
        section.title,
        title,
        ...indicatorCells(indicator, form, roles),
      ]),
    ),
    subtotalRow(form, section, roles),
  ]),
  totalRow(form, roles),
];

const indicatorCells = (
  { id, text, points, scores, difference, evidence, finding }: IndicatorInReport,
  { findingParts }: FormInReport,
  roles: readonly Role[],
): CsvRow => [
  id,
  text,
  points,
  ...roles.flatMap((role) => {
    const score = scores?.[role];
    if (score === undefined) return ["", ""];
    const isWord = score.state === "blank" || score.state === "undecided";
    return [
      score.score ?? (isWord ? "" : score.shown),
      score.refusal ?? (isWord ? score.shown : ""),
    ];
  }),
  ...forBoth(roles, difference),
  evidence,
  joinFinding(finding, findingParts),
];

const subtotalRow = (
  form: FormInReport,
  section: SectionInReport,
  roles: readonly Role[],
): CsvRow => [
  form.name,
  section.title,
  "",
  "",
  reportWords.subtotal,
  section.points,
  ...roles.flatMap((role) => [section.subtotals[role], ""]),
  ...forBoth(roles, ""),
  "",
  "",
];

const totalRow = (form: FormInReport, roles: readonly Role[]): CsvRow => [
  form.name,
  "",
  "",
  "",
  form.totalLabel,
  form.maximum,
  ...roles.flatMap((role) => {
    const { total, status } = form.totals[role];
    return [total, status];
  }),
  ...forBoth(roles, ""),
  "",
  "",
];
