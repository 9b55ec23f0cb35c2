import { describe, expect, it } from "@jest/globals";
import { ownFormulaCells } from "../../src/form/planned-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import { located, untouched, withoutRow } from "./planned-sheets";

const name = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${row},${column}`;

describe("ownFormulaCells", () => {
  it.each(officialRubrics())("names every formula of form $short and nothing else", (rubric) => {
    const cells = untouched(rubric);
    const formulas = cells.formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => (formula === null ? [] : [name({ row, column })])),
    );

    expect(ownFormulaCells(located(cells), rubric).map(name).sort()).toEqual(formulas.sort());
  });

  it("follows rows that moved and leaves out one that is gone", () => {
    const [rubric] = officialRubrics();
    if (rubric === undefined) throw new Error("no form");
    const cells = withoutRow(untouched(rubric), "1.1.1");
    const places = ownFormulaCells(located(cells), rubric);

    expect(places.every(({ row, column }) => cells.formulas[row]?.[column] !== null)).toBe(true);
    expect(places.length).toBeLessThan(ownFormulaCells(located(untouched(rubric)), rubric).length);
  });
});
