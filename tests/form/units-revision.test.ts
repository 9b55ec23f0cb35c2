import { describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../src/form/sheet-cells";
import { unitCellOf, unitOf } from "../../src/form/units";
import type { PlacedForm } from "../../src/form/placed-form";
import { reviseUnits, unitsEdit } from "../../src/form/units-revision";
import { officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import { withCell } from "./sheets";
import { aForm, listOn, placed, unitsSheetOf, withBlocks } from "./units-sheets";

const x = placed(aForm("form-x", "X"), "X 項目");
const y = placed(aForm("form-y", "Y"), "Y 項目");

const revised = (forms: readonly PlacedForm[], existing: SheetCells): SheetCells => {
  const revision = reviseUnits(forms, existing, []);
  if (revision.kind !== "blocks") throw new Error(`no blocks: ${revision.kind}`);
  return withBlocks(existing, revision.blocks);
};

const checkFormula = (cells: SheetCells, rubricId: string, indicator: string): string | null => {
  const row = unitCellOf(listOn(cells), rubricId, indicator)?.row ?? -1;
  return cells.formulas[row]?.[4] ?? null;
};

const checkText = (cells: SheetCells, rubricId: string, indicator: string): unknown => {
  const row = unitCellOf(listOn(cells), rubricId, indicator)?.row ?? -1;
  return cells.values[row]?.[4] ?? null;
};

describe("reviseUnits without a sheet", () => {
  it("plans one that Excel takes, for all twelve forms", () => {
    const forms = officialRubrics().map((rubric) => placed(rubric, rubric.short));
    const revision = reviseUnits(forms, null, ["負責單位"]);
    const edit = unitsEdit(revision);

    expect(edit?.added.map(({ name }) => name)).toEqual(["負責單位 (2)"]);
    expect(edit?.added[0]?.cells).toHaveLength(4 + 374);
    expect(lintPlan({ sheets: edit?.added ?? [], styles: edit?.styles ?? {} })).toEqual([]);
  });

  it("refers to the form's own 自評檢核 and guards the reference", () => {
    expect(checkFormula(unitsSheetOf(x), "form-x", "1.1.1")).toMatch(
      /^=IF\(ISERROR\(ROW\('X 項目'!\$P\$\d+\)\),IF\(ISERROR\(ROW\('X 項目'!\$K\$1\)\),"工作表已刪除","這一列已刪除"\),'X 項目'!\$P\$\d+&""\)$/u,
    );
  });

  it("lists a form once and follows its first copy where the workbook holds two", () => {
    const cells = unitsSheetOf(x, placed(x.rubric, "X 項目 (2)"));

    expect(listOn(cells).entries).toHaveLength(3);
    expect(checkFormula(cells, "form-x", "1.1.1")).toContain("'X 項目'!");
  });
});

describe("reviseUnits with a sheet", () => {
  it("has nothing to do while every indicator has its row", () => {
    expect(reviseUnits([x, y], unitsSheetOf(x, y), [])).toEqual({ kind: "nothing" });
  });

  it("is content with formulas whose sheet names another program left unquoted", () => {
    const z = placed(aForm("form-z", "Z"), "Z");
    const cells = unitsSheetOf(z);
    const unquoted = {
      ...cells,
      formulas: cells.formulas.map((row) => row.map((one) => one?.replaceAll("'", "") ?? null)),
    };

    expect(reviseUnits([z], unquoted, [])).toEqual({ kind: "nothing" });
  });

  it("appends the rows of an added form below the list and keeps the units", () => {
    const filled = withCell(unitsSheetOf(x), 4, 3, "人事室");
    const revision = reviseUnits([x, y], filled, []);
    const cells = revised([x, y], filled);

    expect(revision).toMatchObject({ addedRows: 3 });
    expect(listOn(cells).entries).toHaveLength(6);
    expect(unitOf(listOn(cells), "form-x", "1.1.1")).toBe("人事室");
    expect(checkFormula(cells, "form-y", "2.1.1")).toContain("'Y 項目'!");
  });

  it("prints the appended rows too", () => {
    const revision = reviseUnits([x, y], unitsSheetOf(x), []);
    const area = revision.kind === "blocks" ? revision.blocks.at(-1)?.printArea : null;

    expect(area).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 4 });
  });

  it("writes nothing where people wrote below the list", () => {
    const noted = withBlocks(unitsSheetOf(x), [
      {
        firstRow: 8,
        firstColumn: 2,
        cells: [[{ content: { type: "text", text: "製表：王" }, style: "blank" }]],
        heights: [null],
        printArea: null,
      },
    ]);

    expect(reviseUnits([x, y], noted, [])).toEqual({
      kind: "occupied",
      sheetName: "負責單位",
      cells: ["C9"],
    });
  });

  it("keeps the rows and units of a form that is gone and says that its sheet is", () => {
    const cells = revised([x], withCell(unitsSheetOf(x, y), 7, 3, "會計室"));

    expect(unitOf(listOn(cells), "form-y", "1.1.1")).toBe("會計室");
    expect(checkText(cells, "form-y", "1.1.1")).toBe("工作表已刪除");
    expect(checkFormula(cells, "form-y", "1.1.1")).toBeNull();
    expect(checkFormula(cells, "form-x", "1.1.1")).not.toBeNull();
  });

  it("makes the column live again when the form is back, under whatever name", () => {
    const without = revised([x], unitsSheetOf(x, y));
    const back = revised([x, placed(y.rubric, "新")], without);

    expect(checkFormula(back, "form-y", "2.1.1")).toContain("'新'!");
    expect(listOn(back).entries).toHaveLength(6);
  });

  it("leaves what a person wrote into the live column", () => {
    const noted = withCell(unitsSheetOf(x, y), 7, 4, "已核");

    expect(checkText(revised([x], noted), "form-y", "1.1.1")).toBe("已核");
  });

  it("gives up when the header row is gone", () => {
    expect(reviseUnits([x], withCell(unitsSheetOf(x), 3, 3, "誰"), [])).toEqual({
      kind: "headerless",
      sheetName: "負責單位",
    });
  });

  it("fits the rows to columns that people inserted", () => {
    const cells = unitsSheetOf(x);
    const widened = {
      ...cells,
      values: cells.values.map((row) => [...row.slice(0, 4), null, ...row.slice(4)]),
      formulas: cells.formulas.map((row) => [...row.slice(0, 4), null, ...row.slice(4)]),
    };
    const list = listOn(revised([x, y], widened));

    expect(list.entries).toHaveLength(6);
  });
});
