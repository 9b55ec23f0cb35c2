import { describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { translateFormula } from "../../src/form/same-formula";
import { entryAt, printedEntry, type SheetCells } from "../../src/form/sheet-cells";
import type { CellPlan } from "../../src/plan/workbook-plan";
import {
  damageOf,
  edited,
  kindsOf,
  located,
  plannedSheet,
  reportOn,
  rubric,
  untouched,
  withoutRow,
} from "./planned-sheets";
import { withCell } from "./sheets";

const printedAudience = `視導對象：${rubric.audience}`;

const withAudience = (text: string | null): SheetCells => {
  const cells = untouched();
  const row = cells.values.findIndex((line) => line.includes(printedAudience));
  return withCell(cells, row, cells.values[row]?.indexOf(printedAudience) ?? -1, text);
};

/** A cell after one row and one column were inserted before everything. */
const movedByOne = (cell: CellPlan): CellPlan => {
  if (cell.content?.type !== "formula") return cell;
  const next = (index: number): number => index + 1;
  const formula = translateFormula(cell.content.formula, next, next);
  return formula === null ? cell : { ...cell, content: { type: "formula", formula } };
};

describe("findDamage", () => {
  it("takes inserted rows and columns for no damage, formulas that followed them included", () => {
    const plan = plannedSheet(rubric);
    const followed = cellsOfPlan({ ...plan, cells: plan.cells.map((row) => row.map(movedByOne)) });
    const moved: SheetCells = {
      ...followed,
      values: [[], ...followed.values].map((row) => [null, ...row]),
      formulas: [[], ...followed.formulas].map((row) => [null, ...row]),
    };

    expect(reportOn(moved).damage).toEqual([]);
    expect(reportOn(moved).scores[0]?.cell).toMatch(/^G/u);
  });

  it("notices formulas that did not follow", () => {
    const cells = untouched();
    const moved = {
      ...cells,
      values: [[], ...cells.values],
      formulas: [[], ...cells.formulas],
    };

    expect(new Set(kindsOf(moved))).toEqual(new Set(["formula-changed"]));
  });

  it.each(["視導對象：明道科技大學", "明道科技大學", "視導對象：測試學校（明道科技大學）"])(
    "takes a school's own name under 視導對象 for no damage: %s",
    (name) => {
      expect(damageOf(withAudience(name))).toEqual([]);
    },
  );

  it("misses the printed 視導對象 where nothing stands in its place", () => {
    expect(damageOf(withAudience(null))).toMatchObject([
      { kind: "text-changed", expected: printedAudience, found: null },
    ]);
  });

  it("takes typed evidence, findings and scores for no damage", () => {
    const cells = edited(
      edited(untouched(), "1.1.1", "evidence", "見附件"),
      "1.1.1",
      "finding",
      "良好",
    );

    expect(damageOf(cells)).toEqual([]);
  });

  it("names changed official text with what should stand there", () => {
    expect(damageOf(edited(untouched(), "1.1.1", "standard", "改過"))).toEqual([
      {
        kind: "text-changed",
        cell: expect.stringMatching(/^D\d+$/u),
        expected: "已辦理：100分",
        found: "改過",
        mendable: true,
      },
    ]);
  });

  it("names a changed note above the table, wherever rows were inserted", () => {
    const cells = untouched();
    const row = cells.values.findIndex((values) => values.includes("一、甲。"));
    const changed = withCell(cells, row, 0, "一、丙。");

    expect(damageOf(changed)).toEqual([
      {
        kind: "text-changed",
        cell: `A${row + 1}`,
        expected: "一、甲。",
        found: "一、丙。",
        mendable: true,
      },
    ]);
  });

  it("names a formula that was overtyped by a number", () => {
    expect(damageOf(edited(untouched(), "總分", "self", 99))).toEqual([
      expect.objectContaining({
        kind: "formula-changed",
        expected: expect.stringMatching(/^=/u),
        found: "99",
      }),
    ]);
  });

  it.each([
    ["rule", null, "helper-cleared"],
    ["points", 12, "helper-changed"],
    ["selfCheck", null, "helper-cleared"],
    ["selfCheck", "✓", "formula-changed"],
  ] as const)("names %s set to %j as %s", (key, value, kind) => {
    expect(kindsOf(edited(untouched(), "1.1.1", key, value))).toEqual([kind]);
  });

  it("names a deleted row once and does not blame the formulas that lost it", () => {
    expect(damageOf(withoutRow(untouched(), "小計1"))).toContainEqual({
      kind: "missing-row",
      cell: null,
      expected: "小計1",
      found: null,
      mendable: true,
    });
  });

  it("names a formula that was overtyped or deleted though it lost a row", () => {
    const cells = withoutRow(untouched(), "1.1.1");

    expect(damageOf(edited(cells, "小計1", "self", 37))).toContainEqual({
      kind: "formula-changed",
      cell: expect.stringMatching(/^F\d+$/u),
      expected: null,
      found: "37",
      mendable: true,
    });
    expect(kindsOf(edited(cells, "小計1", "committee", null))).toContain("formula-changed");
  });

  it("names a doubled row by its second copy", () => {
    const cells = untouched();
    const row = located(cells).rows.get("1.1.1")?.[0] ?? 0;
    const doubled: SheetCells = {
      ...cells,
      values: [...cells.values, cells.values[row] ?? []],
      formulas: [...cells.formulas, cells.formulas[row] ?? []],
    };

    expect(damageOf(doubled)).toEqual([
      {
        kind: "doubled-row",
        cell: `K${doubled.values.length}`,
        expected: null,
        found: "1.1.1",
        mendable: false,
      },
    ]);
  });

  it("names a score in a continuation row and counts it as invalid", () => {
    const cells = edited(untouched(), "1.1.2+", "committee", 5);

    expect(kindsOf(cells)).toEqual(["stray-score"]);
    expect(reportOn(cells).totals.committee.invalid).toBe(1);
  });

  it("names a situation cell that holds none of its words", () => {
    expect(damageOf(edited(untouched(), "@institution", "indicator", "國立"))).toEqual([
      expect.objectContaining({
        kind: "situation-unknown",
        expected: "公立、私立",
        found: "國立",
        mendable: false,
      }),
    ]);
  });

  it("names a column whose header is gone", () => {
    const cells = untouched();
    const header = located(cells).headerRow ?? 0;

    expect(kindsOf(withCell(cells, header, 8, "附註"))).toContain("missing-column");
  });

  it("names a marker whose fingerprint is not this edition's", () => {
    const cells = untouched();
    const { row, column } = located(cells).markerCell;
    const text = (printedEntry(entryAt(cells, { row, column })) ?? "").replace(/#.*/u, "#00ff");

    expect(kindsOf(withCell(cells, row, column, text))).toEqual(["marker-changed"]);
  });

  it("compares no texts with those of another edition", () => {
    const older = untouched({ ...rubric, version: "0.9.0" });

    expect(damageOf(edited(older, "1.1.1", "standard", "改過"))).toEqual([]);
    expect(reportOn(older).version).toBe("0.9.0");
  });
});
