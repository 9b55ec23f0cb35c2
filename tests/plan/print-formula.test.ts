import { describe, expect, it } from "@jest/globals";
import {
  binary,
  boolean,
  call,
  cell,
  fixed,
  inColumn,
  joined,
  number,
  range,
  text,
} from "../../src/plan/formula-builders";
import { printFormula } from "../../src/plan/print-formula";

const [one, two, three] = [number(1), number(2), number(3)];

describe("printFormula", () => {
  it.each([
    ["a relative cell", cell(4, 5), "F5"],
    ["a cell in a fixed column", inColumn(4, 13), "$N5"],
    ["a fixed cell", fixed(5, 2), "$C$6"],
    ["a range", range(cell(4, 5), cell(8, 6)), "F5:G9"],
    ["a truth value", boolean(false), "FALSE"],
    ["a text with quotes", text('說 "好"'), '"說 ""好"""'],
    ["an empty text", text(""), '""'],
    ["a call", call("SUM", cell(0, 0), two), "SUM(A1,2)"],
    ["a call without arguments", call("TRUE"), "TRUE()"],
    ["a small number without exponent", number(0.0000001), "0.0000001"],
  ])("prints %s", (_, formula, printed) => {
    expect(printFormula(formula)).toBe(printed);
  });

  it("quotes another sheet's name", () => {
    expect(printFormula({ ...cell(0, 0), sheet: "A'B 表" })).toBe("'A''B 表'!A1");
  });

  it("applies strong operators first without parentheses", () => {
    expect(printFormula(binary(one, "+", binary(two, "*", three)))).toBe("1+2*3");
  });

  it("sets parentheses where a weak operator is to be applied first", () => {
    expect(printFormula(binary(binary(one, "+", two), "*", three))).toBe("(1+2)*3");
  });

  it("keeps the right side of a subtraction together", () => {
    expect(printFormula(binary(one, "-", binary(two, "-", three)))).toBe("1-(2-3)");
  });

  it("needs no parentheses on the left side of a subtraction", () => {
    expect(printFormula(joined("-", [one, two, three]))).toBe("1-2-3");
  });

  it("joins a text longer than 255 characters from pieces", () => {
    const long = "字".repeat(300);
    expect(printFormula(text(long))).toBe(`"${"字".repeat(255)}"&"${"字".repeat(45)}"`);
  });
});
