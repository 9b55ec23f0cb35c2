import { describe, expect, it } from "@jest/globals";
import english from "../../src/messages/taskpane.en.json";
import chinese from "../../src/messages/taskpane.zh-TW.json";
import { paneLanguageFor } from "../../src/taskpane/pane-language";

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? "").toSorted();

describe("the pane's catalogues", () => {
  it("have the same texts in the same order", () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
  });

  it("name the same values in both languages", () => {
    const values = (catalogue: Readonly<Record<string, string>>): unknown =>
      Object.entries(catalogue).map(([key, text]) => [key, placeholders(text)]);
    expect(values(english)).toEqual(values(chinese));
  });

  it("use no jargon", () => {
    for (const text of [...Object.values(english), ...Object.values(chinese)]) {
      expect(text).not.toMatch(/JSON|API\b|綁定|binding/u);
    }
  });
});

describe("paneLanguageFor", () => {
  it.each([
    ["zh-TW", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["en-US", "en"],
    ["ja-JP", "en"],
  ])("shows %s users %s", (display, language) => {
    expect(paneLanguageFor(display)).toBe(language);
  });
});
