import { describe, expect, it } from "@jest/globals";
import { parseRubric } from "../../src/rubric/parse-rubric";
import type { Rubric } from "../../src/rubric/rubric";
import { describeRubricIssue } from "../../src/rubric/rubric-issue";
import { aCriterion, anIndicator, aRubric, aSection } from "../builders";

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

describe("an annex with headings between its rows", () => {
  it("has each above a row that is there", () => {
    const annex = {
      id: "填表說明",
      title: "填表說明",
      columns: ["訪視細項"],
      rows: [["1.政策"]],
      headings: [
        { row: 0, text: "(一)政策" },
        { row: 1, text: "(二)成效" },
      ],
      notes: [],
      source: { document: "測試計畫", lines: [1, 2] as const },
    };
    expect(sentencesOf(aRubric({ annexes: [annex] }))).toEqual([
      "annexes[0].headings[1]（填表說明）：標題在第 1 列（由 0 起算）之上，附表只有 1 列",
    ]);
  });
});

describe("an annex that prints supplements", () => {
  const annexOf = (rowSupplements: readonly string[]) => ({
    id: "補充說明",
    title: "補充說明",
    columns: ["訪視細項", "補充說明"],
    rows: [["1.政策"]],
    rowSupplements,
    notes: [],
    lines: [1, 2],
  });
  const sections = [
    aSection({
      criteria: [aCriterion({ indicators: [anIndicator({ supplement: "可以 0-3 分作區隔" })] })],
    }),
  ];

  it("ends its rows with those of the indicators named", () => {
    const result = parseRubric({ ...aRubric({ sections }), annexes: [annexOf(["1.1.1"])] });
    expect(result.ok && result.value.annexes[0]?.rows).toEqual([["1.政策", "可以 0-3 分作區隔"]]);
  });

  it("is a cell short where an indicator is unknown or has no supplement", () => {
    const unknown = { ...aRubric({ sections }), annexes: [annexOf(["1.1.9"])] };
    expect(sentencesOf(unknown)).toEqual([
      "annexes[0].rows[0]（補充說明）：附表有 2 欄，此列卻有 1 格",
    ]);
    expect(sentencesOf({ ...aRubric({}), annexes: [annexOf(["1.1.1"])] })).toHaveLength(1);
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
