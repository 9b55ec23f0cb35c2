import type { CellContent, SheetPlan, StylePlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { CellEntry } from "../../src/scoring/verdict";

/** How a probe's number is shown; a date or a percentage is the same number to every rule. */
export type GridStyle = "plain" | "date" | "percent";

/** What an engine is given for one cell. */
export interface GridCell {
  readonly content: CellContent;
  readonly style: GridStyle;
}

/** One sheet of cells to be calculated; `rows[row][column]`, undefined and null are empty. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (GridCell | null | undefined)[])[];
}

/** What an engine made of a grid; null is an empty cell and a text without characters. */
export interface CalculatedGrid {
  readonly name: string;
  readonly at: (row: number, column: number) => CellEntry;
}

/** Something that calculates sheets. */
export interface CalculatingEngine {
  readonly name: string;
  readonly calculate: (grids: readonly Grid[]) => Promise<readonly CalculatedGrid[]>;
}

/** A cell in the usual style. */
export const plainCell = (content: CellContent): GridCell => ({ content, style: "plain" });

const style = (numberFormat: string): StylePlan => ({
  font: { name: "新細明體", size: 12, bold: false, color: "000000" },
  fill: null,
  borders: { top: null, bottom: null, left: null, right: null },
  horizontal: "general",
  vertical: "center",
  wrap: false,
  numberFormat,
  locked: false,
});

/** The number formats of the styles. */
export const numberFormats: Readonly<Record<GridStyle, string>> = {
  plain: "General",
  date: "yyyy/m/d",
  percent: "0%",
};

const sheetOf = ({ name, rows }: Grid): SheetPlan => {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    cells: rows.map((row) =>
      Array.from({ length: width }, (_, column) => ({
        content: row[column]?.content ?? null,
        style: row[column]?.style ?? "plain",
      })),
    ),
    rows: rows.map(() => ({ height: 16, soft: true })),
    columns: Array.from({ length: width }, () => ({ width: 60, hidden: false, outlineLevel: 0 })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    page: {
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      titleRow: null,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
      footerLeft: "",
      centerHorizontally: false,
    },
    frozenRows: null,
    showGridlines: true,
    marker: { row: 0, column: 0 },
  };
};

/** The grids as a plan that the file host writes. */
export const workbookOf = (grids: readonly Grid[]): WorkbookPlan => ({
  sheets: grids.map(sheetOf),
  styles: {
    plain: style(numberFormats.plain),
    date: style(numberFormats.date),
    percent: style(numberFormats.percent),
  },
});
