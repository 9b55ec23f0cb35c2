import { describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { formsOn } from "../../src/form/form-places";
import { locateOverview } from "../../src/form/locate-overview";
import { type OverviewRevision, reviseOverview } from "../../src/form/revise-overview";
import type { SheetCells } from "../../src/form/sheet-cells";
import { findRubric } from "../../src/official/official-rubrics";
import type { FormPlaces } from "../../src/plan/form-places";
import { lintPlan } from "../../src/plan/lint-plan";
import { overviewColumns } from "../../src/plan/overview-columns";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import { printFormula } from "../../src/plan/print-formula";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { withCell } from "./sheets";

const placesOn = (letter: string, sheetName = `105 ${letter}`): FormPlaces => {
  const rubric = findRubric(letter);
  if (rubric === null) throw new Error(`no form ${letter}`);
  const plan = planFormSheet(rubric, { sheetName, situations: {}, alert: "refuse" });
  const [places] = formsOn([cellsOfPlan(plan)], [rubric]);
  if (places === undefined) throw new Error("the planned sheet carries no form");
  return places;
};

const [placesA, placesD, placesH, placesK] = ["A", "D", "H", "K"].map((letter) => placesOn(letter));
if (!placesA || !placesD || !placesH || !placesK) throw new Error("four forms were planned");

const added = (revision: OverviewRevision): SheetPlan => {
  if (revision.kind !== "add") throw new Error(`no sheet to add: ${revision.kind}`);
  return revision.sheet;
};

const overviewOf = (...forms: readonly FormPlaces[]): SheetCells =>
  cellsOfPlan(added(reviseOverview(forms, null, [])));

/** The cells of a block by their planned contents, formulas as text. */
const blockTexts = (
  revision: OverviewRevision,
): readonly (readonly (string | number | null)[])[] => {
  if (revision.kind !== "update") throw new Error(`nothing to update: ${revision.kind}`);
  return revision.block.block.cells.map((row) =>
    row.map(({ content }) => {
      if (content === null) return null;
      if (content.type === "formula") return printFormula(content.formula);
      return content.type === "text" ? content.text : content.number;
    }),
  );
};

const withInsertedRow = (cells: SheetCells, at: number): SheetCells => {
  const empty = overviewColumns.map(() => null);
  return {
    ...cells,
    values: cells.values.toSpliced(at, 0, empty),
    formulas: cells.formulas.toSpliced(at, 0, empty),
  };
};

describe("reviseOverview in a workbook without 總表", () => {
  it("asks for nothing below two forms", () => {
    expect(reviseOverview([], null, [])).toEqual({ kind: "nothing" });
    expect(reviseOverview([placesD], null, [])).toEqual({ kind: "nothing" });
  });

  it("adds a sheet with a row for each form under a free name", () => {
    const revision = reviseOverview([placesD, placesH], null, ["總表"]);
    const sheet = added(revision);

    expect(sheet.name).toBe("總表 (2)");
    expect(sheet.cells.slice(4, 6).map(([first]) => first?.content)).toEqual([
      { type: "text", text: "D 私立技專校院執行整體發展獎勵補助經費運用績效" },
      { type: "text", text: "H 大專校院數位學習課程實施成效" },
    ]);
    expect(sheet.page.printArea).toEqual({
      firstRow: 0,
      firstColumn: 0,
      lastRow: 5,
      lastColumn: 9,
    });
  });

  it("plans nothing that Excel would refuse", () => {
    const revision = reviseOverview([placesA, placesD, placesH, placesK], null, []);

    const styles = revision.kind === "add" ? revision.styles : {};
    expect(lintPlan({ sheets: [added(revision)], styles })).toEqual([]);
  });

  it("names the bonus beside the points", () => {
    const cells = overviewOf(placesA, placesK);

    expect(cells.formulas[4]?.[1]).toMatch(/,"",100\)$/u);
    expect(cells.formulas[5]?.[1]).toMatch(/,"","100\+4"\)$/u);
  });

  it("tells copies of one form apart by their sheets", () => {
    const cells = overviewOf(placesD, placesOn("D", "105 D (2)"));

    expect(cells.values.slice(4, 6).map(([name]) => name)).toEqual([
      "D 私立技專校院執行整體發展獎勵補助經費運用績效（工作表：105 D）",
      "D 私立技專校院執行整體發展獎勵補助經費運用績效（工作表：105 D (2)）",
    ]);
  });
});

describe("reviseOverview in a workbook with 總表", () => {
  it("asks for nothing while every form has its row", () => {
    expect(reviseOverview([placesD, placesH], overviewOf(placesD, placesH), [])).toEqual({
      kind: "nothing",
    });
  });

  it("asks for nothing where a program left out the apostrophes around sheet names", () => {
    const cells = overviewOf(placesOn("D", "表一"), placesOn("H", "表二"));
    const saved = {
      ...cells,
      formulas: cells.formulas.map((row) => row.map((one) => one?.replaceAll("'", "") ?? null)),
    };

    const forms = [placesOn("D", "表一"), placesOn("H", "表二")];
    expect(reviseOverview(forms, saved, [])).toEqual({ kind: "nothing" });
  });

  it("writes the rows of added forms in the order of the sheets", () => {
    const revision = reviseOverview([placesA, placesD, placesH], overviewOf(placesD, placesH), []);

    expect(blockTexts(revision).map((row) => row[11])).toEqual([
      "moe-105-a",
      "moe-105-d",
      "moe-105-h",
    ]);
    expect(revision).toMatchObject({
      block: {
        block: { firstRow: 4, firstColumn: 0, printArea: { lastRow: 6, lastColumn: 9 } },
      },
    });
  });

  it("empties the rows of removed forms, below two forms, too", () => {
    const revision = reviseOverview([placesH], overviewOf(placesA, placesD, placesH), []);

    const [first, ...emptied] = blockTexts(revision);
    expect(first?.[11]).toBe("moe-105-h");
    expect(emptied).toEqual([0, 1].map(() => overviewColumns.map(() => null)));
  });

  it("rewrites a row whose references are gone", () => {
    const cells = overviewOf(placesD, placesH);
    const broken = {
      ...cells,
      formulas: cells.formulas.map((row, at) =>
        row.map((one) =>
          at === 4 && one !== null
            ? one.replace(/'105 D'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/gu, "#REF!")
            : one,
        ),
      ),
    };

    expect(broken.formulas[4]?.[2]).toContain("#REF!");
    expect(blockTexts(reviseOverview([placesH], broken, []))[0]?.[11]).toBe("moe-105-h");
    expect(reviseOverview([placesD, placesH], broken, []).kind).toBe("update");
  });

  it("finds its rows again after rows were inserted above and between them", () => {
    const cells = withInsertedRow(withInsertedRow(overviewOf(placesD, placesH), 5), 0);

    expect(locateOverview(cells)?.rows).toEqual([
      { row: 5, rubricId: "moe-105-d" },
      { row: 7, rubricId: "moe-105-h" },
    ]);
    const revision = reviseOverview([placesD, placesH], cells, []);
    expect(revision).toMatchObject({
      block: { block: { firstRow: 5, printArea: { firstRow: 1, lastRow: 6 } } },
    });
    expect(blockTexts(revision).map((row) => row[11])).toEqual(["moe-105-d", "moe-105-h", null]);
  });

  it("writes the rows anew after people sorted the table without the codes beside it", () => {
    const cells = overviewOf(placesD, placesH);
    const [first = null, second = null] = [4, 5].map((row) => cells.values[row]?.[0] ?? null);
    const sorted = withCell(withCell(cells, 4, 0, second), 5, 0, first);

    const revision = reviseOverview([placesD, placesH], sorted, []);
    expect(blockTexts(revision).map((row) => row[0])).toEqual([first, second]);
  });

  it.each([
    ["a note below the last row that the next form would need", 6, 0, "校長核閱", null, "A7"],
    ["a formula of a person below the last row", 6, 2, 88, "=AVERAGE(C5:C6)", "C7"],
    ["a number typed over a formula", 4, 2, 91, null, "C5"],
    ["a formula of another shape in a form's row", 5, 6, 91, "=SUM(C5:C6)", "G6"],
    ["a form's name that was changed", 4, 0, "D（會計室）", null, "A5"],
    ["a note right of 狀態", 5, 10, "已送", null, "K6"],
  ])("refuses to write over %s", (_, row, column, value, formula, address) => {
    const cells = withCell(overviewOf(placesD, placesH), row, column, value, formula);

    const revision = reviseOverview([placesA, placesD, placesH], cells, []);
    expect(revision).toMatchObject({ kind: "occupied", sheetName: "總表" });
    expect(revision.kind === "occupied" && revision.cells).toContain(address);
  });

  it("refuses to write where a column was inserted, and names the headers that moved", () => {
    const cells = overviewOf(placesD, placesH);
    const widened = {
      ...cells,
      values: cells.values.map((row) => row.toSpliced(3, 0, null)),
      formulas: cells.formulas.map((row) => row.toSpliced(3, 0, null)),
    };

    const revision = reviseOverview([placesD], widened, []);
    expect(revision).toMatchObject({ kind: "occupied" });
    expect(revision.kind === "occupied" && revision.cells).toContain("D4");
  });
});
