import type { CellPosition } from "./cell-position";
import { stylesIn } from "./styles";
import type { CellPlan, CellRange, SheetPlan, StylePlan } from "./workbook-plan";

/**
 * A rectangle of planned cells that replaces what stands there on a sheet that exists already.
 *
 * Nothing outside the rectangle changes but the heights of its rows and, where one is given, the print area.
 * Cells without content are emptied.
 */
export interface BlockPlan {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** `cells[row][column]`, every row as long as the first. */
  readonly cells: readonly (readonly CellPlan[])[];
  /** In points, one for each row of `cells`; null leaves a row as high as it is. */
  readonly heights: readonly (number | null)[];
  /** Null leaves the sheet's print area as it is. */
  readonly printArea: CellRange | null;
}

/** A block and the sheet it is written to, under the host's own key for it. */
export interface SheetBlock {
  readonly sheetId: string;
  readonly block: BlockPlan;
}

/** Everything that one operation changes in a workbook; survives `JSON.stringify`. */
export interface WorkbookEdit {
  /** Appended in this order. */
  readonly added: readonly SheetPlan[];
  readonly blocks: readonly SheetBlock[];
  /** The hosts' own keys of the sheets to be removed. */
  readonly removed: readonly string[];
  /** The styles that `added` and `blocks` name. */
  readonly styles: Readonly<Record<string, StylePlan>>;
}

/** The edit that changes nothing. */
export const noEdit: WorkbookEdit = { added: [], blocks: [], removed: [], styles: {} };

/** The edit that appends sheets. */
export const sheetsEdit = (added: readonly SheetPlan[]): WorkbookEdit => ({
  ...noEdit,
  added,
  styles: stylesIn(added),
});

/** A block of a single cell, whose row stays as high as it is. */
export const cellBlock = ({ row, column }: CellPosition, cell: CellPlan): BlockPlan => ({
  firstRow: row,
  firstColumn: column,
  cells: [[cell]],
  heights: [null],
  printArea: null,
});

/** Puts edits together in their order, as one operation. */
export const joinEdits = (edits: readonly WorkbookEdit[]): WorkbookEdit => ({
  added: edits.flatMap(({ added }) => added),
  blocks: edits.flatMap(({ blocks }) => blocks),
  removed: edits.flatMap(({ removed }) => removed),
  styles: Object.fromEntries(edits.flatMap(({ styles }) => Object.entries(styles))),
});
