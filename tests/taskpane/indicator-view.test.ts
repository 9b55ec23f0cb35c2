import { describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../src/form/form-location";
import { openForm } from "../../src/form/open-form";
import { type IndicatorView, indicatorView } from "../../src/taskpane/indicator-view";
import { openedForm } from "./opened";

/** The committee's view of A's 1.1.1 whose score cell holds a formula. */
const withFormula = (formula: string): IndicatorView | null => {
  const form = openedForm("A");
  const cell = scoreCellOf(form.location, "1.1.1", "committee");
  const formulas = form.cells.formulas.map((row, index) =>
    cell !== null && index === cell.row ? row.with(cell.column, formula) : row,
  );
  const opened = openForm({ ...form.cells, formulas }, [form.rubric]);
  return opened === null ? null : indicatorView(opened, "1.1.1", "committee");
};

describe("indicatorView", () => {
  it("knows somebody's own formula, which nothing is written over", () => {
    expect(withFormula("=3+5")).toMatchObject({ formula: "=3+5", agreedOn: null });
  });

  it("knows the sheet whose agreed score the cell shows", () => {
    expect(withFormula('=IF(委員彙整!H5="","",委員彙整!H5)')).toMatchObject({
      formula: null,
      agreedOn: "委員彙整",
    });
  });
});
