import type { PrintedTable } from "../rubric/rubric";
import { highestRow, textContent } from "./planned-row";
import { splitCell } from "./split-cell";
import { tableStyle } from "./styles";
import { headerCells, headerRowCount } from "./table-header";
import { tableFormula, type TablePlace } from "./table-formulas";
import { tableCheck } from "./table-checks";
import { tableCellStyle } from "./table-styles";
import { textHeight } from "./text-height";
import type { CellContent, CellPlan, RowPlan } from "./workbook-plan";

/** In points. */
const sizes = { header: 39, groupHeader: 24, row: 30, tableRow: 24 } as const;

/** A row of an annex's sheet: the cells of the table, the cell beside it, and the row's height. */
export interface AnnexRow {
  readonly kind: "line" | "header" | "table";
  readonly cells: readonly CellPlan[];
  readonly check: CellContent | null;
  readonly row: RowPlan;
}

/** Makes a row that is as high as its texts need, and not lower than `lowest`, in points. */
export const annexRow = (
  kind: AnnexRow["kind"],
  cells: readonly CellPlan[],
  height: number,
  check: CellContent | null = null,
): AnnexRow => ({
  kind,
  cells,
  check,
  row: { height: Math.min(height, highestRow), soft: kind !== "line" },
});

/** Plans the header row of a table, or both rows where columns stand under common headings. */
export const headerRows = (table: PrintedTable, widths: readonly number[]): readonly AnnexRow[] => {
  const headers = headerCells(table);
  const count = headerRowCount(table);
  return Array.from({ length: count }, (_, row) => {
    const own = headers.filter((header) => header.row === row);
    const heights = own
      .filter(({ rows }) => rows === 1)
      .map(({ text, column, columns }) => textHeight(text, widthOf(widths, column, columns)));
    return annexRow(
      "header",
      widths.map((__, column) => ({
        content: textContent(own.find((header) => header.column === column)?.text ?? ""),
        style: "header",
      })),
      Math.max(count === 1 ? sizes.header : sizes.groupHeader, ...heights),
    );
  });
};

const widthOf = (widths: readonly number[], column: number, columns: number): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

/**
 * Plans the rows of a table that is only read: a text that is too long for one row goes on in those below.
 *
 * A heading between rows stands in the first cell of the row below it, which no page break can part it from.
 */
export const printedRows = (
  { rows, headings = [] }: PrintedTable,
  widths: readonly number[],
): readonly AnnexRow[] =>
  rows.flatMap(([first = "", ...others], index) => {
    const above = headings.filter(({ row }) => row === index).map(({ text }) => text);
    return splitRow(widths, [[...above, first].join("\n"), ...others]);
  });

/** A printed row and the rows in which its long texts go on; hairlines between them. */
const splitRow = (widths: readonly number[], texts: readonly string[]): readonly AnnexRow[] => {
  const blocks = widths.map((width, column) => splitCell(texts[column] ?? "", width));
  const last = Math.max(...blocks.map(({ length }) => length)) - 1;
  return Array.from({ length: last + 1 }, (_, part) => {
    const style = tableStyle("text", {
      top: part === 0 ? "thin" : "hair",
      bottom: part === last ? "thin" : "hair",
      vertical: last === 0 ? "center" : "top",
    });
    const partTexts = blocks.map((block) => block[part] ?? "");
    return annexRow(
      "table",
      partTexts.map((text) => ({ content: textContent(text), style })),
      heightOf(widths, partTexts, part === 0 ? sizes.row : 0),
    );
  });
};

/** Plans the rows of a table that is filled in: input cells, formulas, and the check beside each row. */
export const calculatedRows = (
  place: TablePlace,
  widths: readonly number[],
): readonly AnnexRow[] => {
  const rules = place.table.calculation?.columns ?? [];
  return place.rows.map((row, index) =>
    annexRow(
      "table",
      rules.map((rule, column): CellPlan => {
        const formula = tableFormula(place, index, column);
        return {
          content:
            formula === null ? textContent(row.texts[column] ?? "") : { type: "formula", formula },
          style: tableCellStyle(rule, row, column),
        };
      }),
      heightOf(widths, row.texts, sizes.tableRow),
      { type: "formula", formula: tableCheck(place, index) },
    ),
  );
};

const heightOf = (widths: readonly number[], texts: readonly string[], lowest: number): number =>
  Math.max(lowest, ...widths.map((width, column) => textHeight(texts[column] ?? "", width)));
