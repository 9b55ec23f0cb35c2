import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow as WordRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ReportTable, TableCell, TableRow } from "../report/block";
import { runsOf, textWidth } from "./word-style";

const fills: Readonly<Record<TableRow["kind"], string | null>> = {
  body: null,
  subtotal: "F2F2F2",
  total: "E7E6E6",
};
const headerFill = "E7E6E6";
/** Half points. */
const fontSize = 20;
const margins = { top: 30, bottom: 30, left: 70, right: 70 } as const;

/** Sets a table over the whole text width; its header row repeats, and no row is broken where it fits a page. */
export const wordTable = ({ columns, rows }: ReportTable): Table => {
  const widths = widthsOf(columns.map(({ share }) => share));
  const headers = columns.map(({ header }) => header);
  return tableOf(widths, [
    ...(headers.some((header) => header !== "")
      ? [
          new WordRow({
            tableHeader: true,
            cantSplit: true,
            children: headers.map((text) =>
              wordCell({ text, align: "center", bold: true }, headerFill),
            ),
          }),
        ]
      : []),
    ...rows.map(wordRow),
  ]);
};

/** Sets the blanks for signatures: who signs, room for it, the date. */
export const signatureTable = (labels: readonly string[], date: string): Table => {
  const line = (text: string, bold: boolean): readonly WordCell[] =>
    labels.map((label) =>
      wordCell({ text: bold ? label : text, align: "center", ...(bold ? { bold } : {}) }, null),
    );
  return tableOf(widthsOf(labels.map(() => 1)), [
    new WordRow({ cantSplit: true, keepNext: true, children: line("", true) }),
    new WordRow({
      cantSplit: true,
      keepNext: true,
      height: { value: 1100, rule: HeightRule.ATLEAST },
      children: line("", false),
    }),
    new WordRow({ cantSplit: true, children: line(date, false) }),
  ]);
};

const tableOf = (columnWidths: readonly number[], rows: readonly WordRow[]): Table =>
  new Table({
    rows,
    columnWidths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
  });

const widthsOf = (shares: readonly number[]): readonly number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / whole) * textWidth));
};

const wordRow = ({ kind, cells }: TableRow): WordRow =>
  new WordRow({ cantSplit: true, children: cells.map((cell) => wordCell(cell, fills[kind])) });

const wordCell = (
  { text, rowSpan = 1, columnSpan = 1, align, bold }: TableCell,
  fill: string | null,
): WordCell =>
  new WordCell({
    rowSpan,
    columnSpan,
    verticalAlign: align === "center" ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(fill === null ? {} : { shading: { fill } }),
    children: [
      new Paragraph({
        ...(align === undefined
          ? {}
          : { alignment: AlignmentType[align === "center" ? "CENTER" : "RIGHT"] }),
        spacing: { line: 252, lineRule: LineRuleType.AUTO },
        children: runsOf(text, { size: fontSize, bold: bold === true }),
      }),
    ],
  });
