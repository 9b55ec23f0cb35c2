import { describe, expect, it } from "@jest/globals";
import { printFormula } from "../../src/plan/print-formula";
import { textPieces } from "../../src/report/sheet-texts";
import { filledForm } from "./filled-form";

/** The pieces of a finding as the formulas cut it: where each begins and how many UTF-16 units it takes. */
const cutsOf = (finding: string): readonly (readonly [from: number, length: number])[] =>
  textPieces(filledForm("D", { "1.1.1": { finding } }), "1.1.1", "finding", 150).map(
    ({ content }) => {
      const formula = content?.type === "formula" ? printFormula(content.formula) : "";
      const [, from = "1", length = "0"] = /MID\([^,]*,(\d+),(\d+)\)/u.exec(formula) ?? [];
      return [Number(from) - 1, Number(length)];
    },
  );

describe("a text that needs several rows of the 報告 sheet", () => {
  it("is cut into pieces that follow one another, the last of which takes whatever comes", () => {
    const cuts = cutsOf("很長的訪視結果說明。".repeat(120));
    expect(cuts.length).toBeGreaterThan(1);
    for (const [index, [from, length]] of cuts.slice(0, -1).entries())
      expect(cuts[index + 1]?.[0]).toBe(from + length);
    expect(cuts.at(-1)?.[1]).toBe(32_767);
  });

  it.each([0, 1])("never cuts a character of two code units in half (%i before it)", (before) => {
    const finding = "一".repeat(before) + "𠮷".repeat(800);
    const cuts = cutsOf(finding);
    expect(cuts.length).toBeGreaterThan(1);
    for (const [from] of cuts.slice(1)) expect(finding.codePointAt(from)).toBe("𠮷".codePointAt(0));
  });
});
