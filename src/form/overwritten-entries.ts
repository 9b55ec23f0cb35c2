import { toA1 } from "../plan/address";
import { isEvidenceLink } from "../plan/is-evidence-link";
import type { Rubric } from "../rubric/rubric";
import { linkTarget } from "./agreed-links";
import type { EntryWrite } from "./entry-writes";
import type { FormLocation } from "./form-location";
import { plannedCells } from "./planned-cells";
import { enteredAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** A cell whose content a write would replace by something else. */
export interface OverwrittenEntry {
  /** Such as `F12`. */
  readonly cell: string;
  /** What stands there, a formula as its text. */
  readonly old: string;
  /** What would stand there; null when the cell would be emptied. */
  readonly value: EntryWrite["value"];
}

/**
 * Lists what writes would take away from people: every cell that holds something else than what is written.
 *
 * What the form itself printed there (the boxes of 自我檢核說明, the preset 否 of H's switch) is nobody's entry as long as it
 * is unchanged. A formula is always somebody's work, also when its result is the value written, but for the form's own
 * that fills the blanks of a printed text, and the one that shows an agreed score: there that score counts, on its own
 * sheet among `sheets`.
 */
export const overwrittenEntries = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  writes: readonly EntryWrite[],
  sheets: readonly SheetCells[] = [],
): readonly OverwrittenEntry[] => {
  const printed = new Map(
    plannedCells(location, rubric).flatMap(({ row, column, content }) =>
      content.type === "text" ? [[toA1(row, column), content.text] as const] : [],
    ),
  );
  return writes.flatMap((write): readonly OverwrittenEntry[] => {
    const cell = toA1(write.row, write.column);
    const target = linkTarget(cells, write, sheets) ?? { ...write, sheet: cells };
    const formula = formulaAt(target.sheet, target);
    const entry = enteredAt(target.sheet, target);
    const own = printed.get(cell);
    if (formula === null && (isSame(entry, write.value) || isSame(entry, own))) return [];
    if (formula !== null && own !== undefined && isEvidenceLink(formula, own)) return [];
    return [{ cell, old: formula ?? printedEntry(entry) ?? "", value: write.value }];
  });
};

/** An empty cell holds nothing to lose. */
const isSame = (entry: unknown, other: EntryWrite["value"] | undefined): boolean =>
  entry === null || plain(entry) === plain(other);

const plain = (value: unknown): unknown =>
  typeof value === "string" ? withoutReturns(value) : value;
