import { reportWords } from "../messages/report";
import type { Block, ReportTable, TableCell, TableRow } from "./block";
import { isPlainNumber } from "./printed-number";
import type { ReportChart } from "./report-chart";

/** Gives the trusted markup of a chart's picture; null leaves the chart to its sentences. */
export type ChartMarkup = (chart: ReportChart) => string | null;

/**
 * Prints a report as HTML that survives being pasted into Word and LibreOffice Writer.
 *
 * Those drop style sheets and classes: looks stand in `style` attributes, borders in attributes as well. Every text is
 * escaped; only the markup of a chart's picture is taken as it is.
 */
export const reportHtml = (blocks: readonly Block[], markupOf: ChartMarkup): string =>
  `<div lang="zh-Hant-TW" style="${font}">\n${blocks.map((block) => printBlock(block, markupOf)).join("\n")}\n</div>`;

/** Prints a report as a page of its own that needs nothing beside it. */
export const reportPage = (
  title: string,
  blocks: readonly Block[],
  markupOf: ChartMarkup,
): string =>
  [
    "<!doctype html>",
    '<html lang="zh-Hant-TW">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    reportHtml(blocks, markupOf),
    "</body>",
    "</html>",
    "",
  ].join("\n");

const font =
  "font-family:'Times New Roman',標楷體,DFKai-SB,BiauKai,serif;font-size:11pt;line-height:1.4;color:#000000";

/** Only what a printed page needs and a pasted one can do without. */
const pageStyle = [
  "@page{size:A4;margin:18mm}",
  "body{max-width:60rem;margin:1.5rem auto;padding:0 1rem;background:#ffffff}",
  "thead{display:table-header-group}",
  "tr,svg{break-inside:avoid}",
  "svg{max-width:100%;height:auto}",
  "@media print{body{margin:0;padding:0;max-width:none}}",
].join("");

const cellStyle = "border:1px solid #000000;padding:2pt 4pt;vertical-align:top";
const tableStyle = "border-collapse:collapse;width:100%;margin:4pt 0 10pt 0;font-size:10pt";
const fills: Readonly<Record<TableRow["kind"], string>> = {
  body: "",
  subtotal: "#f2f2f2",
  total: "#e7e6e6",
};
const headerFill = "#e7e6e6";

/** In px, of the columns: Writer reads no shares. */
const tableWidth = 640;

const printBlock = (block: Block, markupOf: ChartMarkup): string => {
  switch (block.kind) {
    case "title":
      return block.lines
        .map(
          (line) =>
            `<h1 style="font-size:20pt;text-align:center;margin:18pt 0">${lines(line)}</h1>`,
        )
        .join("\n");
    case "heading":
      return printHeading(block.level, block.text);
    case "paragraph":
      return block.tone === "note"
        ? `<p style="margin:4pt 0;padding:2pt 6pt;border-left:3pt solid #000000"><b>${lines(block.text)}</b></p>`
        : `<p style="margin:4pt 0">${lines(block.text)}</p>`;
    case "entry":
      return `<p style="margin:4pt 0 4pt 36pt;text-indent:-36pt"><b>${escaped(block.label)}</b>&#8195;${lines(block.text)}</p>`;
    case "table":
      return printTable(block.table);
    case "chart":
      return printChart(block.chart, markupOf);
    case "signatures":
      return printSignatures(block.labels, block.date);
    case "page-break":
      return '<div style="page-break-before:always"></div>';
  }
};

const headingSizes = { 1: 16, 2: 14, 3: 12, 4: 11 } as const;

const printHeading = (level: keyof typeof headingSizes, text: string): string =>
  `<h${level} style="font-size:${headingSizes[level]}pt;margin:10pt 0 4pt 0;page-break-after:avoid">${lines(text)}</h${level}>`;

const printTable = ({ caption, columns, rows }: ReportTable): string => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * tableWidth));
  const hasHeader = columns.some(({ header }) => header !== "");
  return [
    `<table border="1" cellspacing="0" cellpadding="4" width="100%" style="${tableStyle}" summary="${escaped(caption)}">`,
    `<colgroup>${widths.map((width) => `<col width="${width}">`).join("")}</colgroup>`,
    ...(hasHeader
      ? [
          `<thead><tr>${columns.map(({ header }, index) => `<th scope="col" width="${widths[index] ?? 0}" bgcolor="${headerFill}" style="${cellStyle};text-align:center;background:${headerFill}">${lines(header)}</th>`).join("")}</tr></thead>`,
        ]
      : []),
    "<tbody>",
    ...rows.map(printRow),
    "</tbody>",
    "</table>",
  ].join("\n");
};

const printRow = ({ kind, cells }: TableRow): string =>
  `<tr style="page-break-inside:avoid">${cells.map((cell) => printCell(cell, fills[kind])).join("")}</tr>`;

const printCell = (cell: TableCell, fill: string): string => {
  const { text, rowSpan = 1, columnSpan = 1, align, header } = cell;
  const tag = header === true ? "th" : "td";
  const attributes = [
    ...(header === true ? [`scope="${rowSpan > 1 ? "rowgroup" : "row"}"`] : []),
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    ...(columnSpan > 1 ? [`colspan="${columnSpan}"`] : []),
    ...(align === undefined ? [] : [`align="${align}"`]),
    ...(fill === "" ? [] : [`bgcolor="${fill}"`]),
    `style="${styleOf(cell, fill)}"`,
  ];
  return `<${tag} ${attributes.join(" ")}>${lines(text)}</${tag}>`;
};

/** `mso-number-format` keeps Excel from reading a pasted text as a formula. */
const styleOf = ({ text, align, bold }: TableCell, fill: string): string =>
  [
    cellStyle,
    `text-align:${align ?? "left"}`,
    `font-weight:${bold === true ? "bold" : "normal"}`,
    ...(fill === "" ? [] : [`background:${fill}`]),
    ...(isPlainNumber(text) ? [] : ["mso-number-format:'\\@'"]),
  ].join(";");

const printChart = (chart: ReportChart, markupOf: ChartMarkup): string => {
  const markup = markupOf(chart);
  return [
    ...(markup === null ? [] : [`<div>${markup}</div>`]),
    `<ul style="margin:4pt 0">${chart.sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join("")}</ul>`,
  ].join("\n");
};

const printSignatures = (labels: readonly string[], date: string): string =>
  [
    `<table border="1" cellspacing="0" cellpadding="4" width="100%" style="${tableStyle}" summary="${escaped(reportWords.headings.signatures)}">`,
    `<tr>${labels.map((label) => `<th scope="col" style="${cellStyle};text-align:center">${escaped(label)}</th>`).join("")}</tr>`,
    `<tr>${labels.map(() => `<td height="60" style="${cellStyle};height:45pt">&#160;</td>`).join("")}</tr>`,
    `<tr>${labels.map(() => `<td align="center" style="${cellStyle};text-align:center">${escaped(date)}</td>`).join("")}</tr>`,
    "</table>",
  ].join("\n");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Takes the meaning from every sign that has one in HTML; control characters, which HTML forbids, are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu, "")
    .replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);

const lines = (text: string): string => escaped(text).replaceAll("\n", "<br>");
