import type { CellPosition } from "../plan/cell-position";
import type { RowInsertion } from "../plan/row-insertion";
import type {
  CellContent,
  CellRange,
  ConditionalFormatPlan,
  NamePlan,
  RowPlan,
  StylePlan,
  ValidationPlan,
} from "../plan/workbook-plan";
import type { DamageKind } from "./form-report";

/** A cell to be rewritten; what is absent stays as it is. */
export interface RepairCell extends CellPosition {
  /** Null empties the cell. */
  readonly content?: CellContent | null;
  readonly style?: string;
}

/** The height of a new row, in points; a soft one may be refitted by the program when typed text needs more. */
export interface NewRowHeight extends RowPlan {
  readonly row: number;
}

/** One thing that a repair mends, for people: what stood there and what stands there afterwards. */
export interface Mending {
  readonly kind: DamageKind;
  /** Where it is mended, after the new rows are there; null for what has no one cell. */
  readonly cell: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * Everything that mends the sheet of one form; survives `JSON.stringify`.
 *
 * The rows are inserted first. Everything else is said of the sheet with the new rows in it. No cell that people enter
 * something into is rewritten, but for those of new rows and for emptied situations that start with an answer.
 */
export interface RepairPlan {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Whole rows, the uppermost first. */
  readonly insertedRows: readonly RowInsertion[];
  /** Of the new rows. */
  readonly heights: readonly NewRowHeight[];
  /** In the new rows, and in the header block where covered cells are empty. */
  readonly merges: readonly CellRange[];
  readonly cells: readonly RepairCell[];
  /** The validations that their ranges have are taken away first. */
  readonly validations: readonly ValidationPlan[];
  /** Keys of conditional formats to be taken away. */
  readonly removedFormats: readonly string[];
  /** All of the form's, or none; they come before those that the sheet keeps. */
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** The sheet's own names, set anew. */
  readonly names: readonly NamePlan[];
  /** The styles that `cells` name. */
  readonly styles: Readonly<Record<string, StylePlan>>;
  readonly mendings: readonly Mending[];
}

/** The plan that changes nothing on a form's sheet. */
export const noRepair = ({
  sheetId,
  sheetName,
}: Pick<RepairPlan, "sheetId" | "sheetName">): RepairPlan => ({
  sheetId,
  sheetName,
  insertedRows: [],
  heights: [],
  merges: [],
  cells: [],
  validations: [],
  removedFormats: [],
  conditionalFormats: [],
  names: [],
  styles: {},
  mendings: [],
});

/** Tells whether a plan mends nothing. */
export const isNoRepair = ({ mendings }: RepairPlan): boolean => mendings.length === 0;
