import type { SheetPlan } from "../plan/workbook-plan";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** A row of a sheet and the row of its plan that it is, or that it was inserted below. */
export interface AlignedRow {
  readonly row: number;
  readonly plannedRow: number;
  /** 0 for the planned row itself, 1 for the first row inserted below it. */
  readonly inserted: number;
}

/**
 * Aligns the rows of a sheet without row codes with its plan's, whatever rows were inserted into it.
 *
 * Rows whose printed texts no other row has are found again by them; the rows between two such rows are counted from
 * the upper one, and those beyond the planned ones are inserted. Rows below the last planned one belong to nothing.
 */
export const alignRows = (cells: SheetCells, plan: SheetPlan): readonly AlignedRow[] => {
  const anchors = findAnchors(cells, plan);
  return anchors.flatMap(({ plannedRow, row }, index): readonly AlignedRow[] => {
    const next = anchors[index + 1];
    const planned = (next?.plannedRow ?? plan.cells.length) - plannedRow;
    const there = next === undefined ? planned : next.row - row;
    return Array.from({ length: there }, (_, offset) => ({
      row: row + offset,
      plannedRow: plannedRow + Math.min(offset, planned - 1),
      inserted: Math.max(0, offset - planned + 1),
    }));
  });
};

interface Anchor {
  readonly plannedRow: number;
  readonly row: number;
}

const findAnchors = (cells: SheetCells, plan: SheetPlan): readonly Anchor[] => {
  const anchors: Anchor[] = [];
  const printed = plan.cells.map((_, row) => printedTexts(plan, row));
  for (const [plannedRow, texts] of printed.entries()) {
    if (texts.size === 0 || isRepeated(printed, plannedRow)) continue;
    const from = (anchors.at(-1)?.row ?? -1) + 1;
    const row = cells.values.findIndex((_, at) => at >= from && carries(cells, at, texts));
    if (row >= 0) anchors.push({ plannedRow, row });
  }
  return anchors;
};

/** The texts of a planned row by column; the marker is none of them. */
const printedTexts = ({ cells, marker }: SheetPlan, row: number): ReadonlyMap<number, string> =>
  new Map(
    (cells[row] ?? []).flatMap(({ content }, column): readonly (readonly [number, string])[] => {
      const isMarker = row === marker.row && column === marker.column;
      return content?.type === "text" && !isMarker ? [[column, withoutReturns(content.text)]] : [];
    }),
  );

/** Such as the blanks 「共___人」 of a table's rows: they say nothing of which row it is. */
const isRepeated = (
  printed: readonly ReadonlyMap<number, string>[],
  plannedRow: number,
): boolean => {
  const own = printed[plannedRow] ?? new Map<number, string>();
  return printed.some(
    (other, row) =>
      row !== plannedRow && [...own].every(([column, text]) => other.get(column) === text),
  );
};

const carries = (cells: SheetCells, row: number, texts: ReadonlyMap<number, string>): boolean =>
  [...texts].some(([column, text]) => {
    const entry = entryAt(cells, { row, column });
    return typeof entry === "string" && withoutReturns(entry) === text;
  });
