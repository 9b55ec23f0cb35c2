import { describe, expect, it } from "@jest/globals";
import { maxDigitWidth, storedWidth } from "../../../src/host/xlsx/normal-font";

describe("maxDigitWidth", () => {
  it.each([
    ["新細明體", 12, 8],
    ["PMingLiU", 12, 8],
    ["Calibri", 11, 7],
    ["Aptos Narrow", 11, 7],
    ["Arial", 10, 7],
    ["Times New Roman", 12, 8],
  ])("of %s %d is %d pixels", (name, size, pixels) => {
    expect(maxDigitWidth({ name, size })).toBe(pixels);
  });

  it("takes an unknown font for a narrow one, so that columns come out wider", () => {
    expect(maxDigitWidth({ name: "某字型", size: 12 })).toBe(7);
  });

  it("is never 0", () => {
    expect(maxDigitWidth({ name: "某字型", size: 1 })).toBe(1);
  });
});

describe("storedWidth", () => {
  it("counts points in digits and never loses a pixel", () => {
    expect(storedWidth(54, 8)).toBe(9);
    expect(storedWidth(54, 7) * 7).toBeGreaterThanOrEqual(72);
  });

  it("stops at Excel's 255", () => {
    expect(storedWidth(5000, 7)).toBe(255);
  });
});
