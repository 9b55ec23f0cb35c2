import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { aFolder, expectRefusal, run, runWell } from "./command-line";

const folder = aFolder();

beforeAll(() => {
  runWell("new", "A", "-o", folder.path("in.xlsx"));
  folder.write("taken.xlsx", "untouched");
  folder.write("scores.json", '{"A": {"self": {"1.1.1": 0}}}');
  mkdirSync(folder.path("folder.xlsx"));
});

const refused = [
  ["exists", ["-o", "taken.xlsx"], /--force/u],
  ["is the input", ["-o", "in.xlsx"], /--in-place/u],
  ["is the input, though forced", ["-o", "in.xlsx", "--force"], /--in-place/u],
  ["is missing", [], /-o/u],
  ["is another file than the one to change in place", ["-o", "b.xlsx", "--in-place"], /in-place/u],
  ["is a folder", ["-o", "folder.xlsx", "--force"], /資料夾/u],
  ["stands in a folder that is not there", ["-o", "nowhere/b.xlsx"], /不存在/u],
  ["would change the kind of workbook", ["-o", "b.xlsm"], /\.xlsx/u],
  ["is no workbook by its name", ["-o", "b.pdf"], /\.xlsx/u],
] as const;

const inFolder = (args: readonly string[]): readonly string[] =>
  args.map((arg) => (arg.includes(".") ? folder.path(arg) : arg));

describe("an output that", () => {
  it.each(refused)("%s is refused by fill and add", (_, args, words) => {
    const before = folder.names().map((name) => [name, statSync(folder.path(name)).size]);
    const input = folder.path("in.xlsx");

    expectRefusal(run("fill", input, folder.path("scores.json"), ...inFolder(args)), words);
    expectRefusal(run("add", "D", "--to", input, ...inFolder(args)), words);
    expect(folder.names().map((name) => [name, statSync(folder.path(name)).size])).toEqual(before);
  });

  it("is a link to nowhere is refused, and the link stays", () => {
    symlinkSync(folder.path("gone.xlsx"), folder.path("link.xlsx"));

    for (const more of [[], ["--force"]]) {
      expectRefusal(run("new", "A", "-o", folder.path("link.xlsx"), ...more), /符號連結/u);
    }
    expect(readlinkSync(folder.path("link.xlsx"))).toBe(folder.path("gone.xlsx"));
    expect(folder.names()).not.toContain("gone.xlsx");
  });

  it("exists is refused by new and left as it is", () => {
    expectRefusal(run("new", "A", "-o", folder.path("taken.xlsx")), /--force/u);
    expect(folder.read("taken.xlsx").toString()).toBe("untouched");
  });
});

describe("--force", () => {
  it("replaces an existing file", () => {
    folder.write("old.xlsx", "old");

    runWell("new", "A", "-o", folder.path("old.xlsx"), "--force");
    expect(folder.read("old.xlsx").subarray(0, 2).toString()).toBe("PK");
  });
});

describe("--in-place", () => {
  it("rewrites the input, keeps its permissions and leaves no other file behind", () => {
    const file = folder.write("own.xlsx", folder.read("in.xlsx"));
    chmodSync(file, 0o640);
    const names = folder.names();

    runWell("fill", file, folder.path("scores.json"), "--in-place");

    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(folder.read("own.xlsx").equals(folder.read("in.xlsx"))).toBe(false);
    expect(folder.names()).toEqual(names);
  });
});
