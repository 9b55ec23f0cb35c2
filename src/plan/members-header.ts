import { membersWords } from "../messages/members";
import { wordsWith } from "../messages/sheet";
import { printMembersMarker } from "./marker";
import {
  type AgreementFormulas,
  alphaFormula,
  shareFormula,
  type TableRows,
} from "./members-agreement";
import type { MembersColumns } from "./members-columns";
import { membersRow, type MembersRow, type MembersTable } from "./members-rows";
import { formName } from "./official-text";
import { formulaContent, textContent } from "./planned-row";
import { bodyFontSize, textHeight } from "./text-height";
import type { CellContent, CellRange } from "./workbook-plan";

const heights = { title: 28, measure: 21, header: 36 } as const;
const rowNumbers = { title: 0, hint: 1, share: 2, alpha: 3, source: 4, header: 5 } as const;
const hintFontSize = 9;

/** The row with the columns' headers, counted from 0. */
export const membersHeaderRow = rowNumbers.header;

/** Plans the rows above the table: title, hint, the agreement of all members, and the columns' headers. */
export const planMembersHeader = (table: MembersTable, rows: TableRows): readonly MembersRow[] => [
  lineRow(table, "title", [membersWords.title, formName(table.form.rubric)], {
    height: heights.title,
    marker: printMembersMarker({
      rubricId: table.form.rubric.id,
      version: table.form.rubric.version,
    }),
  }),
  lineRow(table, "hint", [membersWords.hintLabel, membersWords.hint]),
  measureRow(table, membersWords.share, "share", shareFormula(table.columns, rows)),
  measureRow(table, membersWords.alpha, "coefficient", alphaFormula(table.columns, rows)),
  lineRow(table, "hint", [membersWords.sourceLabel, membersWords.source]),
  headerRow(table),
];

/**
 * Lists the merged cells above the table: of each line its label, which every page shows, and its text; of each measure
 * its label, its value and its words.
 */
export const membersHeaderMerges = ({ columns }: MembersTable): readonly CellRange[] => {
  const merge = (row: number, firstColumn: number, lastColumn: number): readonly CellRange[] =>
    lastColumn > firstColumn ? [{ firstRow: row, firstColumn, lastRow: row, lastColumn }] : [];
  const { firstBehindTitles: first, lastUnderLines } = columns;
  return [
    ...[rowNumbers.title, rowNumbers.hint, rowNumbers.source].flatMap((row) => [
      ...merge(row, 0, first - 1),
      ...merge(row, first, lastUnderLines),
    ]),
    ...[rowNumbers.share, rowNumbers.alpha].flatMap((row) => [
      ...merge(row, 0, first - 1),
      ...merge(row, first, columns.at("mean") - 1),
      ...merge(row, columns.at("mean"), lastOfWords(columns)),
    ]),
  ];
};

/** Where there are so many scores that the means come on to the next page, the words do, too. */
const lastOfWords = ({ at, lastUnderLines }: MembersColumns): number =>
  lastUnderLines > at("mean") ? lastUnderLines : at("verdict");

const widthOf = ({ list }: MembersColumns, first: number, last: number): number =>
  list.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0);

const lineRow = (
  table: MembersTable,
  style: string,
  [label, words]: readonly [string, string],
  own: { readonly height?: number; readonly marker?: string } = {},
): MembersRow => {
  const { columns } = table;
  const { firstBehindTitles: first, lastUnderLines } = columns;
  const contents = new Map<number, CellContent | null>([
    [0, textContent(label)],
    [first, textContent(words)],
    [columns.at("code"), textContent(own.marker ?? "")],
  ]);
  const width = widthOf(columns, first, lastUnderLines);
  const height = own.height ?? textHeight(words, width, hintFontSize);
  return membersRow(table, contents, height, ({ key, part }) => {
    if (part === "printed") return style;
    return key === "code" && own.marker !== undefined ? "marker" : "blank";
  });
};

/** As long as what any measure says of itself. */
const longestWords = [membersWords.alphaScores, membersWords.alphaUnits]
  .map((words) => wordsWith(words, "9999"))
  .join("");

const measureRow = (
  table: MembersTable,
  label: string,
  style: "share" | "coefficient",
  { value, words }: AgreementFormulas,
): MembersRow => {
  const { columns } = table;
  const contents = new Map<number, CellContent | null>([
    [0, textContent(label)],
    [columns.of("score", 0), formulaContent(value)],
    [columns.at("mean"), formulaContent(words)],
  ]);
  const width = widthOf(columns, columns.at("mean"), lastOfWords(columns));
  const height = Math.max(heights.measure, textHeight(longestWords, width, hintFontSize));
  return membersRow(table, contents, height, ({ key, part }) => {
    if (part !== "printed") return "blank";
    if (key === "score") return style;
    return key === "indicator" || key === "text" ? "field" : "hint";
  });
};

const headerRow = (table: MembersTable): MembersRow => {
  const { list } = table.columns;
  const printed = list.filter(({ part }) => part === "printed");
  const height = Math.max(
    heights.header,
    ...printed.map(({ header, width }) => textHeight(header, width, bodyFontSize)),
  );
  return membersRow(
    table,
    new Map(list.map(({ header }, index) => [index, textContent(header)])),
    height,
    ({ part }) => ({ printed: "header", gap: "blank", helper: "toolHeader" })[part],
  );
};
