import { describe, expect, it } from "@jest/globals";
import { isFormula } from "../../../src/workbench/emulator/formula-syntax";

const nested = (depth: number): string => `=${"ABS(".repeat(depth)}1${")".repeat(depth)}`;

describe("isFormula", () => {
  it.each([
    "=1",
    '=IF(A1="","",-A1%)',
    "=SUM(,1)",
    "=NOW()",
    "=SUM(A1:C3 B2:D4, 1)",
    "='甲 乙'!$A$1*Sheet1!B2",
    "=SUM({1,2;3,4})",
    "=評分[配分]+#REF!",
    '="說 ""好"""&1E3',
    "=NOSUCH(A:A,1:3)<>TRUE",
    nested(64),
  ])("takes %s", (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each([
    "1",
    "=",
    "=1+",
    "=*1",
    "=(1",
    "=1)",
    "=1 2",
    "=SUM(1;2)",
    "=(1,2",
    '="open',
    "=IF(}",
    nested(65),
    `=SUM(${"1,".repeat(255)}1)`,
  ])("refuses %s", (formula) => {
    expect(isFormula(formula)).toBe(false);
  });
});
