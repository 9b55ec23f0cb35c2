import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { countsAsNotApplicable, judge } from "../../src/scoring/judge";
import { legalValues } from "../../src/scoring/legal-values";
import type { Allowance, CellEntry, Reason } from "../../src/scoring/verdict";
import { allowing } from "../builders";
import { ruleExamples } from "./rule-examples";
import { scoredRules } from "./rules";

const steps = allowing([0, 3, 6, 10]);
const withoutZero = allowing([2, 5, 10]);
const tenths = allowing(Array.from({ length: 41 }, (_, index) => index / 10));
const withNa = allowing([0, 5], true);

describe("a legal score", () => {
  it.each(ruleExamples.filter(({ legal }) => legal.length > 0))(
    "is accepted for each value of $form",
    ({ legal }) => {
      for (const value of legal) {
        expect(judge(allowing(legal), value)).toEqual({
          state: "ok",
          reason: null,
          score: value,
          nearest: [],
          words: "✓",
        });
      }
    },
  );

  it.each([0.1 + 0.2, 0.3 - 0.2 - 0.1, 1 - 0.9, 1.1 * 3, 0.7 + 0.1 + 0.1, 2.9999999999, -1e-10])(
    "may carry the dust of binary arithmetic (%d)",
    (entry) => {
      const verdict = judge(tenths, entry);
      expect(verdict.state).toBe("ok");
      expect(verdict.score).toBe(Math.round(entry * 10) / 10 + 0);
    },
  );

  it.each([3.0000001, 0.049, 0.15])("is exact to a billionth (%d)", (entry) => {
    expect(judge(tenths, entry).reason).toBe("between-bands");
  });
});

describe("a refused number", () => {
  it.each<[number, typeof steps, Reason, readonly number[], string]>([
    [7, steps, "between-bands", [6, 10], "不在級距內（可填 0、3、6、10）"],
    [9.5, steps, "between-bands", [6, 10], "不在級距內（可填 0、3、6、10）"],
    [12, steps, "above-maximum", [10], "超過配分 10"],
    [-1, steps, "below-minimum", [0], "低於最低分 0"],
    [0, withoutZero, "below-minimum", [2], "低於最低分 2"],
    [1e9, steps, "above-maximum", [10], "超過配分 10"],
    [1e300, steps, "above-maximum", [10], "超過配分 10"],
    [2.5, allowing([0, 1, 2]), "above-maximum", [2], "超過配分 2"],
    [0.05, tenths, "between-bands", [0, 0.1], "不在級距內（可填 0～4，每 0.1 分）"],
    [3, withNa, "between-bands", [0, 5], "不在級距內（可填 0、5、NA）"],
    [42370, steps, "above-maximum", [10], "超過配分 10"],
  ])("%d is explained with its neighbours", (entry, allowance, reason, nearest, words) => {
    expect(judge(allowance, entry)).toEqual({
      state: "invalid",
      reason,
      score: null,
      nearest,
      words,
    });
  });
});

describe("an entry that is no number", () => {
  it.each<[CellEntry, Reason, string, readonly number[]]>([
    ["6", "number-as-text", "不是數字", [6]],
    ["６", "number-as-text", "不是數字", [6]],
    ["6 分", "number-as-text", "不是數字", [6]],
    [" 6", "number-as-text", "不是數字", [6]],
    ["8", "number-as-text", "不是數字", [6, 10]],
    ["12", "number-as-text", "不是數字", [10]],
    [true, "boolean", "不是數字", []],
    [false, "boolean", "不是數字", []],
    ["2016/1/1", "not-a-number", "不是數字", []],
    ["good", "not-a-number", "不是數字", []],
    ["na", "not-a-number", "不是數字", []],
    ["ＮＡ", "not-a-number", "不是數字", []],
    ["N/A", "not-a-number", "不是數字", []],
    ["NA ", "not-a-number", "不是數字", []],
    ["0|3", "not-a-number", "不是數字", []],
    ["|0|", "not-a-number", "不是數字", []],
    ["\u00A0", "not-a-number", "不是數字", []],
    [" ", "only-spaces", "只有空白字元", []],
    ["\u3000", "only-spaces", "只有空白字元", []],
    [{ error: "#N/A" }, "error-value", "錯誤值", []],
    [{ error: "#DIV/0!" }, "error-value", "錯誤值", []],
    ["NA", "na-not-allowed", "不得填 NA", []],
  ])("%j is refused as %s", (entry, reason, words, nearest) => {
    expect(judge(steps, entry)).toEqual({ state: "invalid", reason, score: null, nearest, words });
  });

  it.each([null, ""])("%j is blank, which is neither 0 nor NA", (entry) => {
    expect(judge(steps, entry)).toEqual({
      state: "blank",
      reason: null,
      score: null,
      nearest: [],
      words: "未填",
    });
  });
});

describe("NA", () => {
  it("is accepted where the form allows it, in that spelling only", () => {
    expect(judge(withNa, "NA")).toMatchObject({ state: "not-applicable", words: "✓ NA" });
    expect(judge(withNa, "na").reason).toBe("not-a-number");
  });

  it.each(["", " ", "\u3000 "])(
    "without a reason is a finding where one is demanded (%j)",
    (text) => {
      const verdict = judge(withNa, "NA", { required: true, texts: [text, ""] });
      expect(verdict).toMatchObject({
        state: "invalid",
        reason: "na-without-reason",
        words: "✓ NA（請於說明欄敘明理由）",
      });
      expect(countsAsNotApplicable(verdict)).toBe(true);
    },
  );

  it("has a reason where a row holds a line end, which the sheet's TRIM leaves in place", () => {
    const verdict = judge(withNa, "NA", { required: true, texts: [" ", "\n"] });
    expect(verdict.state).toBe("not-applicable");
  });

  it("with a reason is fine", () => {
    const verdict = judge(withNa, "NA", { required: true, texts: ["", "依法無須辦理"] });
    expect(verdict.state).toBe("not-applicable");
  });
});

describe("a row without a score", () => {
  const excluded: Allowance = { kind: "excluded" };

  it("is fine while blank", () => {
    expect(judge(excluded, null)).toMatchObject({ state: "not-applicable", words: "✓ 不計分" });
  });

  it.each<CellEntry>([0, 5, "NA", "x", " ", true])("refuses %j", (entry) => {
    expect(judge(excluded, entry)).toMatchObject({
      state: "invalid",
      reason: "scored-though-excluded",
      words: "不予計分（不應填分）",
    });
  });

  it("names an error value first", () => {
    expect(judge(excluded, { error: "#REF!" }).reason).toBe("error-value");
  });
});

describe("a rule whose situation is not chosen", () => {
  const undecided: Allowance = { kind: "undecided", points: 8 };

  it.each<CellEntry>([null, 0, 8, 99, "NA", "8", true])("leaves %j undecided", (entry) => {
    expect(judge(undecided, entry)).toMatchObject({
      state: "undecided",
      reason: null,
      score: null,
      words: "情況未選",
    });
  });

  it("names an error value all the same", () => {
    expect(judge(undecided, { error: "#N/A" }).reason).toBe("error-value");
  });
});

describe("for every rule", () => {
  const entries = fc.oneof(
    fc.integer({ min: -5, max: 60 }),
    fc.integer({ min: -50, max: 600 }).map((n) => n / 10),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  it("a number is accepted exactly when it is a legal value", () => {
    fc.assert(
      fc.property(scoredRules, entries, (rule, entry) => {
        const legal = legalValues(rule);
        const isLegal = legal.some((value) => Math.abs(value - entry) < 1e-9);
        expect(judge(allowing(legal), entry).state).toBe(isLegal ? "ok" : "invalid");
      }),
    );
  });

  it("the nearest values are legal, bracket the entry and leave none between", () => {
    fc.assert(
      fc.property(scoredRules, entries, (rule, entry) => {
        const legal = legalValues(rule);
        const { state, nearest } = judge(allowing(legal), entry);
        fc.pre(state === "invalid");
        const below = nearest.filter((value) => value < entry);
        const above = nearest.filter((value) => value > entry);
        expect(below).toEqual(legal.filter((value) => value < entry).slice(-1));
        expect(above).toEqual(legal.filter((value) => value > entry).slice(0, 1));
      }),
    );
  });
});
