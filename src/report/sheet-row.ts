import type { OpenForm } from "../form/open-form";
import { textContent } from "../plan/planned-row";
import { singleRow, tableStyle, type TableRole } from "../plan/styles";
import type { CellContent, CellPlan, CellRange } from "../plan/workbook-plan";
import type { Role } from "../rubric/rubric";
import type { FinalScores } from "./final-scores";
import type { FormInReport } from "./report";
import type { SheetColumn, SheetColumnKey } from "./sheet-columns";

/** What the rows of a 報告 sheet are made from. */
export interface SheetSource {
  readonly form: OpenForm;
  readonly report: FormInReport;
  readonly roles: readonly Role[];
  readonly columns: readonly SheetColumn[];
  /** Null while the form is not final. */
  readonly final: FinalScores | null;
}

/** One row of the 報告 sheet: what its columns hold, and its height in points. */
export interface SheetRow {
  readonly cells: Readonly<Partial<Record<SheetColumnKey, CellPlan>>>;
  readonly height: number;
  /** Whether cells without content have borders, too. */
  readonly boxed: boolean;
  /** Whether the program may refit the height; never where texts stand in merged cells, which it does not measure. */
  readonly soft: boolean;
  /** How many rows a cell of this row reaches down over, by column; 1 where absent. */
  readonly spans?: Readonly<Partial<Record<SheetColumnKey, number>>>;
  /** The last column that a cell of this row reaches over, by the column that it begins in. */
  readonly reaches?: Readonly<Partial<Record<SheetColumnKey, SheetColumnKey>>>;
}

/** The printed columns' ends, whatever is chosen. */
export const firstKey = "section";
export const lastKey = "finding";

/** No row of the table is lower; in points. */
export const lowestRow = 21;

/** A cell of the table; texts stand at its top. */
export const tableCell = (
  role: TableRole,
  content: CellContent | null,
  vertical: "top" | "center" = role === "text" ? "top" : "center",
): CellPlan => ({ content, style: tableStyle(role, { ...singleRow, vertical }) });

/** A line outside the table: one text over its whole width. */
export const textLine = (style: string, content: CellContent | null, height: number): SheetRow => ({
  cells: { [firstKey]: { content, style } },
  height,
  boxed: false,
  soft: false,
  reaches: { [firstKey]: lastKey },
});

/** The line above a part of the sheet. */
export const headingLine = (text: string): SheetRow =>
  textLine("notesHeading", textContent(text), headingHeight);

const headingHeight = 27;

/** In points: the columns from one to another together. */
export const widthBetween = (
  columns: readonly SheetColumn[],
  from: SheetColumnKey,
  to: SheetColumnKey = from,
): number =>
  columns
    .slice(indexOf(columns, from), indexOf(columns, to) + 1)
    .reduce((sum, { width }) => sum + width, 0);

const indexOf = (columns: readonly SheetColumn[], wanted: SheetColumnKey): number =>
  columns.findIndex(({ key }) => key === wanted);

/** The cells that a row merges; rows count from 0 on the sheet. */
export const mergesOf = (
  { spans = {}, reaches = {} }: SheetRow,
  row: number,
  columns: readonly SheetColumn[],
): readonly CellRange[] =>
  columns.flatMap(({ key }, column): readonly CellRange[] => {
    const lastRow = row + (spans[key] ?? 1) - 1;
    const lastColumn = indexOf(columns, reaches[key] ?? key);
    return lastRow === row && lastColumn === column
      ? []
      : [{ firstRow: row, firstColumn: column, lastRow, lastColumn }];
  });
