import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { joinFinding, splitFinding } from "../../src/form/finding-parts";

const headings = ["特色與績優事項", "建議改進事項"];

const split = (text: string): ReturnType<typeof splitFinding> => splitFinding(text, headings);

describe("splitFinding", () => {
  it("reads the two headed paragraphs that joinFinding writes", () => {
    const finding = { unheaded: "", parts: ["導師制度完善。\n學生參與踴躍。", "宜增加人力。"] };
    const text = joinFinding(finding, headings);
    expect(text).toBe(
      "特色與績優事項：\n導師制度完善。\n學生參與踴躍。\n建議改進事項：\n宜增加人力。",
    );
    expect(split(text)).toEqual(finding);
  });

  it.each([
    "一、特色與績優事項：完善\n二、建議改進事項：加強",
    "【特色與績優事項】\n完善\n\n【建議改進事項】\n加強\n",
    "(二) 建議改進事項\n加強\n(一) 特色與績優事項:完善",
  ])("finds headings as people write them: %j", (text) => {
    expect(split(text)).toEqual({ unheaded: "", parts: ["完善", "加強"] });
  });

  it("keeps a finding without headings whole", () => {
    expect(split("整體良好。\n宜再加強。")).toEqual({
      unheaded: "整體良好。\n宜再加強。",
      parts: ["", ""],
    });
  });

  it("takes a sentence that only begins with the words for no heading", () => {
    expect(split("特色與績優事項甚多，不及備載。").unheaded).toBe("特色與績優事項甚多，不及備載。");
  });

  it("leaves a repeated heading in the part in which it stands", () => {
    expect(split("建議改進事項：\n甲\n建議改進事項：\n乙").parts).toEqual([
      "",
      "甲\n建議改進事項：\n乙",
    ]);
  });

  it("loses no sentence of any text, in reading and in writing back", () => {
    const kinds = fc.constantFrom(
      "特色與績優事項：",
      "一、建議改進事項：良好",
      "【建議改進事項】",
      "",
      "words",
    );
    fc.assert(
      fc.property(fc.array(kinds), (lines) => {
        const sentences = lines.map((kind, index) => (kind === "words" ? `句${index}。` : kind));
        const finding = split(sentences.join("\n"));
        const read = [finding.unheaded, ...finding.parts].join("\n").split("\n");
        const written = joinFinding(finding, headings).split("\n");
        for (const sentence of sentences.filter((line) => line.startsWith("句"))) {
          expect(read).toContain(sentence);
          expect(written).toContain(sentence);
        }
      }),
    );
  });
});
