import { describe, expect, it } from "@jest/globals";
import { moveFormula } from "../../src/plan/move-formula";

describe("moveFormula", () => {
  it.each([
    ["C2/B2", "D5/C5"],
    ["$C2/B$2", "$C5/C$2"],
    ["$C$2", "$C$2"],
    ["SUM(A1:B2)", "SUM(B4:C5)"],
    ["SUM(A:B,$A:B)", "SUM(B:C,$A:C)"],
    ["SUM(1:2,$1:2)", "SUM(4:5,$1:5)"],
    ["'A1 表'!A1&工作表1!A1", "'A1 表'!B4&工作表1!B4"],
    ['IF(A1="B2",LOG10(A1),A1.5)', 'IF(B4="B2",LOG10(B4),A1.5)'],
    ["Table[A1]+FY24_A1", "Table[A1]+FY24_A1"],
    ["ZZZ1+A0", "ZZZ1+A0"],
  ])("moves %s by 3 rows and 1 column to %s", (formula, expected) => {
    expect(moveFormula(formula, 3, 1)).toBe(expected);
  });

  it("wraps round the grid's edges", () => {
    expect(moveFormula("A1+XFD1048576", -1, 1)).toBe("B1048576+A1048575");
  });
});
