const prefix = "rubric-sheets-unfinished";

/** What stands in a form's marker cell while it is being written, and for ever if that fails and the clean-up too. */
export interface PendingMark {
  /** Whether the add-in made the sheet, so that removing the remainder deletes it. */
  readonly newSheet: boolean;
  readonly nonce: string;
}

/** The mark as cell text. */
export const printPendingMark = ({ newSheet, nonce }: PendingMark): string =>
  `${prefix}|${newSheet ? "new-sheet" : "current-sheet"}|${nonce}`;

/** Reads a mark back from a cell; null when the cell holds something else. */
export const parsePendingMark = (value: unknown): PendingMark | null => {
  if (typeof value !== "string") return null;
  const [begin, place, nonce, ...rest] = value.split("|");
  if (begin !== prefix || nonce === undefined || rest.length > 0) return null;
  return { newSheet: place === "new-sheet", nonce };
};

/** The text by which `Range.find` meets unfinished forms. */
export const pendingMarkSearch = `${prefix}|`;
