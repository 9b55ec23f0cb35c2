import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseRubric } from "../../src/rubric/parse-rubric";
import { describeRubricIssue } from "../../src/rubric/rubric-issue";
import { anIndicator, aCriterion, aRubric, aSection, award } from "../builders";

const sentencesOf = (json: unknown): readonly string[] => {
  const result = parseRubric(json);
  return result.ok ? [] : result.error.map(describeRubricIssue);
};

const changed = (change: (text: string) => string): unknown =>
  JSON.parse(change(JSON.stringify(aRubric())));

describe("an untrusted rubric file", () => {
  it.each(["__proto__", "constructor", "prototype"])("must not name a field %s", (key) => {
    const json = changed((text) => text.replace('"situations":[]', `"situations":[],"${key}":{}`));
    expect(sentencesOf(json)).toEqual([`整份檔案：欄位名稱「${key}」不可使用`]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("must not reach a prototype through its cases", () => {
    const json = changed((text) =>
      text.replace(
        JSON.stringify(award(100)).replaceAll("提供佐證資料", "已辦理"),
        '{"kind":"conditional","situation":"s","cases":{"__proto__":{"points":100},"a":{"points":1}}}',
      ),
    );
    expect(sentencesOf(json)).toEqual([
      "sections[0].criteria[0].indicators[0].rule.cases：欄位名稱「__proto__」不可使用",
    ]);
  });

  it("must not be nested without end", () => {
    let json: unknown = "x";
    for (let depth = 0; depth < 10_000; depth += 1) json = [json];
    expect(sentencesOf(json)).toEqual([expect.stringMatching(/：巢狀超過 24 層$/u)]);
    const cycle: Record<string, unknown> = {};
    cycle["sections"] = cycle;
    expect(sentencesOf(cycle)).toEqual([expect.stringMatching(/：巢狀超過 24 層$/u)]);
  });

  it("must not hold oversize texts or too many values", () => {
    expect(sentencesOf(aRubric({ title: "項".repeat(20_001) }))).toEqual([
      "title：文字超過 20000 字",
    ]);
    expect(sentencesOf(Array.from({ length: 200_001 }, () => 0))).toEqual([
      "整份檔案：資料超過 200000 個值",
    ]);
  });

  it.each([
    ["U+FFFD", "\uFFFD"],
    ["U+0000", "\u0000"],
    ["U+0009", "\t"],
    ["U+000D", "\r"],
    ["U+202E", "\u202E"],
    ["U+D800", "\uD800"],
  ])("must not hold the character %s", (name, character) => {
    expect(sentencesOf(aRubric({ title: `項${character}目` }))).toEqual([
      `title：文字含有不應出現的字元 ${name}`,
    ]);
  });

  it("may hold line feeds and characters beyond the basic plane", () => {
    const indicators = [anIndicator({ text: "第一段\n𠮷" })];
    const sections = [aSection({ criteria: [aCriterion({ indicators })] })];
    expect(sentencesOf(aRubric({ sections }))).toEqual([]);
  });

  it.each([
    [undefined, "整份檔案：不是 JSON 資料"],
    [new Date(0), "整份檔案：不是 JSON 資料"],
    [{ id: Number.NaN }, "id：不是 JSON 資料"],
  ])("must be JSON data (%p)", (json, sentence) => {
    expect(sentencesOf(json)).toEqual([sentence]);
  });

  it("is told each field that is missing, unknown or of the wrong kind, and where", () => {
    const json = changed((text) =>
      text
        .replace('"short":"T",', "")
        .replace('"year":105', '"year":"105","yeer":105')
        .replace('"kind":"award"', '"kind":"prize"'),
    );
    expect(sentencesOf(json)).toEqual([
      expect.stringMatching(/^整份檔案：缺少必要欄位（.*"short".*）$/u),
      expect.stringMatching(/^year：資料型別不符（.*）$/u),
      expect.stringMatching(
        /^sections\[0\]\.criteria\[0\]\.indicators\[0\]\.rule\.kind：不是可用的值（.*）$/u,
      ),
      "yeer：不認得的欄位",
    ]);
  });

  it("is never accepted by accident and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseRubric(json).ok).toBe(false);
      }),
    );
  });
});
