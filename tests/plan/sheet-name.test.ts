import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { freeSheetName } from "../../src/plan/sheet-name";

describe("freeSheetName", () => {
  it("keeps a legal name that nobody has", () => {
    expect(freeSheetName("A 大學甄選入學招生", ["工作表1"])).toBe("A 大學甄選入學招生");
  });

  it("numbers a name that is taken, whatever its case or width", () => {
    expect(freeSheetName("form a", ["Ｆorm A", "Form A (2)"])).toBe("form a (3)");
  });

  it("leaves out what Excel refuses and the apostrophe", () => {
    expect(freeSheetName("a:b\\c/d?e*f[g]h'i", [])).toBe("abcdefghi");
  });

  it("cuts a long name so that its number still fits", () => {
    const long = "長".repeat(40);
    expect(freeSheetName(long, ["長".repeat(31)])).toBe(`${"長".repeat(27)} (2)`);
  });

  it("does not take the name that Excel keeps for itself", () => {
    expect(freeSheetName("history", [])).toBe("history (2)");
  });

  it("gives any text a legal name that differs from all names taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (wanted, taken) => {
        const name = freeSheetName(wanted, [...taken, wanted]);
        expect(name).toMatch(/^[^:\\/?*[\]'\p{Cc}]{1,31}$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect([...taken, wanted]).not.toContain(name);
      }),
    );
  });
});
