import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { columnLetters, gridLimits, parseA1, rangeToA1, toA1 } from "../../src/plan/address";

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("names column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe("rangeToA1", () => {
  it("prints a rectangle with both corners", () => {
    expect(rangeToA1({ firstRow: 4, firstColumn: 5, lastRow: 8, lastColumn: 6 })).toBe("F5:G9");
  });

  it("prints a single cell once", () => {
    expect(rangeToA1({ firstRow: 4, firstColumn: 5, lastRow: 4, lastColumn: 5 })).toBe("F5");
  });
});

describe("parseA1", () => {
  it("reads back every printed cell", () => {
    fc.assert(
      fc.property(fc.nat(gridLimits.lastRow), fc.nat(gridLimits.lastColumn), (row, column) => {
        expect(parseA1(toA1(row, column))).toEqual({
          firstRow: row,
          firstColumn: column,
          lastRow: row,
          lastColumn: column,
        });
      }),
    );
  });

  it("leaves the sheet's name and the dollar signs aside", () => {
    expect(parseA1("'105 A!'!$F$5:g9")).toEqual({
      firstRow: 4,
      firstColumn: 5,
      lastRow: 8,
      lastColumn: 6,
    });
  });

  it("orders the corners", () => {
    expect(parseA1("G9:F5")).toEqual(parseA1("F5:G9"));
  });

  it("reads whole rows and whole columns to the grid's end", () => {
    expect(parseA1("5:6")).toEqual({
      firstRow: 4,
      firstColumn: 0,
      lastRow: 5,
      lastColumn: gridLimits.lastColumn,
    });
    expect(parseA1("F:F")).toEqual({
      firstRow: 0,
      firstColumn: 5,
      lastRow: gridLimits.lastRow,
      lastColumn: 5,
    });
  });

  it.each(["", "F", "5", "F0", "A1048577", "XFE1", "F5:", "F5:G", "F5:6", "A1:B2:C3", "五1"])(
    "refuses %j",
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );
});
