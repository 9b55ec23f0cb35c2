import { reportWords } from "../messages/report";
import type { Block, ReportTable } from "./block";
import { coverTable, summaryTable } from "./cover-tables";
import { evidenceTable, notCountedTable } from "./indicator-tables";
import type { FormInReport, Report, ReportPart } from "./report";
import { reportChart } from "./report-chart";
import { findingBlocks } from "./report-findings";
import { resultTable } from "./result-table";

/**
 * Lays a report out as blocks from top to bottom; every document is made of them.
 *
 * The cover names the forms and their totals; then each form follows with its parts on a new page.
 * 訪視結果說明 stands in the result table unless it has a part of its own.
 */
export const layOutReport = (report: Report): readonly Block[] => {
  const { forms, parts, roles } = report;
  const hasCover = parts.includes("cover");
  const cover = hasCover ? coverBlocks(report) : [];
  return forms.flatMap((form, index) => [
    ...(index === 0 ? cover : []),
    ...(index > 0 || cover.length > 0 ? [{ kind: "page-break" } as const] : []),
    heading(1, form.name),
    ...(hasCover && forms.length > 1
      ? [{ kind: "table", table: coverTable(form, roles) } as const]
      : []),
    ...form.notes.map((text): Block => ({ kind: "paragraph", text, tone: "note" })),
    ...parts.flatMap((part) => partBlocks[part](form, report)),
  ]);
};

const heading = (level: 1 | 2, text: string): Block => ({ kind: "heading", level, text });

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

/** One form fills its cover itself; several are listed there, and each brings its own header block. */
const coverBlocks = (report: Report): readonly Block[] => {
  const [first, ...others] = report.forms;
  if (first === undefined) return [];
  const isOnly = others.length === 0;
  return [
    { kind: "title", lines: [first.formTitle, ...(isOnly ? [first.name] : []), reportWords.title] },
    { kind: "table", table: isOnly ? coverTable(first, report.roles) : summaryTable(report) },
  ];
};
