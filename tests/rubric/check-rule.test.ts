import { describe, expect, it } from "@jest/globals";
import { checkRule } from "../../src/rubric/check-rule";
import { describeRubricIssue } from "../../src/rubric/rubric-issue";
import type { ScoringRule } from "../../src/rubric/scoring-rule";
import { award, ladder, sumOf } from "../builders";

const here = "sections[0].criteria[0].indicators[0]";

const withRule = (rule: ScoringRule, points: number | null = 100): readonly string[] =>
  checkRule(rule, points, { path: here, place: "1.1.1" }).map(describeRubricIssue);

describe("a rule", () => {
  it.each<[string, ScoringRule, number]>([
    ["bands", ladder(99, 0), 99],
    ["award", award(50), 50],
    ["sum", sumOf(award(50), ladder(40, 0)), 90],
    ["free", { kind: "free", max: 10 }, 10],
  ])("of kind %s has the points as its top", (_, rule, top) => {
    expect(withRule(rule)).toEqual([
      `${here}.rule（1.1.1）：評分規則最高 ${top} 分，與配分 100 不符`,
    ]);
  });

  it.each([
    ["overlap", ladder([50, 100], [0, 50]), "50～100 與 0～50 重疊"],
    ["overlap when one is a single score", ladder(100, [0, 100]), "100 與 0～100 重疊"],
  ])("must not have bands that %s", (_, rule, words) => {
    expect(withRule(rule)).toEqual([`${here}.rule（1.1.1）：${words}`]);
  });

  it("may print one single score for two findings (H 3.2.4)", () => {
    expect(withRule(ladder(100, 2, 2, 0))).toEqual([]);
  });

  it("has bands that run upwards in whole steps", () => {
    expect(withRule(ladder(100, [9, 5], 0))).toEqual([
      `${here}.rule.bands[1]（1.1.1）：級距 9～5 前後顛倒`,
    ]);
    expect(withRule(ladder(100, [0.1, 1.9], 0))).toEqual([
      `${here}.rule.bands[1]（1.1.1）：級距 0.1～1.9 無法以 1 分為間隔`,
    ]);
    expect(withRule(ladder(100, [0.1, 1.9, 0.1], 0))).toEqual([]);
  });

  it("is checked inside the parts of a sum", () => {
    expect(withRule(sumOf(award(50), ladder(50, [9, 5])))).toEqual([
      `${here}.rule.parts[1].rule.bands[1]（1.1.1）：級距 9～5 前後顛倒`,
    ]);
  });

  it("has no more than two decimals", () => {
    expect(withRule(award(99.999), 99.999)).toContain(`${here}（1.1.1）：99.999 的小數超過兩位`);
  });

  it("counts each number once", () => {
    const row = (count: number, score: number) => ({ count, score, text: `${count}項` });
    const rule: ScoringRule = {
      kind: "count",
      counted: "符合",
      unit: "項",
      conditions: [],
      table: [row(0, 0), row(1, 50), row(1, 100)],
    };
    expect(withRule(rule)).toEqual([`${here}.rule.table（1.1.1）：編號 1 重複`]);
  });

  it("looks a quantity up in ranges that do not overlap", () => {
    const rule: ScoringRule = {
      kind: "lookup",
      quantity: "占比",
      unit: "%",
      rows: [
        { from: 0, to: 10, score: 0, text: "10%以下" },
        { from: 10, to: null, score: 100, text: "10%以上" },
      ],
    };
    expect(withRule(rule)).toEqual([`${here}.rule（1.1.1）：0～10 與 10～ 重疊`]);
  });

  it("goes with points unless it is unscored", () => {
    expect(withRule(award(100), null)).toContain(
      `${here}（1.1.1）：缺少配分，只有不計分的指標可以不列`,
    );
    expect(withRule({ kind: "unscored" }, 100)).toEqual([
      `${here}（1.1.1）：不計分的指標不應有配分`,
    ]);
  });
});
