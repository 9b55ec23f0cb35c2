import { describe, expect, it } from "@jest/globals";
import { parseRubric } from "../../src/rubric/parse-rubric";
import type { Rubric } from "../../src/rubric/rubric";
import { describeRubricIssue } from "../../src/rubric/rubric-issue";
import { aRubric } from "../builders";

const sentencesOf = (json: unknown): readonly string[] => {
  const result = parseRubric(json);
  return result.ok ? [] : result.error.map(describeRubricIssue);
};
describe("an annex", () => {
  it("has as many cells in a row as columns", () => {
    const source = { document: "測試計畫", lines: [9, 8] as const };
    const annex = {
      id: "3.1.1",
      title: "附表",
      columns: ["甲", "乙"],
      rows: [[""]],
      notes: [],
      source,
    };
    expect(sentencesOf(aRubric({ annexes: [annex] }))).toEqual([
      "annexes[0]（3.1.1）：來源行號 9 大於 8",
      "annexes[0].rows[0]（3.1.1）：附表有 2 欄，此列卻有 1 格",
    ]);
  });
});

describe("an annex whose rows explain indicators", () => {
  const annex = (rowIndicators: readonly string[]): Rubric =>
    aRubric({
      annexes: [
        {
          id: "填表說明",
          title: "填表說明",
          columns: ["訪視細項", "說明"],
          rows: [["1.政策", "•政策之訂頒。"]],
          rowIndicators,
          notes: [],
          source: { document: "測試計畫", lines: [1, 2] },
        },
      ],
    });

  it("names an indicator of the form for each row", () => {
    expect(sentencesOf(annex(["1.1.1"]))).toEqual([]);
    expect(sentencesOf(annex(["1.1.9"]))).toEqual([
      "annexes[0].rowIndicators[0]（填表說明）：沒有指標 1.1.9",
    ]);
  });

  it("names each indicator once and as many as there are rows", () => {
    expect(sentencesOf(annex(["1.1.1", "1.1.1"]))).toEqual([
      "annexes[0].rowIndicators（填表說明）：附表有 1 列，卻列出 2 個指標",
      "annexes[0].rowIndicators（填表說明）：「1.1.1」重複",
    ]);
  });
});

describe("the parts of a finding", () => {
  it("have different headings", () => {
    expect(sentencesOf(aRubric({ findingParts: ["特色", "建議"] }))).toEqual([]);
    expect(sentencesOf(aRubric({ findingParts: ["特色", "特色"] }))).toEqual([
      "findingParts：「特色」重複",
    ]);
  });
});
