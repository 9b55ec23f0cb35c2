import { rangeToA1 } from "../../plan/address";
import type { BlockPlan } from "../../plan/workbook-edit";
import type { StylePlan } from "../../plan/workbook-plan";
import { typedContent } from "./cell-text";
import { writeStyles } from "./write-styles";

/** The cells that a block replaces. */
export const rangeOfBlock = (sheet: Excel.Worksheet, block: BlockPlan): Excel.Range =>
  sheet
    .getRange(
      rangeToA1({
        firstRow: block.firstRow,
        firstColumn: block.firstColumn,
        lastRow: block.firstRow + block.cells.length - 1,
        lastColumn: block.firstColumn + (block.cells[0]?.length ?? 1) - 1,
      }),
    )
    .untrack();

/** Queues the heights of rows, counted from `firstRow`; null leaves a row as high as it is. */
export const writeHeights = (
  sheet: Excel.Worksheet,
  firstRow: number,
  heights: readonly (number | null)[],
): void => {
  heights.forEach((height, index) => {
    if (height === null) return;
    sheet
      .getCell(firstRow + index, 0)
      .untrack()
      .getEntireRow()
      .untrack().format.rowHeight = height;
  });
};

/**
 * Queues everything that a block changes on its sheet, the contents last: they are what a person can't make again, and
 * they stay as they are when anything before them is refused.
 */
export const writeBlock = (
  sheet: Excel.Worksheet,
  block: BlockPlan,
  styles: Readonly<Record<string, StylePlan>>,
): void => {
  const range = rangeOfBlock(sheet, block);
  writeStyles(sheet, range, { ...block, fresh: false }, styles);
  writeHeights(sheet, block.firstRow, block.heights);
  if (block.printArea !== null) sheet.pageLayout.setPrintArea(rangeToA1(block.printArea));
  range.formulas = block.cells.map((row) =>
    row.map(({ content, style }) =>
      typedContent(content, styles[style]?.numberFormat ?? "General"),
    ),
  );
};
