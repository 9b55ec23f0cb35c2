import { joinFinding } from "../form/finding-parts";
import { reportWords } from "../messages/report";
import { type Role, roles } from "../rubric/rubric";
import type { ReportTable, TableCell, TableColumn, TableRow } from "./block";
import { printedDifference, printedNumber, printedTotal } from "./printed-number";
import type { FormInReport, IndicatorInReport, ScoreInReport, SectionInReport } from "./report";

/** What the result table shows besides the official text. */
export interface ResultColumns {
  readonly roles: readonly Role[];
  /** Whether 訪視結果說明 stands in the table; else it has a part of its own. */
  readonly findings: boolean;
}

const { columns: headers } = reportWords;

/** Makes the table of all indicators with their scores, 小計 after each section, 總分 last. */
export const resultTable = (form: FormInReport, shown: ResultColumns): ReportTable => ({
  caption: `${form.name} ${reportWords.headings.results}`,
  columns: columnsOf(shown),
  rows: [
    ...form.sections.flatMap((section) => [
      ...sectionRows(section, form, shown),
      subtotalRow(section, shown),
    ]),
    totalRow(form, shown),
  ],
});

const columnsOf = ({ roles, findings }: ResultColumns): readonly TableColumn[] => [
  { header: headers.section, share: 18 },
  { header: headers.criterion, share: 26 },
  { header: headers.indicator, share: findings ? 50 : 82 },
  { header: headers.points, share: 14 },
  ...roles.map((role) => ({ header: reportWords.shortRoles[role], share: 17 })),
  ...(hasDifference(roles) ? [{ header: headers.difference, share: 13 }] : []),
  ...(findings ? [{ header: headers.finding, share: 46 }] : []),
];

const hasDifference = (roles: readonly Role[]): boolean => roles.length > 1;

const sectionRows = (
  section: SectionInReport,
  form: FormInReport,
  shown: ResultColumns,
): readonly TableRow[] => {
  const count = section.criteria.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return section.criteria.flatMap((criterion, criterionIndex) =>
    criterion.indicators.map((indicator, index): TableRow => ({
      kind: "body",
      cells: [
        ...(criterionIndex === 0 && index === 0 ? [spanning(section.title, count)] : []),
        ...(index === 0 ? [spanning(criterion.title, criterion.indicators.length)] : []),
        { text: `${indicator.id} ${indicator.text}` },
        ...figures(indicator, shown),
        ...(shown.findings ? [{ text: joinFinding(indicator.finding, form.findingParts) }] : []),
      ],
    })),
  );
};

const spanning = (text: string, rows: number): TableCell => ({ text, rowSpan: rows, header: true });

const figures = (
  { points, scores, difference }: IndicatorInReport,
  { roles }: ResultColumns,
): readonly TableCell[] => [
  figure(scores === null ? reportWords.unscored : points === null ? "" : printedNumber(points)),
  ...roles.map((role) => figure(scores === null ? "" : scoreText(scores[role]))),
  ...(hasDifference(roles)
    ? [figure(difference === null ? "" : printedDifference(difference))]
    : []),
];

/** A score as a table shows it, with the reason below it where it is refused. */
const scoreText = ({ shown, refusal }: ScoreInReport): string =>
  refusal === null ? shown : `${shown}\n${reportWords.invalid}${refusal}`.trim();

const figure = (text: string): TableCell => ({ text, align: "center" });

const subtotalRow = (section: SectionInReport, shown: ResultColumns): TableRow => {
  const { self, committee } = section.subtotals;
  const isComparable = self !== null && committee !== null && isScoredByBoth(section);
  return {
    kind: "subtotal",
    cells: sumCells(shown, {
      label: reportWords.subtotal,
      points: pointsText(section, shown.roles),
      sums: shown.roles.map((role) => sumText(section.subtotals[role], printedNumber)),
      difference: isComparable ? printedDifference(committee - self) : "",
    }),
  };
};

/** Sums of different indicators have no difference that says anything. */
const isScoredByBoth = ({ criteria }: SectionInReport): boolean =>
  criteria.every(({ indicators }) =>
    indicators.every(
      ({ scores, difference, notCounted }) =>
        scores === null || difference !== null || notCounted?.roles.length === roles.length,
    ),
  );

/** The points of a section, and those that count where NA or the situation leaves some out. */
const pointsText = ({ points, applicable }: SectionInReport, roles: readonly Role[]): string => {
  const counting = [...new Set(roles.map((role) => applicable[role]))];
  const [only = points] = counting;
  if (counting.length > 1) {
    const each = roles.map(
      (role) => `${reportWords.shortRoles[role]} ${printedNumber(applicable[role])}`,
    );
    return `${printedNumber(points)}\n${reportWords.applicable(each.join(reportWords.listSeparator))}`;
  }
  return only === points
    ? printedNumber(points)
    : `${printedNumber(points)}\n${reportWords.applicable(printedNumber(only))}`;
};

const totalRow = (form: FormInReport, shown: ResultColumns): TableRow => {
  const { self, committee } = form.totals;
  const isComparable =
    self.total !== null && committee.total !== null && form.sections.every(isScoredByBoth);
  return {
    kind: "total",
    cells: sumCells(shown, {
      label: form.totalLabel,
      points: form.maximum,
      sums: shown.roles.map((role) => totalText(form, role)),
      difference: isComparable ? printedDifference(committee.total - self.total) : "",
    }),
  };
};

/** 總分 as it stands; whoever shows it says whether it is final. */
export const totalNumber = ({ totals, divides }: FormInReport, role: Role): string =>
  sumText(totals[role].total, (value) => printedTotal(value, divides));

const totalText = (form: FormInReport, role: Role): string => {
  const { total, status } = form.totals[role];
  const number = totalNumber(form, role);
  return total === null || status === "" ? number : `${number}\n${reportWords.provisionalTotal}`;
};

const sumText = (sum: number | null, printed: (value: number) => string): string =>
  sum === null ? reportWords.noValue : printed(sum);

interface Sums {
  readonly label: string;
  readonly points: string;
  readonly sums: readonly string[];
  readonly difference: string;
}

const sumCells = (
  { roles, findings }: ResultColumns,
  { label, points, sums, difference }: Sums,
): readonly TableCell[] => {
  const bold = (text: string): TableCell => ({ text, align: "center", bold: true });
  return [
    { text: label, columnSpan: 3, bold: true, header: true },
    bold(points),
    ...sums.map(bold),
    ...(hasDifference(roles) ? [bold(difference)] : []),
    ...(findings ? [{ text: "" }] : []),
  ];
};
