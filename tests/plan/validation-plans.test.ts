import { describe, expect, it } from "@jest/globals";
import { findRubric, officialRubrics } from "../../src/official/official-rubrics";
import { layoutForm } from "../../src/plan/form-layout";
import { printFormula } from "../../src/plan/print-formula";
import { planValidations } from "../../src/plan/validation-plans";
import { scoreAlert } from "../../src/plan/validation-texts";
import type { ValidationPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { findIndicator, indicatorsOf } from "../../src/rubric/walk";
import { aRubric, award, type IndicatorSketch, ladder, sectionsOf, sumOf } from "../builders";

const validationsOf = (rubric: Rubric): readonly ValidationPlan[] =>
  planValidations(rubric, layoutForm(rubric), "refuse");

const firstOf = (sketch: IndicatorSketch, changes: Partial<Rubric> = {}): ValidationPlan => {
  const [first] = validationsOf(aRubric({ sections: sectionsOf([sketch]), ...changes }));
  if (first === undefined) throw new Error("The form has no validation.");
  return first;
};

const sketch = { points: 10, rule: ladder(10, 6, 3, 0) } as const;

describe("planValidations", () => {
  it("offers a drop-down where the values are few and whole", () => {
    expect(firstOf(sketch)).toMatchObject({
      rule: { type: "list", values: ["0", "3", "6", "10"] },
      ignoreBlank: true,
      prompt: { title: "可填 0、3、6、10" },
      alert: { style: "stop", text: "這一格只能填 0、3、6、10。" },
    });
  });

  it("offers NA where the indicator's cell prints it", () => {
    const { rule, prompt } = firstOf(
      { ...sketch, notApplicable: true },
      { notApplicable: { kind: "printed" } },
    );
    expect(rule).toEqual({ type: "list", values: ["0", "3", "6", "10", "NA"] });
    expect(prompt.text).toContain("得不計分者填 NA");
  });

  it("demands the reason of an NA where the form does", () => {
    const { prompt } = firstOf(sketch, { notApplicable: { kind: "any-with-reason" } });
    expect(prompt.text).toContain("敘明理由");
  });

  it.each([
    ["tenths", { points: 2, rule: ladder(2, [0.1, 1.9, 0.1], 0) }],
    ["more than twelve values", { points: 20, rule: ladder([0, 20]) }],
  ])("uses the one formula for %s", (_, indicator) => {
    const { rule } = firstOf(indicator);
    expect(rule.type === "custom" && printFormula(rule.formula)).toMatch(/^IF\(OR\(ISERROR\(F7\)/);
  });

  it("says what earns which score", () => {
    expect(firstOf(sketch).prompt.text).toBe(
      "10 分：得10分者\n6 分：得6分者\n3 分：得3分者\n0 分：得0分者",
    );
    expect(firstOf({ points: 3, rule: sumOf(award(1), ladder([0, 2])) }).prompt.text).toBe(
      "各分項得分加總：\n(1)部分1：0、1\n(2)部分2：0～2",
    );
  });

  it("asks instead of refusing when the form only reminds", () => {
    const rubric = aRubric();
    const [first] = planValidations(rubric, layoutForm(rubric), "remind");
    expect(first?.alert.style).toBe("warning");
    expect(first?.alert.text).toBe("這一格只能填 0、100。仍要保留嗎？檢核欄會標示不合規定。");
  });

  it("lets equal rules share one entry over both roles' cells of all their rows", () => {
    const rubric = aRubric({
      sections: sectionsOf([sketch, sketch, { points: 1, rule: award(1) }, sketch], [sketch]),
    });
    const [shared, single, ...others] = validationsOf(rubric);
    const rows = (first: number, last: number): object => ({
      firstRow: first,
      firstColumn: 5,
      lastRow: last,
      lastColumn: 6,
    });
    expect(shared?.ranges).toEqual([rows(6, 7), rows(9, 9), rows(11, 11)]);
    expect(single?.ranges).toEqual([rows(8, 8)]);
    expect(others).toEqual([]);
  });

  it("refuses everything in a row that takes no score", () => {
    const { rule, alert } = firstOf({ points: null, rule: { kind: "unscored" } });
    expect(rule.type === "custom" && printFormula(rule.formula)).toBe("LEN(F7)=0");
    expect(alert).toEqual({
      style: "stop",
      title: "本指標不計分",
      text: "本指標不計分，請勿填分數。",
    });
  });

  it("names the values of each situation where they depend on one", () => {
    const rubric = aRubric({
      notApplicable: { kind: "printed", extension: { label: "得不計分", indicators: ["1.1.1"] } },
    });
    const [choice, score] = validationsOf(rubric);
    expect(choice).toMatchObject({
      rule: { type: "list", values: ["否", "是"] },
      prompt: {
        title: "請選擇：否 或 是",
        text: "得不計分\n選「是」時，1.1.1 可填 NA（得不計分）。",
      },
    });
    expect(score?.rule.type).toBe("custom");
    expect(score?.prompt.text).toBe(
      "符合者 100 分，否則 0 分。\n依「得不計分」：\n否：0、100\n是：0、100、NA",
    );
    expect(score?.alert.text).toBe(
      "這一格能填的分數依表頭所選而定。\n依「得不計分」：\n否：0、100\n是：0、100、NA",
    );
  });

  it("refuses by the values of each situation, and say that one must be chosen", () => {
    const form = findRubric("F");
    const indicator = form && findIndicator(form, "1.3.1");
    if (form === null || indicator === null) throw new Error("no F 1.3.1");
    expect(scoreAlert(form, indicator, "refuse").text).toBe(
      [
        "這一格能填的分數依表頭所選而定。",
        "依「學校性質」：",
        "公立：0～4、NA",
        "私立：0、1、3、4、NA",
        "表頭未選時不能填分數。",
      ].join("\n"),
    );
  });

  it("names the values in every refusal that hangs on a situation, however long the question behind it", () => {
    const cut = officialRubrics().flatMap((rubric) =>
      indicatorsOf(rubric)
        .filter(({ rule }) => rule.kind === "conditional")
        .map((indicator) => scoreAlert(rubric, indicator, "remind").text)
        .filter((text) => text.includes("「可填」")),
    );
    expect(cut).toEqual([]);
  });
});
