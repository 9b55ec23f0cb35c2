import { sheetWords, wordsWith } from "../messages/sheet";
import type { Annex, Rubric } from "../rubric/rubric";
import { printAnnexMarker } from "./marker";
import { highestRow, textContent } from "./planned-row";
import { pageOf } from "./page";
import { type TableEdges, tableStyle } from "./styles";
import { bodyFontSize, textHeight } from "./text-height";
import type { CellPlan, CellRange, ColumnPlan, RowPlan, SheetPlan } from "./workbook-plan";

/** In points; the table is as wide as a form's, shared out evenly. */
const sizes = { table: 780, gap: 9, marker: 42, title: 28, header: 39, row: 30 } as const;
const titleFontSize = 14;

const titleRow = 0;
const headerRow = 1;

/** A row of an annex's sheet: the cells of the table and the row's height. */
interface AnnexRow {
  readonly cells: readonly CellPlan[];
  readonly row: RowPlan;
}

/**
 * Plans the sheet of an annex (附表): title, header row, the printed rows as input cells, notes below.
 *
 * Its marker stands right of the table, which leaves a gap's width and is not printed.
 */
export const planAnnexSheet = (rubric: Rubric, annex: Annex, sheetName: string): SheetPlan => {
  const rows = annexRows(annex);
  const lastColumn = annex.columns.length - 1;
  const markerColumn = lastColumn + 2;
  return {
    name: sheetName,
    cells: rows.map(({ cells }, row) => [
      ...cells,
      blank,
      row === titleRow ? markerCell(rubric, annex) : blank,
    ]),
    rows: rows.map(({ row }) => row),
    columns: annexColumns(annex),
    merges: mergedRows(annex, lastColumn),
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageOf(rubric, { lastRow: rows.length - 1, lastColumn, titleRow: headerRow }),
    frozenRows: headerRow + 1,
    showGridlines: false,
    marker: { row: titleRow, column: markerColumn },
  };
};

/** An annex's heading as printed: 「附表 3.1.1：…」. */
const annexTitle = ({ id, title }: Annex): string => wordsWith(sheetWords.annexNumber, id) + title;

const blank: CellPlan = { content: null, style: "blank" };

const boxed: TableEdges = { top: "thin", bottom: "thin", vertical: "center" };

const columnWidth = ({ columns }: Annex): number => sizes.table / columns.length;

const annexRows = (annex: Annex): readonly AnnexRow[] => [
  lineRow(annex, "title", annexTitle(annex), titleFontSize, sizes.title),
  tableRow(annex, annex.columns, "header", sizes.header),
  ...annex.rows.map((texts) => tableRow(annex, texts, tableStyle("entry", boxed), sizes.row)),
  ...annex.notes.map((note) => lineRow(annex, "note", note, bodyFontSize, 0)),
];

/** One text over the whole width of the table. */
const lineRow = (
  { columns }: Annex,
  style: string,
  text: string,
  fontSize: number,
  lowest: number,
): AnnexRow => ({
  cells: columns.map((_, column) => ({ content: column === 0 ? textContent(text) : null, style })),
  row: rowOf(Math.max(lowest, textHeight(text, sizes.table, fontSize)), false),
});

const tableRow = (
  annex: Annex,
  texts: readonly string[],
  style: string,
  lowest: number,
): AnnexRow => ({
  cells: annex.columns.map((_, column) => ({ content: textContent(texts[column] ?? ""), style })),
  row: rowOf(Math.max(lowest, ...texts.map((text) => textHeight(text, columnWidth(annex)))), true),
});

const rowOf = (height: number, soft: boolean): RowPlan => ({
  height: Math.min(height, highestRow),
  soft,
});

const markerCell = ({ id, version }: Rubric, annex: Annex): CellPlan => ({
  content: { type: "text", text: printAnnexMarker(id, version, annex.id) },
  style: "marker",
});

const annexColumns = (annex: Annex): readonly ColumnPlan[] => {
  const column = (width: number, outlineLevel: 0 | 1): ColumnPlan => ({
    width,
    hidden: false,
    outlineLevel,
  });
  return [
    ...annex.columns.map(() => column(columnWidth(annex), 0)),
    column(sizes.gap, 0),
    column(sizes.marker, 1),
  ];
};

const mergedRows = ({ columns, rows, notes }: Annex, lastColumn: number): readonly CellRange[] => {
  if (columns.length < 2) return [];
  const firstNote = headerRow + 1 + rows.length;
  return [titleRow, ...notes.map((_, index) => firstNote + index)].map((row) => ({
    firstRow: row,
    firstColumn: 0,
    lastRow: row,
    lastColumn,
  }));
};
