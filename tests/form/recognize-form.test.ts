import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { planRepair } from "../../src/form/plan-repair";
import { hasHelperColumns, printedForms, recognizeForm } from "../../src/form/recognize-form";
import { printedEntry, type SheetCells } from "../../src/form/sheet-cells";
import { columnHeaders } from "../../src/messages/sheet";
import { officialRubrics } from "../../src/official/official-rubrics";
import { columnIndex } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Rubric } from "../../src/rubric/rubric";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { cellsWithoutRow } from "./deleted-rows";
import { withCommitteeFirst } from "./moved-columns";
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

/** Takes a column out as a program does: what stands right of it moves, references follow or are lost. */
const withoutColumn = (cells: SheetCells, gone: number): SheetCells => ({
  ...cells,
  values: cells.values.map((row) => row.filter((_, column) => column !== gone)),
  formulas: cells.formulas.map((row) =>
    row
      .filter((_, column) => column !== gone)
      .map((formula) => formula?.replace(/(?<![A-Z])([L-S])(?=\$?\d)/gu, previous) ?? null),
  ),
});

const previous = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 1);

const withoutColumns = (cells: SheetCells, isGone: (column: number) => boolean): SheetCells => {
  const emptied = <T>(line: readonly T[]): (T | null)[] =>
    line.map((value, column) => (isGone(column) ? null : value));
  return { ...cells, values: cells.values.map(emptied), formulas: cells.formulas.map(emptied) };
};

const scored = (cells: SheetCells, rubric: Rubric): SheetCells =>
  scoredIndicatorsOf(rubric).reduce((all, { id }, index) => {
    const row = located(cells).rows.get(id)?.[0] ?? -1;
    return withCell(
      withCell(all, row, columnIndex.self, index),
      row,
      columnIndex.committee,
      -index,
    );
  }, cells);

const withoutHeaderRow = (cells: SheetCells, rubric: Rubric): SheetCells =>
  cellsWithoutRow({ ...equippedSheet(plannedSheet(rubric)), cells }, columnHeaders.section).cells;

const scoresIn = (cells: SheetCells) => {
  const { columns, headerRow } = located(cells);
  return (["self", "committee", "evidence"] as const).map((key) =>
    cells.values.slice((headerRow ?? 0) + 1).map((row) => row[columns[key] ?? -1] ?? null),
  );
};

const mendedCells = (cells: SheetCells): SheetCells => {
  const form = recognizeForm(cells, forms);
  if (form === null) throw new Error("not recognized");
  const setup = { validations: [], conditionalFormats: [], looks: {}, names: [] };
  return repaired({ cells, setup }, planRepair({ cells, ...form }, null)).cells;
};

const kindsLeft = (cells: SheetCells, rubric: Rubric): readonly string[] =>
  checkForm(cells, located(cells), rubric).damage.map(({ kind }) => kind);

describe.each(forms.map((form) => [form.id, form] as const))(
  "a form %s of which parts are gone",
  (_, rubric) => {
    const whole = scored(cellsOfPlan(plannedSheet(rubric)), rubric);
    const headless = withoutHeaderRow(whole, rubric);

    it("comes back whole when column K was emptied", () => {
      expect(mendedCells(withoutColumns(whole, (column) => column === columnIndex.code))).toEqual(
        whole,
      );
    });

    it("gets its codes in a new column when column K was deleted, and no entry changes", () => {
      const mended = mendedCells(withoutColumn(whole, columnIndex.code));

      expect(kindsLeft(mended, rubric)).toEqual([]);
      expect(scoresIn(mended)).toEqual(scoresIn(whole));
    });

    it("comes back whole when its header row was deleted", () => {
      expect(mendedCells(headless)).toEqual(whole);
    });

    it("has its scores' roles told by the check formulas where no header tells them", () => {
      const moved = scored(withCommitteeFirst(rubric), rubric);

      expect(mendedCells(withoutHeaderRow(moved, rubric))).toEqual(moved);
    });

    it("comes back whole when both were", () => {
      expect(
        mendedCells(withoutColumns(headless, (column) => column === columnIndex.code)),
      ).toEqual(whole);
    });

    it("is not taken for a form when only the official columns are left", () => {
      const bare = withoutColumns(whole, (column) => column >= columnIndex.code);

      expect(recognizeForm(bare, forms)).toBeNull();
      expect(printedForms(bare, forms)).toEqual([rubric]);
      expect(hasHelperColumns(bare, rubric)).toBe(false);
    });
  },
);
