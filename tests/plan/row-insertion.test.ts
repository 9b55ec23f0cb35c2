import { describe, expect, it } from "@jest/globals";
import { shiftedFormula, shiftedRange, shiftedRow } from "../../src/plan/row-insertion";

const insertions = [
  { before: 4, count: 1 },
  { before: 9, count: 2 },
];

describe("shiftedRow", () => {
  it.each([
    [3, 3],
    [4, 5],
    [8, 9],
    [9, 12],
  ])("puts row %i to %i", (row, expected) => {
    expect(shiftedRow(row, insertions)).toBe(expected);
  });
});

describe("shiftedRange", () => {
  it("takes rows that are inserted inside a range into it", () => {
    expect(
      shiftedRange({ firstRow: 3, firstColumn: 0, lastRow: 9, lastColumn: 1 }, insertions),
    ).toEqual({ firstRow: 3, firstColumn: 0, lastRow: 12, lastColumn: 1 });
  });
});

describe("shiftedFormula", () => {
  const own = { sheet: "105 A", isOwn: true };

  it.each([
    ["=SUM(F4:F10)", "=SUM(F4:F13)"],
    ["$N5+N$4", "$N6+N$4"],
    ["'105 A'!A5+'105 B'!A5+表!A5", "'105 A'!A6+'105 B'!A5+表!A5"],
    ['IF(F5="F5",LOG10(F5),Table1[F5])', 'IF(F6="F5",LOG10(F6),Table1[F5])'],
    ["SUM(5:5,F:G,[1]Sheet1!A5)", "SUM(6:6,F:G,[1]Sheet1!A5)"],
    ["ROW('105 a'!$K$5:$K$6)", "ROW('105 a'!$K$6:$K$7)"],
    ["FY24_A5+A5.5", "FY24_A5+A5.5"],
  ])("rewrites %s to %s", (formula, expected) => {
    expect(shiftedFormula(formula, own, insertions)).toBe(expected);
  });

  it("leaves references without a sheet's name alone in another sheet's formula", () => {
    const other = { sheet: "105 A", isOwn: false };

    expect(shiftedFormula("A5+'105 A'!A5", other, insertions)).toBe("A5+'105 A'!A6");
  });
});
