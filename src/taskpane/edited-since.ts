import { linkedCell } from "../form/agreed-links";
import { type SheetCells, printedEntry } from "../form/sheet-cells";
import type { CellWrite } from "../host/workbook-host";
import { toA1 } from "../plan/address";

/** A cell that holds something else than what the pane wrote into it; blank is the empty text. */
export interface EditedCell {
  /** Such as `F12`. */
  readonly cell: string;
  readonly written: string;
  readonly now: string;
}

/** Why a change is not made: the entry that it was meant for, or what was to be taken back, is another one by now. */
export interface Refused {
  readonly refused:
    | { readonly type: "changed-since" }
    | { readonly type: "edited-since"; readonly cells: readonly EditedCell[] };
}

/** Lists the cells of some writes that were edited after them, as far as the sheet tells; null stands for a sheet that is gone. */
export const editedSince = (
  cells: SheetCells | null,
  writes: readonly CellWrite[],
): readonly EditedCell[] =>
  writes
    .map(({ row, column, value }) => ({
      cell: toA1(row, column),
      written: value === null ? "" : String(value),
      now: contentAt(cells, row, column),
      isFormula: isOwnFormula(cells?.formulas[row]?.[column] ?? null),
      isSame: isSame(cells?.values[row]?.[column] ?? null, value),
    }))
    .filter(({ isFormula, isSame: same }) => isFormula || !same)
    .map(({ cell, written, now }) => ({ cell, written, now }));

/** A link to an agreed score shows what was written there. */
const isOwnFormula = (formula: string | null): boolean =>
  formula !== null && linkedCell(formula) === null;

/** A number and the text of its digits are two different entries. */
const isSame = (entry: unknown, written: CellWrite["value"]): boolean =>
  (entry === "" ? null : entry) === (written === "" ? null : written);

const contentAt = (cells: SheetCells | null, row: number, column: number): string => {
  const formula = cells?.formulas[row]?.[column] ?? null;
  const own = isOwnFormula(formula) ? formula : null;
  return own ?? printedEntry(cells?.values[row]?.[column] ?? null) ?? "";
};

const mostNamed = 3;
const longestText = 24;

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > longestText ? `${line.slice(0, longestText)}…` : line;
};

/** Names edited cells with what was written and what they hold now: `F12「8」→「5」`; the first few stand for many. */
export const printEdited = (edited: readonly EditedCell[]): string => {
  const named = edited
    .slice(0, mostNamed)
    .map(({ cell, written, now }) => `${cell}「${shortened(written)}」→「${shortened(now)}」`);
  return [...named, ...(edited.length > mostNamed ? ["…"] : [])].join("、");
};
