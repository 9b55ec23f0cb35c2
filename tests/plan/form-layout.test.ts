import { describe, expect, it } from "@jest/globals";
import { columnIndex } from "../../src/plan/columns";
import { layoutForm } from "../../src/plan/form-layout";
import { aRubric, award, sectionsOf } from "../builders";

const row = { points: 50, rule: award(50) };

describe("layoutForm", () => {
  it("puts 小計 after each section, 總分 and 狀態 last", () => {
    const layout = layoutForm(aRubric({ sections: sectionsOf([row], [row, row]) }));
    expect(layout.rows.map(({ kind }) => kind)).toEqual([
      "title",
      "subject",
      "visit",
      "notes-heading",
      "note",
      "header",
      "indicator",
      "subtotal",
      "indicator",
      "indicator",
      "subtotal",
      "total",
      "status",
    ]);
    expect(layout.sections.map(({ first, last, subtotal }) => [first, last, subtotal])).toEqual([
      [6, 6, 7],
      [8, 9, 10],
    ]);
  });

  it("leaves out the heading of notes where a form has none", () => {
    const { rows, headerRow } = layoutForm(aRubric({ notes: [] }));
    expect(rows.slice(0, headerRow).map(({ kind }) => kind)).toEqual(["title", "subject", "visit"]);
  });

  it("widens 備註 where a form has long remarks", () => {
    const withRemark = (remark: string): number | undefined =>
      layoutForm(aRubric({ sections: sectionsOf([{ ...row, remark }]) })).widths[
        columnIndex.remark
      ];
    expect(withRemark("備".repeat(30))).toBe(48);
    expect(withRemark("備".repeat(31))).toBe(72);
  });
});
