import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { reportWords } from "../messages/report";
import type { Block } from "../report/block";
import type { ReportChart } from "../report/report-chart";
import { page, runsOf, style } from "./word-style";
import { signatureTable, wordTable } from "./word-table";

/** A chart as a picture; its size on the page in px (1/96 inch). */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart; null leaves it to its sentences. */
export type DrawChart = (chart: ReportChart) => Promise<ChartPicture | null>;

/**
 * Makes a Word file (.docx) of a report: A4, headings for the navigation pane, page numbers, table headers repeated on
 * every page, pictures with a text alternative.
 */
export const wordFile = async (
  title: string,
  blocks: readonly Block[],
  draw: DrawChart,
): Promise<Uint8Array> => {
  const children: (Paragraph | Table)[] = [];
  for (const block of blocks) children.push(...(await elementsOf(block, draw)));
  const document = new Document({
    title,
    creator: "Rubric Sheets",
    styles: style,
    sections: [{ properties: { page }, footers: { default: footer(title) }, children }],
  });
  return new Uint8Array(await Packer.pack(document, "uint8array"));
};

const elementsOf = async (
  block: Block,
  draw: DrawChart,
): Promise<readonly (Paragraph | Table)[]> => {
  switch (block.kind) {
    case "title":
      return block.lines.map(
        (line) =>
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: runsOf(line),
          }),
      );
    case "heading":
      return [new Paragraph({ heading: headings[block.level], children: runsOf(block.text) })];
    case "paragraph":
      return [
        new Paragraph({
          spacing: { before: 60, after: 60 },
          children: runsOf(block.text, { bold: block.tone === "note" }),
        }),
      ];
    case "entry":
      return [entry(block.label, block.text)];
    case "table":
      // Two tables without a paragraph between them would grow together.
      return [wordTable(block.table), new Paragraph({ spacing: { after: 120 } })];
    case "chart":
      return chartElements(block.chart, await draw(block.chart));
    case "signatures":
      return [signatureTable(block.labels, block.date), new Paragraph({})];
    case "page-break":
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 } })];
  }
};

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** In twips: the label hangs before the text. */
const hanging = 800;

const entry = (label: string, text: string): Paragraph =>
  new Paragraph({
    indent: { left: hanging, hanging },
    tabStops: [{ type: "left", position: hanging }],
    spacing: { before: 40, after: 40 },
    children: [...runsOf(label, { bold: true }), new TextRun("\t"), ...runsOf(text)],
  });

const chartElements = (
  { title, sentences }: ReportChart,
  picture: ChartPicture | null,
): readonly Paragraph[] => [
  ...(picture === null
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new ImageRun({
              type: "png",
              data: picture.png,
              transformation: { width: picture.width, height: picture.height },
              altText: { name: title, title, description: sentences.join("") },
            }),
          ],
        }),
      ]),
  ...sentences.map(
    (sentence) => new Paragraph({ bullet: { level: 0 }, children: runsOf(sentence) }),
  ),
];

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: title, size: 18 }),
          new TextRun({
            size: 18,
            children: [
              reportWords.page.before,
              PageNumber.CURRENT,
              reportWords.page.between,
              PageNumber.TOTAL_PAGES,
              reportWords.page.after,
            ],
          }),
        ],
      }),
    ],
  });
