import { membersWords } from "../messages/members";
import type { Formula } from "./formula";
import { binary, call, fixed, text, when } from "./formula-builders";
import type { Corner } from "./members-entries";

/** A cell of a 委員彙整 sheet with an agreed score, and the cell with that sheet's marker. */
export interface AgreedCell {
  readonly sheetName: string;
  readonly marker: Corner;
  readonly cell: Corner;
}

/**
 * Makes 委員評分 show the agreed score: `IF(x="","",x)`.
 *
 * Once the sheet or the row with the agreed score was deleted, it says so in words, which no rule takes for a score.
 */
export const agreedLink = ({ sheetName, marker, cell }: AgreedCell): Formula => {
  const reference = ({ row, column }: Corner): Formula => ({
    ...fixed(row, column),
    sheet: sheetName,
  });
  const isGone = (corner: Corner): Formula => call("ISERROR", call("ROW", reference(corner)));
  const agreed = reference(cell);
  return when(
    isGone(cell),
    when(isGone(marker), text(membersWords.sheetGone), text(membersWords.rowGone)),
    when(binary(agreed, "=", text("")), text(""), agreed),
  );
};
