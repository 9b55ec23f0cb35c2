import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findRubric } from "../../src/official/official-rubrics";
import { findIndicator } from "../../src/rubric/walk";
import { highestBlock, splitStandard } from "../../src/plan/split-standard";
import { textHeight } from "../../src/plan/text-height";

const width = 216;

const paragraph = fc
  .tuple(fc.constantFrom("評分重點：", "評分標準：", "1.", "(1)", ""), fc.nat(300))
  .map(([heading, length]) => heading + "視".repeat(length));

describe("splitStandard", () => {
  it("leaves a text that fits whole", () => {
    expect(splitStandard("評分重點：\n(1)一", width)).toEqual(["評分重點：\n(1)一"]);
  });

  it.each([
    ["1.1.1", ["評分重點：", "評分標準："]],
    ["1.1.2", ["評分重點：", "評分標準："]],
    ["1.1.3", ["評分重點：", "2.", "3.", "4."]],
    ["1.2.1", ["評分重點：", "(4)", "2.", "3."]],
  ])("cuts A %s before its headings", (id, beginnings) => {
    const rubric = findRubric("A");
    const standard = rubric === null ? null : findIndicator(rubric, id)?.standard;
    const blocks = splitStandard(standard ?? "", width);
    expect(blocks.map((block, index) => block.startsWith(beginnings[index] ?? "?"))).toEqual(
      beginnings.map(() => true),
    );
  });

  it("never cuts below a line that ends in a colon when there is another way", () => {
    const text = ["視".repeat(400), "評分標準：", "視".repeat(300)].join("\n");
    expect(splitStandard(text, width).some((block) => block.endsWith("："))).toBe(false);
  });

  it("gives the text back when its blocks are joined by line feeds", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        const text = paragraphs.join("\n");
        expect(splitStandard(text, width).join("\n")).toBe(text);
      }),
    );
  });

  it("makes no block higher than the limit, single paragraphs aside", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        const tooHigh = splitStandard(paragraphs.join("\n"), width).filter(
          (block) => block.includes("\n") && textHeight(block, width) > highestBlock,
        );
        expect(tooHigh).toEqual([]);
      }),
    );
  });
});
