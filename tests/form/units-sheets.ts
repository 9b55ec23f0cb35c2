import { cellsOfPlan } from "../../src/form/expected-sheet";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { readUnits, type UnitsList } from "../../src/form/units";
import type { PlacedForm } from "../../src/form/placed-form";
import { reviseUnits } from "../../src/form/units-revision";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import { printFormula } from "../../src/plan/print-formula";
import type { BlockPlan } from "../../src/plan/workbook-edit";
import type { CellContent } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { aRubric, award, sectionsOf } from "../builders";

/** A form of three indicators in two sections. */
export const aForm = (id: string, short: string): Rubric =>
  aRubric({
    id,
    short,
    title: `${short} 項目`,
    sections: sectionsOf(
      [
        { points: 30, rule: award(30) },
        { points: 30, rule: award(30) },
      ],
      [{ points: 40, rule: award(40) }],
    ),
  });

/** A form on a sheet of that name. */
export const placed = (rubric: Rubric, sheetName: string): PlacedForm => {
  const plan = planFormSheet(rubric, { sheetName, situations: {}, alert: "refuse" });
  const location = locateForm(cellsOfPlan(plan));
  if (location === null) throw new Error("the planned form is not found");
  return { rubric, location };
};

/** The cells of a new list for these forms. */
export const unitsSheetOf = (...forms: readonly PlacedForm[]): SheetCells => {
  const revision = reviseUnits(forms, null, []);
  if (revision.kind !== "new") throw new Error(`no new sheet: ${revision.kind}`);
  return cellsOfPlan(revision.sheet);
};

/** Reads a sheet as a list, which it must be. */
export const listOn = (cells: SheetCells): UnitsList => {
  const list = readUnits(cells);
  if (list === null) throw new Error("no list of units");
  return list;
};

const valueOf = (content: CellContent | null): string | number | null => {
  if (content?.type === "text") return content.text;
  return content?.type === "number" ? content.number : null;
};

/** Writes blocks into cells as a host does; formulas stay without results. */
export const withBlocks = (cells: SheetCells, blocks: readonly BlockPlan[]): SheetCells => {
  const values = cells.values.map((row) => [...row]);
  const formulas = cells.formulas.map((row) => [...row]);
  for (const { firstRow, firstColumn, cells: planned } of blocks) {
    for (const [rowOffset, line] of planned.entries()) {
      const row = firstRow + rowOffset;
      for (const [columnOffset, { content }] of line.entries()) {
        const column = firstColumn + columnOffset;
        (values[row] ??= [])[column] = valueOf(content);
        (formulas[row] ??= [])[column] =
          content?.type === "formula" ? `=${printFormula(content.formula)}` : null;
      }
    }
  }
  return { ...cells, values, formulas };
};
