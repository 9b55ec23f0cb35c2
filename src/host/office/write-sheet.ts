import { rangeToA1 } from "../../plan/address";
import type { CellPlan, CellRange, SheetPlan, StylePlan } from "../../plan/workbook-plan";
import { typedContent } from "./cell-text";
import { offers } from "./api-gates";
import type { OfficeRuntime } from "./office-runtime";
import { writeConditionalFormats } from "./write-conditional-formats";
import { writePage } from "./write-page";
import { writeStyles } from "./write-styles";
import { writeValidations } from "./write-validations";

const rangeOf = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRange(rangeToA1(range)).untrack();

const writeColumns = (runtime: OfficeRuntime, sheet: Excel.Worksheet, plan: SheetPlan): void => {
  const lastColumn = plan.columns.length - 1;
  rangeOf(sheet, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn }).setColumnProperties(
    plan.columns.map(({ width }) => ({ format: { columnWidth: width } })),
  );
  if (offers(runtime, "columnGroups"))
    for (const { firstColumn, lastColumn: last } of columnRunsWhere(
      plan,
      (c) => c.outlineLevel > 0,
    ))
      wholeColumns(sheet, firstColumn, last).group("ByColumns");
  for (const { firstColumn, lastColumn: last } of columnRunsWhere(plan, (c) => c.hidden))
    wholeColumns(sheet, firstColumn, last).columnHidden = true;
};

const wholeColumns = (sheet: Excel.Worksheet, first: number, last: number): Excel.Range =>
  rangeOf(sheet, { firstRow: 0, lastRow: 0, firstColumn: first, lastColumn: last })
    .getEntireColumn()
    .untrack();

const columnRunsWhere = (
  plan: SheetPlan,
  holds: (column: SheetPlan["columns"][number]) => boolean,
): readonly { readonly firstColumn: number; readonly lastColumn: number }[] => {
  const runs: { firstColumn: number; lastColumn: number }[] = [];
  plan.columns.forEach((column, index) => {
    if (!holds(column)) return;
    const last = runs.at(-1);
    if (last?.lastColumn === index - 1) last.lastColumn = index;
    else runs.push({ firstColumn: index, lastColumn: index });
  });
  return runs;
};

const writeRows = (sheet: Excel.Worksheet, plan: SheetPlan): void => {
  rangeOf(sheet, {
    firstRow: 0,
    lastRow: plan.rows.length - 1,
    firstColumn: 0,
    lastColumn: 0,
  }).setRowProperties(plan.rows.map(({ height }) => ({ format: { rowHeight: height } })));
};

const contentOf = (
  { content, style }: CellPlan,
  styles: Readonly<Record<string, StylePlan>>,
): string | number => typedContent(content, styles[style]?.numberFormat ?? "General");

/** The values of all cells but the marker, which is written last. */
const contentsOf = (
  plan: SheetPlan,
  styles: Readonly<Record<string, StylePlan>>,
  pendingMark: string,
): (string | number)[][] =>
  plan.cells.map((row, r) =>
    row.map((cell, c) =>
      r === plan.marker.row && c === plan.marker.column ? pendingMark : contentOf(cell, styles),
    ),
  );

/**
 * Queues everything that makes one sheet of the plan; nothing is sent before the caller's `sync`.
 *
 * The sheet is new or empty but for `pendingMark`, which stands in the marker's cell until `finishSheet` puts the sheet's own marker
 * in its place: a sheet that still carries it was never finished.
 */
export const writeSheet = (
  runtime: OfficeRuntime,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  styles: Readonly<Record<string, StylePlan>>,
  pendingMark: string,
): void => {
  const table = rangeOf(sheet, {
    firstRow: 0,
    firstColumn: 0,
    lastRow: plan.rows.length - 1,
    lastColumn: plan.columns.length - 1,
  });
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  writeColumns(runtime, sheet, plan);
  writeStyles(
    sheet,
    table,
    { cells: plan.cells, firstRow: 0, firstColumn: 0, fresh: true },
    styles,
  );
  table.formulas = contentsOf(plan, styles, pendingMark);
  writeRows(sheet, plan);
  writeValidations(sheet, plan);
  writeConditionalFormats(sheet, plan);
  writePage(sheet, plan);
  sheet.showGridlines = plan.showGridlines;
  if (plan.frozenRows !== null) sheet.freezePanes.freezeRows(plan.frozenRows);
  for (const { name, range } of plan.names) sheet.names.add(name, rangeOf(sheet, range));
};

/** Queues the writing of a text into the marker's cell. */
export const markSheet = (
  sheet: Excel.Worksheet,
  { marker: { row, column } }: SheetPlan,
  text: string | number,
): void => {
  sheet.getCell(row, column).untrack().values = [[text]];
};

/** Queues the writing of the sheet's own marker, which says that everything is there. */
export const finishSheet = (
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  styles: Readonly<Record<string, StylePlan>>,
): void => {
  const marker = plan.cells[plan.marker.row]?.[plan.marker.column];
  markSheet(sheet, plan, marker === undefined ? "" : contentOf(marker, styles));
};
