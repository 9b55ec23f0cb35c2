import { describe, expect, it } from "@jest/globals";
import {
  belongsToComposition,
  readTypedScore,
  scoreCharacter,
} from "../../src/taskpane/score-input";

describe("readTypedScore", () => {
  it.each([
    ["8", 8],
    ["８", 8],
    ["４．５", 4.5],
    [" 4.5 分", 4.5],
    ["4。5", 4.5],
    [".5", 0.5],
    ["-1", -1],
    ["0", 0],
  ])("reads %j as the number %d", (typed, value) => {
    expect(readTypedScore(typed)).toEqual({ kind: "number", value });
  });

  it.each(["NA", "na", "ＮＡ", "n/a", "得不計分"])("reads %j as NA", (typed) => {
    expect(readTypedScore(typed)).toEqual({ kind: "not-applicable" });
  });

  it.each(["八", "8/9", "1e3", "8 8", "0x10"])("does not guess at %j", (typed) => {
    expect(readTypedScore(typed)).toEqual({ kind: "unreadable" });
  });

  it.each(["", "   ", "　"])("takes %j for nothing", (typed) => {
    expect(readTypedScore(typed)).toEqual({ kind: "empty" });
  });
});

describe("belongsToComposition", () => {
  it("tells keys of an open composition by the flag or by key code 229", () => {
    expect(belongsToComposition({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(belongsToComposition({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(belongsToComposition({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});

describe("scoreCharacter", () => {
  it("turns full-width digits into digits and passes other keys by", () => {
    expect(["８", "8", ".", "a", "Enter", "F1"].map(scoreCharacter)).toEqual([
      "8",
      "8",
      ".",
      null,
      null,
      null,
    ]);
  });
});
