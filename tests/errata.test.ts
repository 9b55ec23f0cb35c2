import { describe, expect, it } from "@jest/globals";
import errata from "../rubrics/errata.json";
import { findRubric } from "../src/official/official-rubrics";
import { findIndicator } from "../src/rubric/walk";

const { entries } = errata;

describe("the errata", () => {
  it("name forms and indicators that there are", () => {
    const lost = entries.filter(({ form, indicator }) => {
      const rubric = findRubric(form);
      return rubric === null || (indicator !== null && findIndicator(rubric, indicator) === null);
    });
    expect(lost).toEqual([]);
  });

  it("say why, and let misprints that are kept stand as they were printed", () => {
    for (const { why, kept, printed, stands } of entries) {
      expect(why).not.toBe("");
      if (kept) expect(stands).toBe(printed);
      else expect(stands).not.toBe(printed);
    }
  });

  it("are told at the indicator where a likely misprint is kept", () => {
    const silent = entries.filter(({ form, indicator, kept }) => {
      const rubric = findRubric(form);
      if (!kept || rubric === null || indicator === null) return false;
      return (findIndicator(rubric, indicator)?.note ?? null) === null;
    });
    expect(silent).toEqual([]);
  });

  it("hold every text that stands in place of another", () => {
    const plain = (text: string): string => text.replace(/\s/gu, "");
    for (const { form, indicator, field, stands } of entries) {
      const rubric = findRubric(form);
      if (rubric === null || indicator === null) continue;
      if (!["text", "standard", "evidence", "remark"].includes(field)) continue;
      const found = findIndicator(rubric, indicator);
      const text = `${found?.text ?? ""}${found?.standard ?? ""}${found?.evidence ?? ""}${found?.remark ?? ""}`;
      expect({ form, indicator, found: plain(text).includes(plain(stands)) }).toEqual({
        form,
        indicator,
        found: true,
      });
    }
  });
});
