import type { BlockPlan } from "../../plan/workbook-edit";
import { textFormat, typedText } from "./cell-text";
import { rangeOfBlock, writeHeights } from "./write-block";

/** What stands where a block will be written; kept so that it can be put back. */
export interface BlockMemory {
  /** As `Range.formulas` is to be given them. */
  readonly contents: (string | number | boolean)[][];
  readonly numberFormats: string[][];
  /** Of the rows whose height the block changes. */
  readonly heights: readonly (number | null)[];
  /** Null when the sheet has no print area of its own. */
  readonly printArea: string | null;
}

/** A text that reads like a formula or a number gets the apostrophe back under which it was typed. */
export const typedAgain = (
  formula: unknown,
  value: unknown,
  format: unknown,
): string | number | boolean => {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = String(formula);
  return formula === value && format !== textFormat ? typedText(text) : text;
};

/** Queues the reading of what a block replaces; `read` gives it after the `sync`. */
export const loadBlock = (
  sheet: Excel.Worksheet,
  block: BlockPlan,
): { readonly read: () => BlockMemory } => {
  const range = rangeOfBlock(sheet, block).load("formulas,values,numberFormat");
  const rows = block.heights.map((height, index) =>
    height === null
      ? null
      : sheet
          .getCell(block.firstRow + index, 0)
          .untrack()
          .format.load("rowHeight"),
  );
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.untrack();
  area.load("address");
  return {
    read: () => {
      const [values, formats] = [range.values as unknown[][], range.numberFormat as string[][]];
      return {
        contents: range.formulas.map((row: readonly unknown[], r) =>
          row.map((formula, c) => typedAgain(formula, values[r]?.[c], formats[r]?.[c])),
        ),
        numberFormats: formats.map((row) => [...row]),
        heights: rows.map((row) => row?.rowHeight ?? null),
        printArea: area.isNullObject ? null : area.address,
      };
    },
  };
};

/** Queues the putting back of what `loadBlock` has read; looks beside the number formats stay as they are. */
export const restoreBlock = (
  sheet: Excel.Worksheet,
  block: BlockPlan,
  { contents, numberFormats, heights, printArea }: BlockMemory,
): void => {
  const range = rangeOfBlock(sheet, block);
  range.numberFormat = numberFormats;
  range.formulas = contents;
  writeHeights(sheet, block.firstRow, heights);
  if (printArea !== null && block.printArea !== null) sheet.pageLayout.setPrintArea(printArea);
};
