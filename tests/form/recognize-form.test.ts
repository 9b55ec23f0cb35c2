import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { planRepair } from "../../src/form/plan-repair";
import { recognizeForm } from "../../src/form/recognize-form";
import { printedEntry } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { cellsWithoutRow } from "./deleted-rows";
import { edited, located, plannedSheet } from "./planned-sheets";
import { equippedSheet, repaired } from "./repairs";
import { withCell } from "./sheets";

const forms = officialRubrics();

describe("recognizeForm", () => {
  it.each(forms.map((form) => [form.id, form] as const))(
    "knows %s without its marker, and the marker comes back",
    (_, rubric) => {
      const whole = equippedSheet(plannedSheet(rubric));
      const { row, column } = located(whole.cells).markerCell;
      const sheet = { ...whole, cells: withCell(whole.cells, row, column, null) };
      const form = recognizeForm(sheet.cells, forms);
      if (form === null) throw new Error("not recognized");

      expect(form.rubric).toBe(rubric);
      expect(checkForm(sheet.cells, form.location, rubric, sheet.setup).damage).toEqual([
        expect.objectContaining({ kind: "marker-cleared", cell: "K1", found: null }),
      ]);
      expect(
        repaired(sheet, planRepair({ cells: sheet.cells, ...form }, sheet.setup)).cells,
      ).toEqual(whole.cells);
    },
  );

  it("gives the marker back with the row of the title, when that is gone", () => {
    const [rubric] = forms;
    if (rubric === undefined) throw new Error("no form");
    const whole = equippedSheet(plannedSheet(rubric));
    const title = printedEntry(whole.cells.values[0]?.[0] ?? null) ?? "";
    const sheet = cellsWithoutRow(whole, title);
    const form = recognizeForm(sheet.cells, forms);
    if (form === null) throw new Error("not recognized");

    expect(
      repaired(sheet, planRepair({ cells: sheet.cells, ...form }, sheet.setup)).cells.values,
    ).toEqual(whole.cells.values);
  });

  it("leaves sheets with a marker alone, those of annexes included", () => {
    const plan = planWorkbook(
      forms.map((rubric) => ({ rubric, situations: {}, alert: "refuse" })),
      [],
    );

    expect(plan.sheets.length).toBeGreaterThan(forms.length);
    expect(plan.sheets.map((sheet) => recognizeForm(cellsOfPlan(sheet), forms))).toEqual(
      plan.sheets.map(() => null),
    );
  });

  it("recognizes no form of which most texts are others", () => {
    const [rubric] = forms;
    if (rubric === undefined) throw new Error("no form");
    const whole = equippedSheet(plannedSheet(rubric)).cells;
    const { row, column } = located(whole).markerCell;
    const codes = [...located(whole).rows.keys()].filter((code) => /^\d+\.\d+\.\d+$/u.test(code));
    const others = codes.reduce((cells, code) => edited(cells, code, "indicator", "別的"), whole);

    expect(recognizeForm(withCell(others, row, column, null), forms)).toBeNull();
  });
});
