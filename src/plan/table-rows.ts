import { isNumberColumn, isWorkedOut } from "../rubric/calculation";
import type { PrintedTable } from "../rubric/rubric";

/** What a cell of a table is for: official words, something to be filled in, or a formula's result. */
export type TableCellKind = "printed" | "words" | "code" | "number" | "worked-out";

/** A row of a table as it is put on a sheet. */
export interface TableRow {
  /** The index of the printed row that it stands for. */
  readonly printed: number;
  readonly texts: readonly string[];
  readonly kinds: readonly TableCellKind[];
  readonly isTotal: boolean;
}

/**
 * Lists the rows of a table as they are put on a sheet: the printed ones, the one to be repeated as often as it says.
 *
 * The words printed in a repeated row, such as 「○○○學年」, are there to be typed over; all other printed words stay.
 */
export const tableRows = (table: PrintedTable): readonly TableRow[] =>
  table.rows.flatMap((texts, printed) => {
    const { repeat } = table.calculation ?? {};
    const times = repeat?.row === printed ? repeat.times : 1;
    return Array.from({ length: times }, (_, index) => ({
      printed,
      texts: index === 0 ? texts : repeatedTexts(table, texts),
      kinds: texts.map((text, column) => kindOf(table, printed, column, text)),
      isTotal: isTotalRow(table, printed),
    }));
  });

const isTotalRow = ({ calculation }: PrintedTable, printed: number): boolean =>
  calculation?.totalRow === printed;

const repeatedTexts = (
  { calculation }: PrintedTable,
  texts: readonly string[],
): readonly string[] =>
  texts.map((text, column) => {
    const rule = calculation?.columns[column];
    return rule?.kind === "text" && rule.once === true ? "" : text;
  });

const kindOf = (
  table: PrintedTable,
  printed: number,
  column: number,
  text: string,
): TableCellKind => {
  const rule = table.calculation?.columns[column];
  if (rule === undefined) return "printed";
  if (isNumberColumn(rule)) return isTotalRow(table, printed) ? "worked-out" : "number";
  if (isWorkedOut(rule)) return "worked-out";
  if (isTotalRow(table, printed) || (text !== "" && !isToFillIn(table, printed))) return "printed";
  return rule.kind === "code" ? "code" : "words";
};

/** Rows that are printed like the repeated one are as much to be filled in. */
const isToFillIn = ({ rows, calculation }: PrintedTable, printed: number): boolean => {
  const pattern = rows[calculation?.repeat?.row ?? -1];
  return pattern?.every((text, column) => text === rows[printed]?.[column]) ?? false;
};
