import { reportWords } from "../messages/report";
import type { Block, ReportTable, TableCell } from "./block";
import { evidenceTable, notCountedTable } from "./indicator-tables";
import type { FormInReport, Report, ReportPart } from "./report";
import { reportChart } from "./report-chart";
import { findingBlocks } from "./report-findings";
import { resultTable, totalNumber } from "./result-table";

/**
 * Lays a report out as blocks from top to bottom; every document is made of them.
 *
 * The cover names the forms and their totals; then each form follows with its parts, from the second one on a new page.
 * 訪視結果說明 stands in the result table unless it has a part of its own.
 */
export const layOutReport = (report: Report): readonly Block[] => {
  const { forms, parts } = report;
  const cover = parts.includes("cover") ? coverBlocks(report) : [];
  return forms.flatMap((form, index) => [
    ...(index === 0 ? cover : []),
    ...(index > 0 || cover.length > 0 ? [{ kind: "page-break" } as const] : []),
    heading(1, form.name),
    ...form.notes.map((text): Block => ({ kind: "paragraph", text, tone: "note" })),
    ...parts.flatMap((part) => partBlocks[part](form, report)),
  ]);
};

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

const partBlocks: Readonly<
  Record<ReportPart, (form: FormInReport, report: Report) => readonly Block[]>
> = {
  cover: () => [],
  results: (form, { roles, parts }) => [
    heading(2, reportWords.headings.results),
    { kind: "table", table: resultTable(form, { roles, findings: !parts.includes("findings") }) },
  ],
  chart: (form, { roles }) => [
    heading(2, reportWords.headings.chart),
    { kind: "chart", chart: reportChart(form, roles) },
  ],
  findings: (form) => [heading(2, reportWords.headings.findings), ...findingBlocks(form)],
  "not-applicable": (form, { roles }) => [
    heading(2, reportWords.headings.notApplicable),
    tableOrWords(notCountedTable(form, roles), reportWords.noNotApplicable),
  ],
  evidence: (form) => [
    heading(2, reportWords.headings.evidence),
    tableOrWords(evidenceTable(form), reportWords.noEvidence),
  ],
  signatures: () => [
    heading(2, reportWords.headings.signatures),
    {
      kind: "signatures",
      labels: reportWords.signatures,
      date: reportWords.signatureDate,
    },
  ],
};

const tableOrWords = (table: ReportTable, words: string): Block =>
  table.rows.length === 0
    ? { kind: "paragraph", text: words, tone: "normal" }
    : { kind: "table", table };

const coverBlocks = ({ forms, roles }: Report): readonly Block[] => {
  const [first] = forms;
  if (first === undefined) return [];
  const only = forms.length === 1 ? [first.name] : [];
  return [
    { kind: "title", lines: [first.formTitle, ...only, reportWords.title] },
    ...forms.flatMap((form): readonly Block[] => [
      ...(forms.length === 1 ? [] : [heading(3, form.name)]),
      { kind: "table", table: coverTable(form, roles) },
    ]),
  ];
};

/** The header block, the totals, and the result, which nobody but the ministry fills in. */
const coverTable = (form: FormInReport, roles: Report["roles"]): ReportTable => {
  const line = (label: string, text: string): readonly TableCell[] => [
    { text: label, header: true },
    { text },
  ];
  const totals = roles.map((role) => {
    const { status } = form.totals[role];
    const number = totalNumber(form, role);
    const words = status === "" ? number : `${number}（${status}）`;
    return line(`${reportWords.roles[role]}${reportWords.total}`, words);
  });
  const lines = [
    ...form.header.map(({ label, value }) => line(label, value)),
    line(reportWords.columns.maximum, form.maximum),
    ...totals,
    line(reportWords.verdict, reportWords.verdictBoxes),
  ];
  return {
    caption: form.name,
    columns: [
      { header: "", share: 30 },
      { header: "", share: 70 },
    ],
    rows: lines.map((cells) => ({ kind: "body", cells })),
  };
};
