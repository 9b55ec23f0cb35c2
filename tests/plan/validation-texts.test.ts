import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { layoutForm } from "../../src/plan/form-layout";
import { planValidations } from "../../src/plan/validation-plans";
import { scorePrompt, validationLimits } from "../../src/plan/validation-texts";
import type { Rubric } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";

const official = (short: string): Rubric => {
  const rubric = officialRubrics().find((each) => each.short === short);
  if (rubric === undefined) throw new Error(`no form ${short}`);
  return rubric;
};

describe("the message at a score cell of L", () => {
  const rubric = official("L");
  const prompts = indicatorsOf(rubric).map((indicator) => ({
    indicator,
    lines: scorePrompt(rubric, indicator).text.split("\n"),
  }));

  it("says that the annex rules and shows each of its bands, on a line of its own", () => {
    for (const { indicator, lines } of prompts) {
      expect(lines[0]).toBe("依補充說明評分（主表文字供參考）：");
      expect(lines).toHaveLength(
        1 + (indicator.rule.kind === "bands" ? indicator.rule.bands.length : Number.NaN),
      );
    }
  });

  it("fits what Excel shows, and tells the bands apart by their words", () => {
    for (const { lines } of prompts) {
      expect(lines.join("\n").length).toBeLessThanOrEqual(validationLimits.prompt);
      const words = lines.slice(1).map((line) => line.replace(/^.*?：/u, ""));
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it("shows short bands whole", () => {
    const [first] = prompts;
    expect(first?.lines.slice(1)).toEqual([
      "3 分：國際化發展策略納入學校中長程發展計畫中，並編列相對應經費落實執行者",
      "2 分：國際化發展策略納入學校中長程發展計畫中，並編列經費逐步落實者",
      "1 分：國際化發展策略納入學校中長程發展計畫中，尚未落實者",
      "0 分：無填報、無提供佐證資料、佐證資料與指標內涵無關、或國際化發展策略沒有納入學校中長程發展計畫中者",
    ]);
  });
});

describe("the message at a finding", () => {
  const findings = (short: string): readonly string[] => {
    const rubric = official(short);
    return planValidations(rubric, layoutForm(rubric), "refuse")
      .filter(({ prompt }) => prompt.title === "訪視結果說明")
      .map(({ prompt }) => prompt.text);
  };

  it("names the two parts that J's notes ask for", () => {
    expect(findings("J")).toEqual([
      "請分成「特色與績優事項」「建議改進事項」敘寫，各自成段並以該標題開頭。",
    ]);
  });

  it("is absent where no parts are asked for", () => {
    expect(findings("D")).toEqual([]);
  });
});
