import { reportWords } from "../messages/report";
import { highestRow, textContent } from "../plan/planned-row";
import { textHeight } from "../plan/text-height";
import type { Role } from "../rubric/rubric";
import type { ReportTable } from "./block";
import { evidenceTable, indicatorsIn, notCountedTable } from "./indicator-tables";
import type { SheetColumnKey } from "./sheet-columns";
import {
  headingLine,
  lowestRow,
  type SheetRow,
  type SheetSource,
  tableCell,
  textLine,
  widthBetween,
} from "./sheet-row";
import { type TextPiece, textPieces } from "./sheet-texts";

/** Plans the list of what does not count, and why. */
export const notCountedRows = (source: SheetSource): readonly SheetRow[] =>
  listRows(source, {
    heading: reportWords.headings.notApplicable,
    table: notCountedTable(source.report, source.roles),
    none: reportWords.noNotApplicable,
    reaches: fourColumns(source.roles),
  });

/** Plans the list of 自我檢核說明 as far as anything was written there. */
export const evidenceRows = (source: SheetSource): readonly SheetRow[] =>
  listRows(source, {
    heading: reportWords.headings.evidence,
    table: evidenceTable(source.report),
    none: reportWords.noEvidence,
    reaches: threeColumns,
  });

/** From which column to which a list's column reaches. */
type Reach = readonly [SheetColumnKey, SheetColumnKey];

const threeColumns: readonly Reach[] = [
  ["section", "section"],
  ["criterion", "indicator"],
  ["points", "finding"],
];

/** The role stands between the indicator and the reason. */
const fourColumns = (roles: readonly Role[]): readonly Reach[] => [
  ["section", "section"],
  ["criterion", "indicator"],
  ["points", roles.at(-1) ?? "points"],
  [roles.length > 1 ? "difference" : "check", "finding"],
];

interface List {
  readonly heading: string;
  readonly table: ReportTable;
  /** What stands in place of an empty list. */
  readonly none: string;
  readonly reaches: readonly Reach[];
}

/** Which entries there are is settled when the sheet is made; texts that people wrote follow the form. */
const listRows = (source: SheetSource, { heading, table, none, reaches }: List): SheetRow[] => [
  headingLine(heading),
  textLine("hint", textContent(reportWords.listedAsMade), lowestRow),
  ...(table.rows.length === 0
    ? [textLine("field", textContent(none), lowestRow)]
    : [
        headerRow(table, reaches),
        ...table.rows.flatMap(({ cells }) =>
          entryRows(
            source,
            cells.map(({ text }) => text),
            reaches,
          ),
        ),
      ]),
];

const headerRow = ({ columns }: ReportTable, reaches: readonly Reach[]): SheetRow => ({
  cells: Object.fromEntries(
    reaches.map(([from], index) => [
      from,
      { content: textContent(columns[index]?.header ?? ""), style: "header" },
    ]),
  ),
  height: lowestRow,
  boxed: true,
  soft: false,
  reaches: Object.fromEntries(reaches),
});

/** The last text is what a person wrote, as long as it says the same; it may need several rows. */
const entryRows = (
  source: SheetSource,
  texts: readonly string[],
  reaches: readonly Reach[],
): readonly SheetRow[] => {
  const widths = reaches.map(([from, to]) => widthBetween(source.columns, from, to));
  const given = texts.slice(0, -1);
  const needed = given.map((text, index) => textHeight(text, widths[index] ?? 0));
  return writtenPieces(source, texts, widths.at(-1) ?? 0).map(({ content, height }, piece) => {
    const contents = [...given.map((text) => (piece === 0 ? textContent(text) : null)), content];
    return {
      cells: Object.fromEntries(
        reaches.map(([from], index) => [
          from,
          tableCell(index === 0 ? "noScore" : "text", contents[index] ?? null),
        ]),
      ),
      height: Math.min(highestRow, Math.max(lowestRow, height, ...(piece === 0 ? needed : []))),
      boxed: true,
      soft: false,
      reaches: Object.fromEntries(reaches),
    };
  });
};

const writtenPieces = (
  { form, report }: SheetSource,
  texts: readonly string[],
  width: number,
): readonly TextPiece[] => {
  const [id = ""] = texts;
  const written = texts.at(-1) ?? "";
  const { evidence = "" } = indicatorsIn(report).find((one) => one.id === id) ?? {};
  const isLive = evidence !== "" && evidence === written;
  return isLive
    ? textPieces(form, id, "evidence", width)
    : [{ content: textContent(written), height: textHeight(written, width) }];
};
