import { membersWords } from "../messages/members";
import type { CellPosition } from "./cell-position";
import type { Formula } from "./formula";
import { binary, isGone, onSheet, text, when } from "./formula-builders";

/** A cell of a 委員彙整 sheet with an agreed score. */
export interface AgreedCell {
  readonly sheetName: string;
  readonly cell: CellPosition;
  /** The sheet's marker: in its column stand the codes of the rows. */
  readonly marker: CellPosition;
  readonly indicator: string;
}

/**
 * Makes 委員評分 show the agreed score: `IF(x="","",x)`.
 *
 * Once the sheet or the row with the agreed score was deleted, or the row is another indicator's because rows were sorted,
 * it says so in words, which no rule takes for a score.
 */
export const agreedLink = ({ sheetName, cell, marker, indicator }: AgreedCell): Formula => {
  const agreed = onSheet(sheetName, cell);
  const code = onSheet(sheetName, { row: cell.row, column: marker.column });
  return when(
    isGone(agreed),
    when(
      isGone(onSheet(sheetName, marker)),
      text(membersWords.sheetGone),
      text(membersWords.rowGone),
    ),
    when(
      binary(code, "<>", text(indicator)),
      text(membersWords.rowMoved),
      when(binary(agreed, "=", text("")), text(""), agreed),
    ),
  );
};
