import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkForm } from "../../src/form/check-form";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { translateFormula } from "../../src/form/same-formula";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { CellPlan } from "../../src/plan/workbook-plan";
import { located, plannedSheet } from "./planned-sheets";

/** Where blank rows and columns are inserted, counted before anything moves. */
interface Insertions {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const moved = (insertions: readonly number[], index: number): number =>
  index + insertions.filter((place) => place <= index).length;

const spread = <T>(line: readonly T[], insertions: readonly number[], blank: T): readonly T[] => {
  const result = Array.from({ length: line.length + insertions.length }, () => blank);
  for (const [index, item] of line.entries()) result[moved(insertions, index)] = item;
  return result;
};

/** The sheet of a form after a spreadsheet program inserted rows and columns, formulas rewritten as it does. */
const sheetAfter = (rubric: (typeof forms)[number], { rows, columns }: Insertions): SheetCells => {
  const plan = plannedSheet(rubric);
  const follow = (cell: CellPlan): CellPlan => {
    if (cell.content?.type !== "formula") return cell;
    const formula = translateFormula(
      cell.content.formula,
      (row) => moved(rows, row),
      (column) => moved(columns, column),
    );
    return formula === null ? cell : { ...cell, content: { type: "formula", formula } };
  };
  const cells = cellsOfPlan({ ...plan, cells: plan.cells.map((row) => row.map(follow)) });
  const insert = <T>(
    table: readonly (readonly (T | null)[])[],
  ): readonly (readonly (T | null)[])[] =>
    spread(
      table.map((row) => spread(row, columns, null)),
      rows,
      [],
    );
  return { ...cells, values: insert(cells.values), formulas: insert(cells.formulas) };
};

const forms = officialRubrics();

const insertions: fc.Arbitrary<Insertions> = fc.record({
  rows: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  columns: fc.array(fc.nat({ max: 18 }), { maxLength: 4 }),
});

describe("a form whose sheet got new rows and columns", () => {
  it.each(forms.map((rubric) => [rubric.id, rubric] as const))(
    "is found whole and undamaged: %s",
    (_, rubric) => {
      fc.assert(
        fc.property(insertions, (places) => {
          const cells = sheetAfter(rubric, places);
          const { damage, scores } = checkForm(cells, located(cells), rubric);

          expect(damage).toEqual([]);
          expect(scores.filter(({ cell }) => cell === null)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );
});
