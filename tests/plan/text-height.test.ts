import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { countLines, textHeight, textWidth } from "../../src/plan/text-height";

/** Wide enough for ten full-width characters of 10 points. */
const tenEm = 110;

describe("textWidth", () => {
  it("counts full-width and ambiguous characters as one em, half-width ones as less", () => {
    expect(textWidth("評□～“")).toBe(4);
    expect(textWidth("1.")).toBeCloseTo(1.12);
  });
});

describe("countLines", () => {
  it.each([
    ["ten characters on one line", "一二三四五六七八九十", 1],
    ["an eleventh character on a second line", "一二三四五六七八九十一", 2],
    ["each paragraph on lines of its own", "一\n\n二", 3],
    ["a closing sign with the character before it", "一二三四五六七八九十。", 2],
    ["an opening sign with the character after it", "一二三四五六七八九（十", 2],
    ["a half-width word unbroken", "一二三四五六七八 12345", 2],
    ["a word longer than a line over several", "a".repeat(60), 4],
  ])("sets %s", (_, text, lines) => {
    expect(countLines(text, tenEm)).toBe(lines);
  });
});

describe("textHeight", () => {
  it("needs no height for an empty text", () => {
    expect(textHeight("", tenEm)).toBe(0);
  });

  it("rounds up to whole pixels", () => {
    expect(textHeight("一", tenEm)).toBe(21);
  });

  it("never shrinks when text is added", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("訪視 a1，（）\n□M")) }),
        fc.integer({ min: 36, max: 216 }),
        (text, width) => {
          expect(textHeight(`${text}視`, width)).toBeGreaterThanOrEqual(textHeight(text, width));
          expect(textHeight(`${text}\n視`, width)).toBeGreaterThan(textHeight(text, width));
        },
      ),
    );
  });
});
