import { describe, expect, it } from "@jest/globals";
import packageJson from "../../package.json";
import { expectRefusal, run, runWell } from "./command-line";

/** The commands that the help lists. */
const commands = (): readonly string[] => {
  const [, listed = ""] = runWell("--help").split("指令：");
  return [...listed.matchAll(/^ {2}([a-z]+) /gmu)].map(([, name = ""]) => name);
};

describe("usage", () => {
  it.each([
    ["no command", [], /list、show、/u],
    ["an unknown command", ["insert"], /「insert」/u],
    ["an unknown option", ["list", "--xml"], /「--xml」/u],
    ["a missing argument", ["show"], /「form」/u],
    ["too many arguments", ["show", "A", "D"], /太多/u],
    ["a missing output", ["new", "A"], /--output/u],
    ["an option without its value", ["new", "A", "-o"], /--output/u],
    ["a missing workbook to add to", ["add", "A", "-o", "x.xlsx"], /--to/u],
    [
      "an output that is given twice",
      ["new", "A", "-o", "x.xlsx", "-o", "y.xlsx"],
      /「--output」.*兩次/u,
    ],
    [
      "a workbook that is given twice",
      ["add", "A", "--to", "x.xlsx", "--to", "y.xlsx"],
      /「--to」/u,
    ],
    ["an unknown role", ["check", "x.xlsx", "--complete", "all"], /「all」/u],
  ])("refuses %s in one sentence", (_, args, words) => {
    expectRefusal(run(...args), words);
  });

  it("prints help in Chinese", () => {
    expect(runWell("--help")).toMatch(/用法：[\s\S]*指令：[\s\S]*檢核活頁簿/u);
    expect(runWell("fill", "--help")).toContain("--as-is");
    expect(runWell("new", "--help")).toMatch(/--set[\s\S]*na-extension=no\|yes/u);
    for (const command of commands()) {
      expect(runWell(command, "--help")).not.toContain("default");
    }
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["insert"]],
  ])("names every command to whoever gives %s", (_, args) => {
    const { stderr } = run(...args);
    expect(commands()).toContain("merge");
    expect(commands().filter((command) => !stderr.includes(command))).toEqual([]);
  });

  it("prints the package's version", () => {
    expect(runWell("--version")).toBe(`${packageJson.version}\n`);
  });
});
