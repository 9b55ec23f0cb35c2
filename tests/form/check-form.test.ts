import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { cellsOfPlan, expectedSheet } from "../../src/form/expected-sheet";
import { cellOf, type FormLocation } from "../../src/form/form-location";
import type { Damage, FormReport } from "../../src/form/form-report";
import { locateForm } from "../../src/form/locate-form";
import { translateFormula } from "../../src/form/same-formula";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { ColumnKey } from "../../src/plan/columns";
import type { CellPlan, SheetPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { aRubric, award, ladder, sectionsOf } from "../builders";
import { withCell } from "./sheets";

const longStandard = Array.from(
  { length: 40 },
  (_, line) => `(${line + 1})辦理情形良好，並有完整之佐證資料可供查閱者。`,
).join("\n");

const rubric = aRubric({
  notes: ["甲。", "乙。"],
  situations: [
    {
      id: "institution",
      label: "學校性質",
      options: [
        { value: "public", label: "公立" },
        { value: "private", label: "私立" },
      ],
    },
  ],
  sections: sectionsOf(
    [
      { points: 10, rule: ladder(10, 6, 3, 0) },
      { points: 50, rule: award(50), standard: longStandard },
    ],
    [
      {
        points: 40,
        rule: {
          kind: "conditional",
          situation: "institution",
          cases: {
            public: { points: 40, rule: award(40) },
            private: { points: 40, rule: ladder(40, 20, 0) },
          },
        },
      },
    ],
  ),
});

const plannedSheet = (form: Rubric): SheetPlan => {
  const expected = expectedSheet(form, "測試", {});
  if (expected === null) throw new Error("the planned sheet does not find itself");
  return expected.plan;
};

const untouched = (form: Rubric = rubric): SheetCells => cellsOfPlan(plannedSheet(form));

/** A cell after one row and one column were inserted before everything. */
const movedByOne = (cell: CellPlan): CellPlan => {
  if (cell.content?.type !== "formula") return cell;
  const next = (index: number): number => index + 1;
  const formula = translateFormula(cell.content.formula, next, next);
  return formula === null ? cell : { ...cell, content: { type: "formula", formula } };
};

const located = (cells: SheetCells): FormLocation => {
  const location = locateForm(cells);
  if (location === null) throw new Error("the sheet has no form");
  return location;
};

const edited = (cells: SheetCells, code: string, key: ColumnKey, value: CellEntry): SheetCells => {
  const position = cellOf(located(cells), code, key);
  if (position === null) throw new Error(`no cell ${code} ${key}`);
  return withCell(cells, position.row, position.column, value);
};

const reportOn = (cells: SheetCells): FormReport => checkForm(cells, located(cells), rubric);

const damageOf = (cells: SheetCells): readonly Damage[] => reportOn(cells).damage;

const kindsOf = (cells: SheetCells): readonly string[] => damageOf(cells).map(({ kind }) => kind);

const withoutRow = (cells: SheetCells, code: string): SheetCells => {
  const row = located(cells).rows.get(code)?.[0];
  return {
    ...cells,
    values: cells.values.filter((_, at) => at !== row),
    formulas: cells.formulas.filter((_, at) => at !== row),
  };
};

describe("checkForm on scores", () => {
  it("reports an untouched form as blank, undecided where a situation is open, and undamaged", () => {
    const report = reportOn(untouched());

    expect(report.damage).toEqual([]);
    expect(report.scores.map(({ indicator, role, state }) => [indicator, role, state])).toEqual([
      ["1.1.1", "self", "blank"],
      ["1.1.1", "committee", "blank"],
      ["1.1.2", "self", "blank"],
      ["1.1.2", "committee", "blank"],
      ["2.1.1", "self", "undecided"],
      ["2.1.1", "committee", "undecided"],
    ]);
    expect(report.totals.self).toEqual({
      subtotals: [null, null],
      total: null,
      missing: 3,
      invalid: 0,
      complete: false,
    });
  });

  it("says where a refused score stands, why, and what is nearest", () => {
    const cells = edited(untouched(), "1.1.1", "self", 7);
    const position = cellOf(located(cells), "1.1.1", "self");

    expect(reportOn(cells).scores[0]).toEqual({
      indicator: "1.1.1",
      role: "self",
      cell: `F${(position?.row ?? 0) + 1}`,
      value: 7,
      state: "invalid",
      reason: "between-bands",
      nearest: [6, 10],
    });
  });

  it("prints an error value as its text", () => {
    const cells = edited(untouched(), "1.1.1", "self", { error: "#DIV/0!" });

    expect(reportOn(cells).scores[0]).toMatchObject({ value: "#DIV/0!", reason: "error-value" });
  });

  it("follows the situation cell", () => {
    const cells = edited(
      edited(untouched(), "@institution", "indicator", "私立"),
      "2.1.1",
      "committee",
      20,
    );
    const report = reportOn(cells);

    expect(report.situations).toEqual({ institution: "private" });
    expect(report.totals.committee).toMatchObject({ subtotals: [null, 20], total: 20 });
    expect(report.damage).toEqual([]);
  });

  it("accepts no score whose rule is lost, as the sheet does not", () => {
    const scored = edited(edited(untouched(), "1.1.1", "self", 10), "1.1.2", "self", 50);
    const report = reportOn(edited(scored, "1.1.1", "rule", null));

    expect(report.scores[0]).toMatchObject({ value: 10, state: "invalid", reason: "rule-lost" });
    expect(report.totals.self).toMatchObject({ subtotals: [50, null], total: 50, invalid: 1 });
  });

  it("counts a row that is gone as blank and gives it no cell", () => {
    expect(reportOn(withoutRow(untouched(), "1.1.1")).scores[0]).toMatchObject({
      cell: null,
      value: null,
      state: "blank",
    });
  });
});

describe("checkForm on damage", () => {
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

  it("compares no texts with those of another edition", () => {
    const older = untouched({ ...rubric, version: "0.9.0" });

    expect(damageOf(edited(older, "1.1.1", "standard", "改過"))).toEqual([]);
    expect(reportOn(older).version).toBe("0.9.0");
  });
});
