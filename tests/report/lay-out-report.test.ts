import { describe, expect, it } from "@jest/globals";
import type { Block } from "../../src/report/block";
import { layOutReport } from "../../src/report/lay-out-report";
import { makeReport } from "../../src/report/make-report";
import { type ReportPart, reportParts } from "../../src/report/report";
import { reportMarkdown } from "../../src/report/report-markdown";
import { roles } from "../../src/rubric/rubric";
import { filledForm } from "./filled-form";

const blocksOf = (
  shorts: readonly string[],
  parts: readonly ReportPart[] = reportParts,
): readonly Block[] => {
  const forms = shorts.map((short) =>
    filledForm(short, { "1.1.1": { self: 1, finding: "特色與績優事項：甲\n建議改進事項：乙" } }),
  );
  return layOutReport(makeReport(forms, { roles, parts }));
};

const headingsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("layOutReport", () => {
  it("has the parts chosen, in their order", () => {
    const headings = headingsOf(blocksOf(["A"], ["results", "signatures"]));

    expect(headings).toEqual(["A 大學甄選入學招生", "評分結果", "簽章"]);
  });

  it("lists several forms on the cover, without a sum of them, and gives each its own header block", () => {
    const blocks = blocksOf(["A", "D"], ["cover"]);
    const [title, summary] = blocks;

    expect(title).toMatchObject({
      lines: ["105 年度教育部大專校院統合視導訪視表", "訪視結果報告"],
    });
    expect(summary?.kind === "table" ? summary.table.rows.length : 0).toBe(2);
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(3);
    expect(blocks.filter(({ kind }) => kind === "page-break")).toHaveLength(2);
  });

  it("puts findings under the headings of the form, section by section", () => {
    const headings = headingsOf(blocksOf(["J"], ["findings"]));

    expect(headings.slice(1, 5)).toEqual([
      "訪視結果說明",
      "一、學生事務與輔導經費執行與帳務處理狀況(含教育部補助款及學校配合款)(36%)",
      "特色與績優事項",
      "建議改進事項",
    ]);
    expect(headings.filter((text) => text === "建議改進事項")).toHaveLength(4);
  });

  it("leaves findings whole where the form asks for no parts", () => {
    const markdown = reportMarkdown(blocksOf(["A"], ["findings"]));

    expect(markdown).toContain("特色與績優事項：甲<br>建議改進事項：乙");
    expect(headingsOf(blocksOf(["A"], ["findings"]))).not.toContain("特色與績優事項");
  });

  it("says that there is nothing rather than leaving a part empty", () => {
    const markdown = reportMarkdown(blocksOf(["A"], ["not-applicable", "evidence"]));

    expect(markdown).toContain("無。");
    expect(markdown).toContain("（未填寫）");
  });
});
