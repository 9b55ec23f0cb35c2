const prefix = "rubric-sheets-unfinished";

/** What stands in a form's marker cell while it is being written, and for ever if that fails and the clean-up too. */
export interface PendingMark {
  /** Whether the add-in made the sheet, so that removing the remainder deletes it. */
  readonly newSheet: boolean;
  readonly nonce: string;
  /** Whether all sheets of the insert are there and only markers are missing. */
  readonly allWritten: boolean;
}

const allWrittenSuffix = "all-written";

/** The mark as cell text. */
export const printPendingMark = ({ newSheet, nonce, allWritten }: PendingMark): string =>
  [
    prefix,
    newSheet ? "new-sheet" : "current-sheet",
    nonce,
    ...(allWritten ? [allWrittenSuffix] : []),
  ].join("|");

/** Reads a mark back from a cell; null when the cell holds something else. */
export const parsePendingMark = (value: unknown): PendingMark | null => {
  if (typeof value !== "string") return null;
  const [begin, place, nonce, ...rest] = value.split("|");
  const allWritten = rest.length === 1 && rest[0] === allWrittenSuffix;
  if (begin !== prefix || nonce === undefined || (rest.length > 0 && !allWritten)) return null;
  return { newSheet: place === "new-sheet", nonce, allWritten };
};

/** The text by which `Range.find` meets unfinished forms. */
const pendingMarkSearch = `${prefix}|`;

/** Finds the mark of an unfinished form on a sheet; a null object when there is none. */
export const findPendingMark = (sheet: Excel.Worksheet): Excel.Range => {
  const found = sheet
    .getRange()
    .untrack()
    .findOrNullObject(pendingMarkSearch, { completeMatch: false, matchCase: true });
  found.untrack();
  return found.load("values");
};
