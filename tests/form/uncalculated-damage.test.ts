import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { cellOf } from "../../src/form/form-location";
import type { FormReport } from "../../src/form/form-report";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { ColumnKey } from "../../src/plan/columns";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { edited, located, reportOn, rubric, untouched } from "./planned-sheets";
import { withCell } from "./sheets";

const withFormula = (
  cells: SheetCells,
  code: string,
  key: ColumnKey,
  formula: string,
  result: CellEntry = null,
): SheetCells => {
  const position = cellOf(located(cells), code, key);
  if (position === null) throw new Error(`no cell ${code} ${key}`);
  return withCell(cells, position.row, position.column, result, formula);
};

const findings = ({ damage }: FormReport): readonly (readonly [string, string | null])[] =>
  damage.map(({ kind, found }) => [kind, found]);

describe("a formula without a stored result", () => {
  it("in a score cell is refused and listed, not taken for blank", () => {
    const report = reportOn(withFormula(untouched(), "1.1.1", "self", "=5+5"));

    expect(report.scores[0]).toMatchObject({
      value: "未計算",
      state: "invalid",
      reason: "not-a-number",
      nearest: [],
    });
    expect(report.totals.self).toMatchObject({ missing: 2, invalid: 1 });
    expect(findings(report)).toEqual([["not-calculated", "=5+5"]]);
  });

  it("in a situation cell is listed as not calculated and as nothing else", () => {
    const report = reportOn(withFormula(untouched(), "@institution", "indicator", "=B1"));

    expect(findings(report)).toEqual([["not-calculated", "=B1"]]);
  });

  it("in a continuation row is a stray score", () => {
    const report = reportOn(withFormula(untouched(), "1.1.2+", "self", "=1"));

    expect(findings(report)).toEqual([["stray-score", "=1"]]);
    expect(report.totals.self.invalid).toBe(1);
  });

  it("in 自我檢核說明 may be a reason for NA, and is listed where one is demanded", () => {
    const demanding: Rubric = { ...rubric, notApplicable: { kind: "any-with-reason" } };
    const cells = edited(
      withFormula(untouched(demanding), "1.1.1", "evidence", "=B1"),
      "1.1.1",
      "self",
      "NA",
    );
    const report = checkForm(cells, located(cells), demanding);

    expect(report.scores[0]?.state).toBe("not-applicable");
    expect(findings(report)).toEqual([["not-calculated", "=B1"]]);
    expect(findings(reportOn(withFormula(untouched(), "1.1.1", "evidence", "=B1")))).toEqual([]);
  });
});

describe("a formula that shows nothing", () => {
  it("is blank", () => {
    const report = reportOn(withFormula(untouched(), "1.1.1", "self", '=IF(B1="","",B1)', ""));

    expect(report.scores[0]).toMatchObject({ value: null, state: "blank" });
    expect(report.damage).toEqual([]);
  });
});
