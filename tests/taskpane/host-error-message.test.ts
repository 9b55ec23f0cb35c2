import { describe, expect, it } from "@jest/globals";
import type { HostError } from "../../src/host/host-error";
import { hostErrorDetails, hostErrorMessage } from "../../src/taskpane/host-error-message";
import { loadCatalogue, startTranslator } from "../../src/taskpane/pane-language";

const errors: readonly HostError[] = [
  { type: "not-supported", needs: "ExcelApi 1.9" },
  { type: "sheet-gone" },
  { type: "sheet-not-empty", sheetName: "預算" },
  { type: "read-only" },
  { type: "protected" },
  { type: "cell-edit-mode" },
  { type: "too-large" },
  { type: "failed", code: "GeneralException", detail: "x", cleanedUp: true },
  { type: "failed", code: "GeneralException", detail: "x", cleanedUp: false },
];

describe("hostErrorMessage", () => {
  it.each(["zh-TW", "en"] as const)(
    "has a sentence of its own for every error in %s",
    async (language) => {
      const { t } = startTranslator(language, await loadCatalogue(language));
      const sentences = errors.map((error) => {
        const { key, values } = hostErrorMessage(error);
        return t(key, values);
      });
      expect(new Set(sentences).size).toBe(errors.length);
      expect(sentences[0]).toContain("ExcelApi 1.9");
      expect(sentences[2]).toContain("預算");
      for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|^error\./u);
    },
  );
});

describe("hostErrorDetails", () => {
  it("gives the program's own words only where it failed unexpectedly", () => {
    expect(errors.map(hostErrorDetails)).toEqual([
      ...Array.from({ length: 7 }, () => null),
      "GeneralException: x",
      "GeneralException: x",
    ]);
  });
});
