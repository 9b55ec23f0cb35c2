import { describe, expect, it } from "@jest/globals";
import { cellOf } from "../../src/form/form-location";
import { openForm } from "../../src/form/open-form";
import { edited, located, reportOn, rubric, untouched, withoutRow } from "./planned-sheets";

describe("checkForm", () => {
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

  it("says the same of a lost rule as the pane", () => {
    const cells = edited(edited(untouched(), "1.1.1", "self", 10), "1.1.1", "rule", null);
    const form = openForm(cells, [rubric]);

    expect(form?.score.verdicts["1.1.1"]?.self.reason).toBe("rule-lost");
    expect(form?.score.roles).toEqual(reportOn(cells).totals);
  });

  it("counts a row that is gone as blank and gives it no cell", () => {
    expect(reportOn(withoutRow(untouched(), "1.1.1")).scores[0]).toMatchObject({
      cell: null,
      value: null,
      state: "blank",
    });
  });
});
