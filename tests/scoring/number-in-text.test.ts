import { describe, expect, it } from "@jest/globals";
import { numberInText } from "../../src/scoring/number-in-text";

describe("number in text", () => {
  it.each([
    ["8", 8],
    ["８", 8],
    ["８．５", 8.5],
    [" 8", 8],
    ["8\u3000", 8],
    ["\u00A08", 8],
    ["8 分", 8],
    ["8分", 8],
    ["+0.5", 0.5],
    ["-1", -1],
    ["－１", -1],
    ["−1", -1],
    [".5", 0.5],
    ["3.", 3],
    ["007", 7],
  ])("reads %j as %d", (text, value) => {
    expect(numberInText(text)).toBe(value);
  });

  it.each([
    "",
    "分",
    "NA",
    "八",
    "8 8",
    "1,000",
    "80%",
    "1e3",
    "2016/1/1",
    "=8",
    "'8",
    "8分鐘",
    "1.2.3",
    "9".repeat(41),
  ])("finds none in %j", (text) => {
    expect(numberInText(text)).toBeNull();
  });
});
