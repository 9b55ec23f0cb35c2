import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { splitCell } from "../../src/plan/split-cell";
import { highestBlock, splitStandard } from "../../src/plan/split-standard";
import { textHeight } from "../../src/plan/text-height";

const width = 100;

const sentence = fc
  .tuple(fc.constantFrom("。", "；", "！」", ""), fc.nat(200))
  .map(([end, length]) => "視".repeat(length) + end);
const paragraph = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(""));
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((all) => all.join("\n"));

describe("splitCell", () => {
  it("cuts between paragraphs where that is enough", () => {
    const paragraphs = Array.from({ length: 9 }, () => "視".repeat(40)).join("\n");
    expect(splitCell(paragraphs, width)).toEqual(splitStandard(paragraphs, width));
    expect(splitCell(paragraphs, width).length).toBeGreaterThan(1);
  });

  it("cuts a paragraph that is too high behind its sentences", () => {
    const sentences = Array.from({ length: 8 }, () => `（${"視".repeat(37)}。）`);
    const blocks = splitCell(sentences.join(""), width);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.filter((block) => !block.endsWith("。）"))).toEqual([]);
  });

  it("makes no block higher than the limit, whatever the text", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const heights = splitCell(whole, width).map((block) => textHeight(block, width));
        expect(Math.max(...heights)).toBeLessThanOrEqual(highestBlock);
      }),
    );
  });

  it("loses and adds nothing but line feeds between blocks", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const joined = splitCell(whole, width).join("");
        expect(joined.replaceAll("\n", "")).toBe(whole.replaceAll("\n", ""));
      }),
    );
  });
});
