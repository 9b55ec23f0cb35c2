import { describe, expect, it } from "@jest/globals";

import { typedContent, typedText } from "../../../src/host/office/cell-text";

describe("typedText", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'tis",
    "1.1.1",
    "8",
    "2/3",
    "12:30",
    "50%",
    "TRUE",
    "#N/A",
    "3月4日",
    "4 分",
  ])("keeps %s as text with a leading apostrophe", (text) => {
    expect(typedText(text)).toBe(`'${text}`);
  });

  it.each([
    "NA",
    "一、大學甄選入學招生(100%)",
    "□ 是",
    "|0|3|6|10|",
    "1|0|0.5",
    "3.1.1 由學校提供",
    "評分標準：\n=不是公式",
  ])("writes %s as it is", (text) => {
    expect(typedText(text)).toBe(text);
  });
});

describe("typedContent", () => {
  it("needs no apostrophe in cells that are formatted as text", () => {
    expect(typedContent({ type: "text", text: "1.1.1" }, "@")).toBe("1.1.1");
    expect(typedContent({ type: "text", text: "1.1.1" }, "General")).toBe("'1.1.1");
  });

  it("writes nothing into an empty cell, numbers as numbers and formulas with their sign", () => {
    expect(typedContent(null, "General")).toBe("");
    expect(typedContent({ type: "number", number: 0 }, "General")).toBe(0);
    expect(
      typedContent(
        {
          type: "formula",
          formula: { type: "call", name: "SUM", args: [{ type: "number", value: 1 }] },
        },
        "General",
      ),
    ).toBe("=SUM(1)");
  });
});
