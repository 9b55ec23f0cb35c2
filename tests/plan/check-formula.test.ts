import { describe, expect, it } from "@jest/globals";
import { acceptanceFormula, checkFormula } from "../../src/plan/check-formula";
import { columnIndex } from "../../src/plan/columns";
import { longestPrint } from "../../src/plan/lint-formula";
import { printFormula } from "../../src/plan/print-formula";
import { validationLimits } from "../../src/plan/validation-texts";

const row = 4;

const isLegal =
  'IF(ABS(F5-ROUND(F5,2))*10^9<1,ISNUMBER(FIND("|"&SUBSTITUTE(ROUND(F5,2),",",".")&"|",$N5)),FALSE)';

describe("checkFormula", () => {
  it("asks its questions in the order in which judge does", () => {
    expect(printFormula(checkFormula(row, columnIndex.self, []))).toBe(
      'IF(ISERROR(F5),"錯誤值",' +
        'IF(LEN($N5)<3,"規則遺失",' +
        'IF($N5="|未定|","情況未選",' +
        'IF(LEN(F5)=0,IF($N5="|無|","✓ 不計分","未填"),' +
        'IF($N5="|無|","不予計分（不應填分）",' +
        'IF(ISLOGICAL(F5),"不是數字",' +
        `IF(ISNUMBER(F5),IF(${isLegal},"✓",` +
        'IF(F5>$L5,"超過配分 "&$L5,IF(F5<$O5,"低於最低分 "&$O5,"不在級距內（可填 "&$M5&"）"))),' +
        'IF(EXACT(F5,"NA"),IF(ISNUMBER(FIND("|NA|",$N5)),"✓ NA","不得填 NA"),' +
        'IF(LEN(TRIM(SUBSTITUTE(F5,"　"," ")))=0,"只有空白字元","不是數字")))))))))',
    );
  });

  it("differs under the other role only in the score's column", () => {
    const self = printFormula(checkFormula(row, columnIndex.self, []));
    expect(printFormula(checkFormula(row, columnIndex.committee, []))).toBe(
      self.replaceAll("F5", "G5"),
    );
  });

  it("asks for a reason in any of the indicator's rows where NA demands one", () => {
    expect(printFormula(checkFormula(row, columnIndex.self, [4, 5]))).toContain(
      'IF(IFERROR(LEN(TRIM(SUBSTITUTE($E5,"　"," ")))+LEN(TRIM(SUBSTITUTE($E6,"　"," "))),1)=0,' +
        '"✓ NA（請於說明欄敘明理由）","✓ NA")',
    );
  });
});

describe("acceptanceFormula", () => {
  const formula = acceptanceFormula(row, columnIndex.self);

  it("accepts legal numbers, NA where the rule names it, and nothing", () => {
    expect(printFormula(formula)).toBe(
      "IF(OR(ISERROR(F5),ISLOGICAL(F5)),FALSE," +
        `IF(ISNUMBER(F5),${isLegal},` +
        'IF(EXACT(F5,"NA"),ISNUMBER(FIND("|NA|",$N5)),LEN(F5)=0)))',
    );
  });

  it("fits into a validation down to row 99,999", () => {
    expect(longestPrint(formula)).toBeLessThanOrEqual(validationLimits.custom);
  });
});
