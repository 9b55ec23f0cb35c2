import type { RepairCell, RepairPlan } from "../../form/repair-plan";
import { rangeToA1 } from "../../plan/address";
import type { CellPlan, CellRange } from "../../plan/workbook-plan";
import { areasOfCells } from "./cell-areas";
import { typedContent } from "./cell-text";
import { writeConditionalFormats } from "./write-conditional-formats";
import { writeStyles } from "./write-styles";
import { writeValidations } from "./write-validations";

/** Queues everything that mends one sheet; the new rows first, contents after looks, rules last. */
export const writeRepair = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
  formatAt: (row: number, column: number) => string,
): void => {
  insertRows(sheet, plan);
  for (const area of areasOfCells(plan.cells.filter(hasStyle))) writeLook(sheet, plan, area);
  for (const area of contentAreas(plan)) writeContents(sheet, plan, area, formatAt);
  for (const { ranges } of plan.validations)
    for (const range of ranges) rangeOf(sheet, range).dataValidation.clear();
  writeValidations(sheet, plan);
  const formats = sheet.getRange().untrack().conditionalFormats;
  for (const key of plan.removedFormats) formats.getItem(key).delete();
  writeConditionalFormats(sheet, plan);
  for (const { name, range } of plan.names) sheet.names.add(name, rangeOf(sheet, range));
};

/** The rectangles that get contents, in the sheet with its new rows. */
export const contentAreas = ({ cells }: RepairPlan): readonly CellRange[] =>
  areasOfCells(cells.filter(({ content }) => content !== undefined));

/** Cells of a sheet; untracked, as hundreds of them are asked for. */
export const rangeOf = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRange(rangeToA1(range)).untrack();

const hasStyle = ({ style }: RepairCell): boolean => style !== undefined;

const wholeRows = (sheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  sheet.getRange(`${first + 1}:${first + count}`).untrack();

/** From the bottom up: every insertion is counted in the sheet before the others. */
const insertRows = (
  sheet: Excel.Worksheet,
  { insertedRows, heights, merges }: RepairPlan,
): void => {
  for (const { before, count } of insertedRows.toReversed())
    wholeRows(sheet, before, count).insert("Down").untrack();
  for (const { row, height } of heights) wholeRows(sheet, row, 1).format.rowHeight = height;
  for (const merge of merges) rangeOf(sheet, merge).merge();
};

/** Hands the cells of an area out as a matrix; all of them are cells of the plan. */
const matrixOf = <Value>(
  { cells }: RepairPlan,
  area: CellRange,
  read: (cell: RepairCell) => Value,
): Value[][] => {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, r) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, c) => {
      const cell = byPlace.get(`${area.firstRow + r} ${area.firstColumn + c}`);
      if (cell === undefined) throw new Error("The area holds a cell that the plan does not have");
      return read(cell);
    }),
  );
};

const writeLook = (sheet: Excel.Worksheet, plan: RepairPlan, area: CellRange): void => {
  const cells = matrixOf(plan, area, ({ style = "" }): CellPlan => ({ content: null, style }));
  const { firstRow, firstColumn } = area;
  writeStyles(
    sheet,
    rangeOf(sheet, area),
    { cells, firstRow, firstColumn, fresh: false },
    plan.styles,
  );
};

const writeContents = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
  area: CellRange,
  formatAt: (row: number, column: number) => string,
): void => {
  rangeOf(sheet, area).formulas = matrixOf(plan, area, ({ row, column, content, style }) =>
    typedContent(
      content ?? null,
      (style === undefined ? undefined : plan.styles[style]?.numberFormat) ?? formatAt(row, column),
    ),
  );
};
