import type { SheetCells } from "../../src/form/sheet-cells";
import { columns } from "../../src/plan/columns";
import { printMarker } from "../../src/plan/marker";
import type { CellEntry } from "../../src/scoring/verdict";

/** One drawn row: its code and what stands in columns named by key. */
export type DrawnRow = Readonly<Record<string, CellEntry>>;

/** The header texts of a form, by column key. */
export const headerRow: DrawnRow = Object.fromEntries(
  columns.map(({ key, header }) => [key, header]),
);

/** A row of nothing. */
export const emptyRow: DrawnRow = {};

/** The marker of the test form. */
export const marker = printMarker({
  rubricId: "test-form",
  version: "1.0.0",
  fingerprint: "0123456789abcdef",
});

/** Draws a sheet from rows that name their columns by key, in the columns' official order unless told otherwise. */
export const aSheet = (
  rows: readonly DrawnRow[],
  order: readonly string[] = columns.map(({ key }) => key),
): SheetCells => {
  const values = rows.map((row) => order.map((key) => row[key] ?? null));
  return {
    sheetId: "sheet-1",
    name: "測試",
    values,
    formulas: values.map((row) => row.map(() => null)),
  };
};

/** Puts another value into one cell. */
export const withCell = (
  cells: SheetCells,
  row: number,
  column: number,
  value: CellEntry,
  formula: string | null = null,
): SheetCells => ({
  ...cells,
  values: cells.values.map((line, at) =>
    at === row ? line.map((old, index) => (index === column ? value : old)) : line,
  ),
  formulas: cells.formulas.map((line, at) =>
    at === row ? line.map((old, index) => (index === column ? formula : old)) : line,
  ),
});
