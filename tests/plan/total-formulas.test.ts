import { describe, expect, it } from "@jest/globals";
import { layoutForm } from "../../src/plan/form-layout";
import { printFormula } from "../../src/plan/print-formula";
import { statusFormula } from "../../src/plan/status-formula";
import { columnsOf } from "../../src/plan/role-ranges";
import { subtotalFormula, totalFormula } from "../../src/plan/total-formulas";
import type { Rubric, TotalKind } from "../../src/rubric/rubric";
import { aRubric, award, sectionsOf } from "../builders";

/** Two sections of two and one rows, 60 and 40 points, first row 7; with a bonus section when asked for. */
const rubricOf = (kind: TotalKind, changes: Partial<Rubric> = {}, bonus = false): Rubric =>
  aRubric({
    total: { kind, label: "總分" },
    sections: sectionsOf(
      [
        { points: 20, rule: award(20) },
        { points: 40, rule: award(40) },
      ],
      [{ points: 40, rule: award(40) }],
      ...(bonus ? [[{ points: 4, rule: { kind: "bonus", max: 4 } } as const]] : []),
    ),
    ...changes,
  });

const printTotal = (rubric: Rubric): string =>
  printFormula(totalFormula(rubric, layoutForm(rubric).sections, columnsOf("self")));

describe("subtotalFormula", () => {
  it("sums fine scores, is blank before the first number, and falls back to a sum without checks", () => {
    const [section] = layoutForm(rubricOf("sum")).sections;
    expect(section && printFormula(subtotalFormula(section, columnsOf("committee")))).toBe(
      'IFERROR(IF(COUNTIF(Q7:Q8,"?*")=0,IF(COUNT(G7:G8)=0,"",SUM(G7:G8)),' +
        'IF(COUNTIF(Q7:Q8,"✓")+COUNTIF(Q7:Q8,"超過配分 *")+COUNTIF(Q7:Q8,"低於最低分 *")+' +
        'COUNTIF(Q7:Q8,"不在級距內（可填 *")=0,"",SUMIF(Q7:Q8,"✓",G7:G8))),' +
        'IF(COUNT(G7:G8)=0,"",SUM(G7:G8)))',
    );
  });
});

describe("totalFormula", () => {
  it("adds the subtotals of a plain form", () => {
    expect(printTotal(rubricOf("sum"))).toBe('IF(COUNT(F9,F11)=0,"",SUM(F9,F11))');
  });

  it("adds the bonus of a plain form on top", () => {
    expect(printTotal(rubricOf("sum", {}, true))).toBe(
      'IF(COUNT(F9,F11,F13)=0,"",SUM(F9,F11,F13))',
    );
  });

  it("divides by the points of applicable indicators where NA is allowed, the bonus apart", () => {
    const applicable =
      'SUM($L7:$L8)-SUMIF(P7:P8,"✓ NA",$L7:$L8)+(SUM($L10:$L10)-SUMIF(P10:P10,"✓ NA",$L10:$L10))';
    expect(printTotal(rubricOf("rescaled", {}, true))).toBe(
      `IF(COUNT(F9,F11,F13)=0,"",IF(${applicable}>0,SUM(F9,F11)/(${applicable})*100+SUM(F13),""))`,
    );
  });

  it("leaves out the points of an NA without its reason, too", () => {
    const rubric = rubricOf("rescaled", { notApplicable: { kind: "any-with-reason" } });
    expect(printTotal(rubric)).toContain('SUMIF(P7:P8,"✓ NA（請於說明欄敘明理由）",$L7:$L8)');
  });

  it("hands the weight of a section that is all NA to the others", () => {
    const [first, second] = [
      'SUM($L7:$L8)-SUMIF(P7:P8,"✓ NA",$L7:$L8)',
      'SUM($L10:$L10)-SUMIF(P10:P10,"✓ NA",$L10:$L10)',
    ];
    const live = `IF(${first}>0,60,0)+IF(${second}>0,40,0)`;
    expect(printTotal(rubricOf("weighted"))).toBe(
      `IF(COUNT(F9,F11)=0,"",IF(${live}>0,` +
        `(IF(${first}>0,60*SUM(F9)/(${first}),0)+IF(${second}>0,40*SUM(F11)/(${second}),0))` +
        `/(${live})*100,""))`,
    );
  });
});

describe("statusFormula", () => {
  it("counts what is missing and not positively fine over all indicator rows, else compares the sums", () => {
    const missing = 'COUNTIF(P7:P10,"未填")+COUNTIF(P7:P10,"情況未選")';
    const invalid = `3-COUNTIF(P7:P10,"✓*")-(${missing})+COUNTIFS(P7:P10,"✓",F7:F10,"")`;
    const rubric = rubricOf("sum");
    const differ =
      'IFERROR(OR(ROUND(SUMIF(P7:P10,"✓",F7:F10)-SUM(F9,F11),6)<>0,' +
      'F12<>IF(COUNT(F9,F11)=0,"",SUM(F9,F11))),TRUE)';
    expect(printFormula(statusFormula(rubric, layoutForm(rubric), "self"))).toBe(
      `IFERROR(IF(${missing}+(${invalid})=0,` +
        `IF(${differ},"小計或總分與各項分數不符，請檢核",""),"暫計："` +
        `&IF(${missing}>0,"未填 "&${missing}&" 項","")` +
        `&IF((${missing})*(${invalid})>0,"、","")` +
        `&IF(${invalid}>0,"不合規定或未經檢核 "&${invalid}&" 項","")),"檢核欄已刪除，分數未經檢核")`,
    );
  });
});
