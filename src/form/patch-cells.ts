import type { CellEntry } from "../scoring/verdict";
import type { SheetCells } from "./sheet-cells";

/** A rectangle of a sheet that was read by itself; its cells count from its own first row and column. */
export interface CellsPatch {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: SheetCells;
  /** Whether these are all used cells of the sheet: then nothing of an older reading is left. */
  readonly whole: boolean;
}

/**
 * Puts newer cells of a sheet into an older reading of it; outside the rectangle everything stays as it was.
 *
 * Answers the very same reading when nothing is different, so that nobody has to look at it again.
 */
export const patchCells = (sheet: SheetCells, patch: CellsPatch): SheetCells => {
  if (patch.whole) return patch.cells;
  if (holds(sheet, patch)) return sheet;
  return {
    ...sheet,
    name: patch.cells.name,
    values: patched(sheet.values, patch, patch.cells.values),
    formulas: patched(sheet.formulas, patch, patch.cells.formulas),
  };
};

type Grid<T> = readonly (readonly (T | null)[])[];

const holds = (sheet: SheetCells, { firstRow, firstColumn, cells }: CellsPatch): boolean =>
  sheet.name === cells.name &&
  cells.values.every((row, r) =>
    row.every(
      (value, c) =>
        isSameEntry(sheet.values[firstRow + r]?.[firstColumn + c] ?? null, value) &&
        (sheet.formulas[firstRow + r]?.[firstColumn + c] ?? null) ===
          (cells.formulas[r]?.[c] ?? null),
    ),
  );

const isSameEntry = (one: CellEntry, other: CellEntry): boolean => {
  const [first, second] = [errorIn(one), errorIn(other)];
  return first === null && second === null ? one === other : first === second;
};

const errorIn = (entry: CellEntry): string | null =>
  typeof entry === "object" && entry !== null ? entry.error : null;

const patched = <T>(
  old: Grid<T>,
  { firstRow, firstColumn }: CellsPatch,
  fresh: Grid<T>,
): Grid<T> => {
  const grid = old.map((row) => row);
  for (const [r, row] of fresh.entries()) {
    while (grid.length <= firstRow + r) grid.push([]);
    const cells = [...(grid[firstRow + r] ?? [])];
    while (cells.length < firstColumn) cells.push(null);
    cells.splice(firstColumn, row.length, ...row);
    grid[firstRow + r] = cells;
  }
  return grid;
};
