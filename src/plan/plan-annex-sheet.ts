import { tableWords } from "../messages/sheet";
import type { PrintedTable, Rubric } from "../rubric/rubric";
import { annexColumnWidths, annexTableWidth } from "./annex-columns";
import { type AnnexRow, annexRow, calculatedRows, headerRows, printedRows } from "./annex-rows";
import { fixed } from "./formula-builders";
import type { CellReference } from "./formula";
import { printAnnexMarker } from "./marker";
import { annexTitle } from "./official-text";
import { blankCell, textContent } from "./planned-row";
import { frozenRowsOf, pageOf } from "./page";
import { splitCell } from "./split-cell";
import type { TablePlace } from "./table-formulas";
import { headerCells, headerRowCount } from "./table-header";
import { tableConditionalFormats, tableValidations } from "./table-rules";
import { tableRows } from "./table-rows";
import { bodyFontSize, textHeight } from "./text-height";
import type { CellPlan, CellRange, ColumnPlan, SheetPlan } from "./workbook-plan";

/** In points. */
const sizes = { gap: 9, marker: 42, check: 180, title: 28 } as const;
const titleFontSize = 14;

/** The row of the title, in which the marker stands, too. */
const firstRow = 0;

/**
 * Plans the sheet of an annex (附表) or worksheet: title, the notes that lead in, header, the table, the other notes
 * below.
 *
 * Right of the table, after a gap and not printed, stand the marker and, where the table is filled in, its checks.
 */
export const planAnnexSheet = (
  rubric: Rubric,
  table: PrintedTable,
  sheetName: string,
): SheetPlan => {
  const widths = annexColumnWidths(table);
  const { rows, headerRow, place } = annexLayout(table, widths);
  const lastColumn = widths.length - 1;
  const lastHeaderRow = headerRow + headerRowCount(table) - 1;
  const heights = rows.map(({ row }) => row.height);
  const isFilledIn = table.calculation !== undefined;
  return {
    name: sheetName,
    cells: rows.map(({ cells, check }, row) => [
      ...cells,
      blankCell,
      sideCell(row, { marker: markerCell(rubric, table), check, isFilledIn, lastHeaderRow }),
    ]),
    rows: rows.map(({ row }) => row),
    columns: annexColumns(widths, isFilledIn ? sizes.check : sizes.marker),
    merges: [...mergedLines(rows, lastColumn), ...mergedHeaders(table, headerRow)],
    validations: isFilledIn ? tableValidations(place) : [],
    conditionalFormats: isFilledIn ? tableConditionalFormats(place) : [],
    names: [],
    page: {
      ...pageOf(rubric, { lastRow: rows.length - 1, lastColumn, titleRow: headerRow }),
      titleRowCount: headerRowCount(table),
    },
    frozenRows: frozenRowsOf({ headerRow: lastHeaderRow }, heights),
    showGridlines: false,
    marker: { row: firstRow, column: lastColumn + 2 },
  };
};

/** Refers to the cell in which a printed cell of a table stands on the sheet of that name; null where none does. */
export const annexCell = (
  table: PrintedTable,
  sheet: string,
  printedRow: number,
  column: number,
): CellReference | null => {
  const { place } = annexLayout(table, annexColumnWidths(table));
  const index = place.rows.findIndex(({ printed }) => printed === printedRow);
  return index < 0 ? null : { ...fixed(place.headerRow + 1 + index, column), sheet };
};

/** A remark on the table, such as 「※表格不敷使用…」 or 「(請自行增列)」; any other note leads in to it. */
const standsBelow = (note: string): boolean => /^[※(（]/u.test(note);

interface AnnexLayout {
  readonly rows: readonly AnnexRow[];
  /** The upper one of two. */
  readonly headerRow: number;
  readonly place: TablePlace;
}

const annexLayout = (table: PrintedTable, widths: readonly number[]): AnnexLayout => {
  const noteRows = (notes: readonly string[]): readonly AnnexRow[] =>
    notes
      .flatMap((note) => splitCell(note, annexTableWidth))
      .map((text) => lineRow(widths, "note", text, bodyFontSize, 0));
  const above = [
    lineRow(widths, "title", annexTitle(table), titleFontSize, sizes.title),
    ...noteRows(table.notes.filter((note) => !standsBelow(note))),
  ];
  const headers = headerRows(table, widths);
  const place: TablePlace = {
    table,
    headerRow: above.length + headers.length - 1,
    rows: tableRows(table),
  };
  const body =
    table.calculation === undefined ? printedRows(table, widths) : calculatedRows(place, widths);
  return {
    rows: [...above, ...headers, ...body, ...noteRows(table.notes.filter(standsBelow))],
    headerRow: above.length,
    place,
  };
};

/** One text over the whole width of the table. */
const lineRow = (
  widths: readonly number[],
  style: string,
  text: string,
  fontSize: number,
  lowest: number,
): AnnexRow =>
  annexRow(
    "line",
    widths.map((_, column) => ({ content: column === 0 ? textContent(text) : null, style })),
    Math.max(lowest, textHeight(text, annexTableWidth, fontSize)),
  );

const markerCell = ({ id, version }: Rubric, table: PrintedTable): CellPlan => ({
  content: { type: "text", text: printAnnexMarker(id, version, table.id) },
  style: "marker",
});

/** The cell right of the gap: the marker, the header of the checks, or a row's check. */
const sideCell = (
  row: number,
  {
    marker,
    check,
    isFilledIn,
    lastHeaderRow,
  }: {
    readonly marker: CellPlan;
    readonly check: AnnexRow["check"];
    readonly isFilledIn: boolean;
    readonly lastHeaderRow: number;
  },
): CellPlan => {
  if (row === firstRow) return marker;
  if (isFilledIn && row === lastHeaderRow) {
    return { content: textContent(tableWords.check), style: "toolHeader" };
  }
  return check === null ? blankCell : { content: check, style: "check" };
};

const annexColumns = (widths: readonly number[], side: number): readonly ColumnPlan[] => {
  const column = (width: number, outlineLevel: 0 | 1): ColumnPlan => ({
    width,
    hidden: false,
    outlineLevel,
  });
  return [...widths.map((width) => column(width, 0)), column(sizes.gap, 0), column(side, 1)];
};

/** Titles and notes go over the whole table. */
const mergedLines = (rows: readonly AnnexRow[], lastColumn: number): readonly CellRange[] =>
  lastColumn === 0
    ? []
    : rows.flatMap(({ kind }, row) =>
        kind === "line" ? [{ firstRow: row, firstColumn: 0, lastRow: row, lastColumn }] : [],
      );

const mergedHeaders = (table: PrintedTable, headerRow: number): readonly CellRange[] =>
  headerCells(table)
    .filter(({ rows, columns }) => rows > 1 || columns > 1)
    .map(({ row, column, rows, columns }) => ({
      firstRow: headerRow + row,
      firstColumn: column,
      lastRow: headerRow + row + rows - 1,
      lastColumn: column + columns - 1,
    }));
