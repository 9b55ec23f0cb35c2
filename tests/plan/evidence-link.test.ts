import { describe, expect, it } from "@jest/globals";
import { findRubric } from "../../src/official/official-rubrics";
import { isEvidenceLink } from "../../src/plan/is-evidence-link";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { printFormula } from "../../src/plan/print-formula";
import type { CellContent } from "../../src/plan/workbook-plan";
import { findIndicator } from "../../src/rubric/walk";

const rubric = findRubric("K");
const printed = (rubric && findIndicator(rubric, "1.1.1")?.evidence) ?? "";

const linksIn = (taken: readonly string[]): readonly CellContent[] => {
  if (rubric === null) throw new Error("no form K");
  const plan = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], taken);
  return (plan.sheets[0]?.cells ?? [])
    .flat()
    .flatMap(({ content }) =>
      content?.type === "formula" && content.result !== undefined ? [content] : [],
    );
};

const formulaIn = (taken: readonly string[] = []): string => {
  const [link] = linksIn(taken);
  if (link?.type !== "formula") throw new Error("no formula");
  return `=${printFormula(link.formula)}`;
};

describe("the evidence of K 1.1.1", () => {
  it("is a formula that shows the printed sentence until it is calculated", () => {
    expect(linksIn([])).toMatchObject([{ type: "formula", result: printed }]);
  });

  it("refers to the committee's numbers under the name that their sheet got", () => {
    expect(formulaIn()).toContain("'K 委員人數'!$C$3");
    expect(formulaIn(["K 委員人數"])).toContain("'K 委員人數 (2)'!$C$3");
  });
});

describe("a formula in 自我檢核說明", () => {
  it("is known as the form's own, wherever its cells went", () => {
    const moved = formulaIn()
      .replaceAll("'K 委員人數'!$C$3", "#REF!")
      .replaceAll("'K 委員人數'!$C$4", () => "'性平 委員'!$C$14");
    expect(isEvidenceLink(formulaIn(), printed)).toBe(true);
    expect(isEvidenceLink(moved, printed)).toBe(true);
  });

  it("is a person's own with any other words in it", () => {
    expect(isEvidenceLink('=IF(ISERROR(ROW(A1)),"見附件",B1)', printed)).toBe(false);
    expect(isEvidenceLink("=B1", printed)).toBe(false);
    expect(isEvidenceLink(formulaIn().replace("0.0#", "0"), printed)).toBe(false);
  });
});
