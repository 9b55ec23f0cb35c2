import { describe, expect, it } from "@jest/globals";
import { explanationGroups } from "../../src/taskpane/explanation-groups";
import { official } from "./opened";

const texts = (official("F").annexes[0]?.rows ?? []).map((row) => row[1] ?? "");

const printAgain = (text: string): string =>
  explanationGroups(text)
    .flatMap(({ heading, points }) => [
      ...(heading === null ? [] : [heading]),
      ...points.flatMap(({ line, below }) =>
        [line, ...below].map(({ mark, text: words }) => mark + words),
      ),
    ])
    .join("\n");

describe("explanationGroups", () => {
  it("puts points first and each law under its heading with its clauses below it", () => {
    expect(
      explanationGroups(
        "•計畫之訂頒。\n1.確認來源。\n相關法規/公告/其他：\n• 能源管理法\n—第 9 條「…」",
      ),
    ).toEqual([
      {
        heading: null,
        points: [
          {
            line: { mark: "•", text: "計畫之訂頒。" },
            below: [{ mark: "1.", text: "確認來源。" }],
          },
        ],
      },
      {
        heading: "相關法規/公告/其他：",
        points: [
          {
            line: { mark: "•", text: "能源管理法" },
            below: [{ mark: "—", text: "第 9 條「…」" }],
          },
        ],
      },
    ]);
  });

  it("keeps every character of all 39 explanations of F", () => {
    expect(texts).toHaveLength(39);
    for (const text of texts) {
      expect(printAgain(text)).toBe(text.replaceAll(/^(•|—|-|\d+\.)\s+/gmu, "$1"));
    }
  });

  it("names no law without a bullet", () => {
    const laws = texts.flatMap((text) =>
      explanationGroups(text).flatMap(({ heading, points }) => (heading === null ? [] : points)),
    );
    expect(laws.length).toBeGreaterThan(50);
    expect(laws.filter(({ line }) => line.mark !== "•")).toEqual([]);
  });
});
