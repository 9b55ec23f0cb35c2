import { describe, expect, it } from "@jest/globals";
import { schoolOf } from "../../src/form/school";
import type { SheetCells } from "../../src/form/sheet-cells";
import { located, rubric, untouched } from "./planned-sheets";

const printed = `視導對象：${rubric.audience}`;

const blank = untouched();

const withAudience = (text: string): SheetCells => ({
  ...blank,
  values: blank.values.map((line) => line.map((value) => (value === printed ? text : value))),
});

const schoolIn = (text: string): string | null => {
  const cells = withAudience(text);
  return schoolOf(cells, located(cells), rubric);
};

describe("the school that a form is about", () => {
  it("is unknown while only the printed words stand there", () => {
    expect(blank.values.flat()).toContain(printed);
    expect(schoolIn(printed)).toBeNull();
    expect(schoolIn("視導對象：")).toBeNull();
  });

  it.each([
    "視導對象：國立測試大學",
    `${printed} 國立測試大學`,
    `${printed}（國立測試大學）`,
    `視導對象：國立測試大學\n${rubric.audience}`,
    "國立測試大學",
  ])("is what somebody wrote there: %j", (text) => {
    expect(schoolIn(text)).toBe("國立測試大學");
  });

  it("keeps brackets that are part of its name", () => {
    expect(schoolIn("視導對象：測試大學(進修部)")).toBe("測試大學(進修部)");
  });

  it("is known where the header row of the table is gone", () => {
    const cells = withAudience("視導對象：國立測試大學");

    expect(schoolOf(cells, { ...located(cells), headerRow: null }, rubric)).toBe("國立測試大學");
  });

  it("is unknown where the cell is gone", () => {
    const cells = { ...blank, values: blank.values.map((line) => line.slice(0, 4)) };

    expect(schoolOf(cells, located(blank), rubric)).toBeNull();
  });
});
