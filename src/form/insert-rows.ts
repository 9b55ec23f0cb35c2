import { parseA1, toA1 } from "../plan/address";
import { type RowInsertion, shiftedFormula, shiftedRange, shiftedRow } from "../plan/row-insertion";
import type { CellRange } from "../plan/workbook-plan";
import type { Comparison } from "./comparison";
import type { FormLocation } from "./form-location";
import type { SheetCells } from "./sheet-cells";
import type { SheetSetup } from "./sheet-setup";

/** Shows a sheet as it reads once a program has inserted the rows: cells move, formulas follow. */
export const cellsWithRows = (
  cells: SheetCells,
  insertions: readonly RowInsertion[],
): SheetCells => {
  const follow = { sheet: cells.name, isOwn: true };
  return {
    ...cells,
    values: spread(cells.values, insertions),
    formulas: spread(cells.formulas, insertions).map((row) =>
      row.map((formula) => (formula === null ? null : shiftedFormula(formula, follow, insertions))),
    ),
  };
};

const spread = <T>(
  rows: readonly (readonly T[])[],
  insertions: readonly RowInsertion[],
): readonly (readonly T[])[] => {
  const moved: (readonly T[])[] = [];
  for (const [index, row] of rows.entries()) {
    const place = shiftedRow(index, insertions);
    while (moved.length < place) moved.push([]);
    moved.push(row);
  }
  return moved;
};

/** Shows the setup of a sheet as it reads once the rows are inserted. */
export const setupWithRows = (
  { validations, conditionalFormats, looks, names, merges }: SheetSetup,
  sheet: string,
  insertions: readonly RowInsertion[],
): SheetSetup => {
  const moved = (ranges: readonly CellRange[]): readonly CellRange[] =>
    ranges.map((range) => shiftedRange(range, insertions));
  const followed = (formula: string): string =>
    shiftedFormula(formula, { sheet, isOwn: true }, insertions);
  return {
    validations: validations.map(({ ranges, rule, alert }) => ({
      ranges: moved(ranges),
      rule: rule.type === "custom" ? { ...rule, formula: followed(rule.formula) } : rule,
      alert,
    })),
    conditionalFormats: conditionalFormats.map(({ key, ranges, formula }) => ({
      key,
      ranges: moved(ranges),
      formula: formula === null ? null : followed(formula),
    })),
    looks: Object.fromEntries(
      Object.entries(looks).map(([address, look]) => [movedAddress(address, insertions), look]),
    ),
    ...(merges === undefined ? {} : { merges: moved(merges) }),
    names: names.map(({ name, range }) => ({
      name,
      range: range === null ? null : shiftedRange(range, insertions),
    })),
  };
};

/** The address of a cell once the rows are inserted. */
export const movedAddress = (address: string, insertions: readonly RowInsertion[]): string => {
  const cell = parseA1(address);
  return cell === null ? address : toA1(shiftedRow(cell.firstRow, insertions), cell.firstColumn);
};

/** A form's comparison once rows are inserted; `newRows` gives the places of the planned rows that come back with them. */
export const comparisonWithRows = (
  comparison: Comparison,
  insertions: readonly RowInsertion[],
  newRows: ReadonlyMap<number, number>,
): Comparison => {
  const { cells, location, alignment } = comparison;
  const move = (row: number): number => shiftedRow(row, insertions);
  const rows = alignment.rows.map((row, plannedRow) =>
    row === null ? (newRows.get(plannedRow) ?? null) : move(row),
  );
  return {
    ...comparison,
    cells: cellsWithRows(cells, insertions),
    location: movedLocation(location, move),
    alignment: { ...alignment, rows },
  };
};

const movedLocation = (location: FormLocation, move: (row: number) => number): FormLocation => ({
  ...location,
  markerCell: { ...location.markerCell, row: move(location.markerCell.row) },
  headerRow: location.headerRow === null ? null : move(location.headerRow),
  rows: new Map([...location.rows].map(([code, rows]) => [code, rows.map(move)])),
});
