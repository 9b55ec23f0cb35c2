import { describe, expect, it } from "@jest/globals";
import { columnIndex, type ColumnKey } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { stylesNamed } from "../../src/plan/styles";
import type { StylePlan } from "../../src/plan/workbook-plan";
import { aCriterion, anIndicator, aRubric, aSection } from "../builders";

const rubric = aRubric({
  sections: [
    aSection({
      criteria: [
        aCriterion({
          indicators: [anIndicator(), anIndicator({ id: "1.1.2", no: 2, remark: "備" })],
        }),
        aCriterion({ no: 2, indicators: [anIndicator({ id: "1.2.1" })] }),
      ],
    }),
  ],
});
const plan = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);
const firstRow = 6;

const styleAt = (row: number, column: ColumnKey): StylePlan | undefined =>
  plan.styles[plan.sheets[0]?.cells[row]?.[columnIndex[column]]?.style ?? ""];

const edgesAbove = (column: ColumnKey): readonly (string | undefined)[] =>
  [0, 1, 2, 3].map((offset) => styleAt(firstRow + offset, column)?.borders.top?.style);

describe("the table's rules", () => {
  it("are hairlines inside a section and a criterion and black elsewhere", () => {
    expect(edgesAbove("section")).toEqual(["thin", "hair", "hair", "thin"]);
    expect(edgesAbove("criterion")).toEqual(["thin", "hair", "thin", "thin"]);
    expect(edgesAbove("indicator")).toEqual(["thin", "thin", "thin", "thin"]);
  });

  it("agree between a cell's lower edge and the upper edge below it", () => {
    for (const column of ["section", "criterion", "standard"] as const) {
      for (const row of [firstRow, firstRow + 1, firstRow + 2]) {
        expect(styleAt(row, column)?.borders.bottom).toEqual(styleAt(row + 1, column)?.borders.top);
      }
    }
  });
});

describe("the cells that people type into", () => {
  it("are not locked", () => {
    const open = (["self", "committee", "evidence", "finding", "remark", "selfParts"] as const).map(
      (column) => styleAt(firstRow, column)?.locked,
    );
    expect(open).toEqual([false, false, false, false, false, false]);
  });

  it("leave official text, rules, checks and printed remarks locked", () => {
    const closed = (["standard", "rule", "selfCheck"] as const).map(
      (column) => styleAt(firstRow, column)?.locked,
    );
    expect([...closed, styleAt(firstRow + 1, "remark")?.locked]).toEqual([true, true, true, true]);
  });
});

describe("stylesNamed", () => {
  it("refuses a name that nobody defined", () => {
    expect(() => stylesNamed(["no such style"])).toThrow('undefined style "no such style"');
  });
});
