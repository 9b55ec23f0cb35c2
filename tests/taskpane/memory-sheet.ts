import type { CellsPatch } from "../../src/form/patch-cells";
import type { RepairPlan } from "../../src/form/repair-plan";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { SheetSetup } from "../../src/form/sheet-setup";
import { printFormula } from "../../src/plan/print-formula";
import type { BlockPlan } from "../../src/plan/workbook-edit";
import type { CellContent, CellRange, SheetPlan } from "../../src/plan/workbook-plan";
import type { CellEntry } from "../../src/scoring/verdict";
import { equippedSheet, repaired } from "../form/repairs";

/** A sheet of a workbook in memory. */
export interface MemorySheet {
  readonly sheetId: string;
  name: string;
  values: CellEntry[][];
  formulas: (string | null)[][];
  setup: SheetSetup;
}

/** The setup of an empty sheet. */
export const noSetup: SheetSetup = {
  validations: [],
  conditionalFormats: [],
  looks: {},
  names: [],
};

/** The sheet that a plan makes. */
export const sheetOf = (plan: SheetPlan, sheetId: string): MemorySheet => ({
  sheetId,
  name: plan.name,
  values: plan.cells.map((row) => row.map(({ content }) => valueOf(content))),
  formulas: plan.cells.map((row) => row.map(({ content }) => formulaOf(content))),
  setup: equippedSheet(plan).setup,
});

const valueOf = (content: CellContent | null): CellEntry => {
  if (content?.type === "text") return content.text;
  return content?.type === "number" ? content.number : null;
};

const formulaOf = (content: CellContent | null): string | null =>
  content?.type === "formula" ? `=${printFormula(content.formula)}` : null;

/** Puts a block's contents into a sheet, which grows as far as it needs to. */
export const putBlock = (sheet: MemorySheet, { firstRow, firstColumn, cells }: BlockPlan): void => {
  cells.forEach((row, r) => {
    row.forEach(({ content }, c) => {
      while (sheet.values.length <= firstRow + r) {
        sheet.values.push([]);
        sheet.formulas.push([]);
      }
      const [values, formulas] = [sheet.values[firstRow + r], sheet.formulas[firstRow + r]];
      if (values !== undefined) values[firstColumn + c] = valueOf(content);
      if (formulas !== undefined) formulas[firstColumn + c] = formulaOf(content);
    });
  });
};

/** The cells as a host gives them. */
export const cellsOf = ({ sheetId, name, values, formulas }: MemorySheet): SheetCells => ({
  sheetId,
  name,
  values: values.map((row) => [...row]),
  formulas: formulas.map((row) => [...row]),
});

/** A part of a sheet as a host gives it. */
export const partOf = (cells: SheetCells, range: CellRange | null): CellsPatch => {
  if (range === null) return { firstRow: 0, firstColumn: 0, cells, whole: true };
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const cut = <T>(grid: readonly (readonly (T | null)[])[]): (T | null)[][] =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (__, c) => grid[firstRow + r]?.[firstColumn + c] ?? null,
      ),
    );
  const part = { ...cells, values: cut(cells.values), formulas: cut(cells.formulas) };
  return { firstRow, firstColumn, cells: part, whole: false };
};

/** Carries a repair out on a sheet and gives what takes it back. */
export const mend = (sheet: MemorySheet | undefined, plan: RepairPlan): (() => void) => {
  if (sheet === undefined) return () => undefined;
  const before = { ...sheet };
  const { cells, setup } = repaired({ cells: cellsOf(sheet), setup: sheet.setup }, plan);
  const grid = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map((row) => [...row]);
  Object.assign(sheet, { values: grid(cells.values), formulas: grid(cells.formulas), setup });
  return () => {
    Object.assign(sheet, before);
  };
};
