import { describe, expect, it } from "@jest/globals";
import { isDark, isDarkOfficeTheme, readThemeChoice } from "../../src/taskpane/pane-theme";

describe("isDark", () => {
  it.each([
    ["a choice by hand before everything", "light", true, true, false],
    ["Office's theme before the system's", "auto", false, true, false],
    ["the system's theme where Office tells none", "auto", null, true, true],
  ] as const)("follows %s", (_, choice, office, system, dark) => {
    expect(isDark(choice, office, system)).toBe(dark);
  });
});

describe("readThemeChoice", () => {
  it("takes anything unknown for following Office", () => {
    expect([null, "dark", "pink"].map(readThemeChoice)).toEqual(["auto", "dark", "auto"]);
  });
});

describe("isDarkOfficeTheme", () => {
  it.each([
    ["its own word", { isDarkTheme: true, primaryBackgroundColor: "#FFFFFF" }, true],
    ["a dark background", { primaryBackgroundColor: "#292929" }, true],
    ["a light background", { primaryBackgroundColor: "FFFFFF" }, false],
    ["nothing", undefined, null],
    ["a colour that is none", { primaryBackgroundColor: "dark" }, null],
  ])("goes by %s", (_, theme, dark) => {
    expect(isDarkOfficeTheme(theme)).toBe(dark);
  });
});
