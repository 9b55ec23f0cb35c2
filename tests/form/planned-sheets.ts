import { checkForm } from "../../src/form/check-form";
import { cellsOfPlan, expectedSheet } from "../../src/form/expected-sheet";
import { cellOf, type FormLocation } from "../../src/form/form-location";
import type { Damage, FormReport } from "../../src/form/form-report";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { ColumnKey } from "../../src/plan/columns";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { aRubric, award, ladder, sectionsOf } from "../builders";
import { withCell } from "./sheets";

const longStandard = Array.from(
  { length: 40 },
  (_, line) => `(${line + 1})辦理情形良好，並有完整之佐證資料可供查閱者。`,
).join("\n");

/** A form with a ladder, a standard of several rows, and a rule that follows 學校性質. */
export const rubric = aRubric({
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

/** Plans the sheet of a form. */
export const plannedSheet = (form: Rubric): SheetPlan => {
  const expected = expectedSheet(form);
  if (expected === null) throw new Error("the planned sheet does not find itself");
  return expected.plan;
};

/** The cells of a form as it is inserted. */
export const untouched = (form: Rubric = rubric): SheetCells => cellsOfPlan(plannedSheet(form));

/** Finds the form, which must be there. */
export const located = (cells: SheetCells): FormLocation => {
  const location = locateForm(cells);
  if (location === null) throw new Error("the sheet has no form");
  return location;
};

/** Puts another value into the cell of a coded row. */
export const edited = (
  cells: SheetCells,
  code: string,
  key: ColumnKey,
  value: CellEntry,
): SheetCells => {
  const position = cellOf(located(cells), code, key);
  if (position === null) throw new Error(`no cell ${code} ${key}`);
  return withCell(cells, position.row, position.column, value);
};

/** Judges the form on a sheet. */
export const reportOn = (cells: SheetCells): FormReport => checkForm(cells, located(cells), rubric);

/** Lists what is damaged on a sheet. */
export const damageOf = (cells: SheetCells): readonly Damage[] => reportOn(cells).damage;

/** Names what is damaged on a sheet. */
export const kindsOf = (cells: SheetCells): readonly string[] =>
  damageOf(cells).map(({ kind }) => kind);

/** Deletes the row of a code. */
export const withoutRow = (cells: SheetCells, code: string): SheetCells => {
  const row = located(cells).rows.get(code)?.[0];
  return {
    ...cells,
    values: cells.values.filter((_, at) => at !== row),
    formulas: cells.formulas.filter((_, at) => at !== row),
  };
};
