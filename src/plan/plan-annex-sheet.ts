import type { Annex, Rubric } from "../rubric/rubric";
import { annexColumnWidths, annexTableWidth } from "./annex-columns";
import { printAnnexMarker } from "./marker";
import { annexTitle } from "./official-text";
import { highestRow, textContent } from "./planned-row";
import { frozenRowsOf, pageOf } from "./page";
import { splitCell } from "./split-cell";
import { tableStyle } from "./styles";
import { bodyFontSize, textHeight } from "./text-height";
import type { CellPlan, CellRange, ColumnPlan, RowPlan, SheetPlan } from "./workbook-plan";

/** In points. */
const sizes = { gap: 9, marker: 42, title: 28, header: 39, row: 30 } as const;
const titleFontSize = 14;

const titleRow = 0;

/** A row of an annex's sheet: the cells of the table and the row's height. */
interface AnnexRow {
  readonly kind: "line" | "header" | "table";
  readonly cells: readonly CellPlan[];
  readonly row: RowPlan;
}

/**
 * Plans the sheet of an annex (附表): title, the notes that lead in, header row, the printed rows as input cells, the
 * other notes below.
 *
 * A text that is too long for one row goes on in the rows below it, so that none is higher than Excel knows. Its
 * marker stands right of the table, which leaves a gap's width and is not printed.
 */
export const planAnnexSheet = (rubric: Rubric, annex: Annex, sheetName: string): SheetPlan => {
  const widths = annexColumnWidths(annex);
  const rows = annexRows(annex, widths);
  const headerRow = rows.findIndex(({ kind }) => kind === "header");
  const lastColumn = widths.length - 1;
  const heights = rows.map(({ row }) => row.height);
  return {
    name: sheetName,
    cells: rows.map(({ cells }, row) => [
      ...cells,
      blank,
      row === titleRow ? markerCell(rubric, annex) : blank,
    ]),
    rows: rows.map(({ row }) => row),
    columns: annexColumns(widths),
    merges: mergedRows(rows, lastColumn),
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageOf(rubric, { lastRow: rows.length - 1, lastColumn, titleRow: headerRow }),
    frozenRows: frozenRowsOf({ headerRow }, heights),
    showGridlines: false,
    marker: { row: titleRow, column: lastColumn + 2 },
  };
};

const blank: CellPlan = { content: null, style: "blank" };

/** A remark on the table, such as 「※表格不敷使用…」 or 「(請自行增列)」; any other note leads in to it. */
const standsBelow = (note: string): boolean => /^[※(（]/u.test(note);

const annexRows = (annex: Annex, widths: readonly number[]): readonly AnnexRow[] => {
  const noteRows = (notes: readonly string[]): readonly AnnexRow[] =>
    notes
      .flatMap((note) => splitCell(note, annexTableWidth))
      .map((text) => lineRow(widths, "note", text, bodyFontSize, 0));
  return [
    lineRow(widths, "title", annexTitle(annex), titleFontSize, sizes.title),
    ...noteRows(annex.notes.filter((note) => !standsBelow(note))),
    tableRow(widths, "header", annex.columns, "header", sizes.header),
    ...annex.rows.flatMap((texts) => splitRow(widths, texts)),
    ...noteRows(annex.notes.filter(standsBelow)),
  ];
};

/** One text over the whole width of the table. */
const lineRow = (
  widths: readonly number[],
  style: string,
  text: string,
  fontSize: number,
  lowest: number,
): AnnexRow => ({
  kind: "line",
  cells: widths.map((_, column) => ({ content: column === 0 ? textContent(text) : null, style })),
  row: rowOf(Math.max(lowest, textHeight(text, annexTableWidth, fontSize)), false),
});

/** A printed row and the rows in which its long texts go on; hairlines between them. */
const splitRow = (widths: readonly number[], texts: readonly string[]): readonly AnnexRow[] => {
  const blocks = widths.map((width, column) => splitCell(texts[column] ?? "", width));
  const last = Math.max(...blocks.map(({ length }) => length)) - 1;
  return Array.from({ length: last + 1 }, (_, part) => {
    const style = tableStyle("entry", {
      top: part === 0 ? "thin" : "hair",
      bottom: part === last ? "thin" : "hair",
      vertical: last === 0 ? "center" : "top",
    });
    const partTexts = blocks.map((texts) => texts[part] ?? "");
    return tableRow(widths, "table", partTexts, style, part === 0 ? sizes.row : 0);
  });
};

const tableRow = (
  widths: readonly number[],
  kind: AnnexRow["kind"],
  texts: readonly string[],
  style: string,
  lowest: number,
): AnnexRow => ({
  kind,
  cells: widths.map((_, column) => ({ content: textContent(texts[column] ?? ""), style })),
  row: rowOf(
    Math.max(lowest, ...widths.map((width, column) => textHeight(texts[column] ?? "", width))),
    true,
  ),
});

const rowOf = (height: number, soft: boolean): RowPlan => ({
  height: Math.min(height, highestRow),
  soft,
});

const markerCell = ({ id, version }: Rubric, annex: Annex): CellPlan => ({
  content: { type: "text", text: printAnnexMarker(id, version, annex.id) },
  style: "marker",
});

const annexColumns = (widths: readonly number[]): readonly ColumnPlan[] => {
  const column = (width: number, outlineLevel: 0 | 1): ColumnPlan => ({
    width,
    hidden: false,
    outlineLevel,
  });
  return [
    ...widths.map((width) => column(width, 0)),
    column(sizes.gap, 0),
    column(sizes.marker, 1),
  ];
};

/** Titles and notes go over the whole table. */
const mergedRows = (rows: readonly AnnexRow[], lastColumn: number): readonly CellRange[] =>
  lastColumn === 0
    ? []
    : rows.flatMap(({ kind }, row) =>
        kind === "line" ? [{ firstRow: row, firstColumn: 0, lastRow: row, lastColumn }] : [],
      );
