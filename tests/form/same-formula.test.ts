import { describe, expect, it } from "@jest/globals";
import { sameFormula, sameRule, translateFormula } from "../../src/form/same-formula";
import type { CellReference, Formula } from "../../src/plan/formula";
import { printFormula } from "../../src/plan/print-formula";

const cell = (row: number, column: number): CellReference => ({
  type: "cell",
  sheet: null,
  row,
  column,
  rowAbsolute: false,
  columnAbsolute: true,
});

const sum: Formula = {
  type: "binary",
  operator: "+",
  left: {
    type: "call",
    name: "SUM",
    args: [{ type: "range", from: cell(4, 5), to: cell(8, 5) }],
  },
  right: { type: "number", value: 1 },
};

describe("translateFormula", () => {
  it("rewrites the corners of ranges to where their cells stand now", () => {
    const moved = translateFormula(
      sum,
      (row) => row + (row > 4 ? 3 : 2),
      (column) => column + 1,
    );

    expect(moved && printFormula(moved)).toBe("SUM($G7:$G12)+1");
  });

  it("can't say what a formula reads whose row is gone", () => {
    expect(
      translateFormula(
        sum,
        (row) => (row === 8 ? null : row),
        (column) => column,
      ),
    ).toBeNull();
  });
});

describe("sameFormula", () => {
  it.each([
    ["=SUM(F5:F9)", "=sum( F5 : F9 )"],
    ["=IF(A1,TRUE,FALSE)", "=IF(A1,TRUE(),FALSE())"],
    ["=IFERROR(A1,1)", "=_xlfn.IFERROR(A1,1)"],
    ['=A1&"a ""b"" c"', '=a1 & "a ""b"" c"'],
  ])("takes %s and %s for the same", (one, other) => {
    expect(sameFormula(one, other)).toBe(true);
  });

  it.each([
    ["=SUM(F5:F9)", "=SUM(F5:F8)"],
    ["=SUM($F5:F9)", "=SUM(F5:F9)"],
    ['=IF(A1="na",1,0)', '=IF(A1="NA",1,0)'],
    ['="a b"', '="ab"'],
  ])("tells %s from %s", (one, other) => {
    expect(sameFormula(one, other)).toBe(false);
  });
});

describe("sameRule", () => {
  it("takes 0 for FALSE, as LibreOffice saves it in rules, but not in a text", () => {
    expect(sameRule("=IF(A1,B1,0)", "IF(A1,B1,FALSE)")).toBe(true);
    expect(sameFormula("=IF(A1,B1,0)", "=IF(A1,B1,FALSE)")).toBe(false);
    expect(sameRule('=A1="FALSE"', '=A1="0"')).toBe(false);
  });
});
