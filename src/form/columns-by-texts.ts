import { columns, type ColumnKey } from "../plan/columns";
import type { ExpectedSheet } from "./expected-sheet";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/**
 * Finds the columns of a form by the texts of its rows, where no header says which they are.
 *
 * A column counts where more than half of its texts stand; form H prints the codes of its indicators as remarks, too.
 * Columns that people write in hold none and are not found.
 */
export const columnsByTexts = (
  cells: SheetCells,
  expected: ExpectedSheet,
): Readonly<Partial<Record<ColumnKey, number>>> => {
  const found: Partial<Record<ColumnKey, number>> = {};
  for (const [index, { key }] of columns.entries()) {
    const texts = plannedTexts(expected, index);
    const taken = new Set(Object.values(found));
    const best = columnsWith(cells, texts).find(({ column }) => !taken.has(column));
    if (best !== undefined && best.count * 2 > texts.size) found[key] = best.column;
  }
  return found;
};

const plannedTexts = ({ plan, location }: ExpectedSheet, column: number): ReadonlySet<string> =>
  new Set(
    [...location.rows.values()].flat().flatMap((row) => {
      const content = plan.cells[row]?.[column]?.content;
      return content?.type === "text" ? [withoutReturns(content.text)] : [];
    }),
  );

/** How many of the texts stand in each column, the most first. */
const columnsWith = (
  cells: SheetCells,
  texts: ReadonlySet<string>,
): readonly { readonly column: number; readonly count: number }[] => {
  const found = new Map<number, Set<string>>();
  for (const [row, line] of texts.size === 0 ? [] : cells.values.entries())
    for (const column of line.keys()) {
      const entry = entryAt(cells, { row, column });
      const text = typeof entry === "string" ? withoutReturns(entry) : "";
      if (!texts.has(text)) continue;
      found.set(column, (found.get(column) ?? new Set()).add(text));
    }
  return [...found]
    .map(([column, { size }]) => ({ column, count: size }))
    .sort((a, b) => b.count - a.count);
};
