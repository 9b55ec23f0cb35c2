import { mkdirSync, symlinkSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { findWorkbooks } from "../../../src/cli/collect/find-workbooks";
import { aFolder } from "../command-line";

const folder = aFolder();

beforeAll(() => {
  for (const place of ["schools", "schools/b", "schools/a", "schools/a/deep.xlsx", "elsewhere"])
    mkdirSync(folder.path(place));
  for (const name of ["b/2.xlsx", "b/10.XLSX", "a/甲.xlsm", "a/deep.xlsx/x.xlsx", "old.xls"])
    folder.write(`schools/${name}`, "x");
  for (const name of ["a/~$甲.xlsm", "a/._甲.xlsm", "notes.txt", "a/.~lock.甲.xlsm#"])
    folder.write(`schools/${name}`, "x");
  folder.write("elsewhere/far.xlsx", "x");
  symlinkSync("..", folder.path("schools/a/loop"));
  symlinkSync("self", folder.path("schools/self"));
  symlinkSync("../elsewhere", folder.path("schools/0-far"));
  symlinkSync("../elsewhere", folder.path("schools/1-far-again"));
  symlinkSync("b/2.xlsx", folder.path("schools/0-copy.xlsx"));
  symlinkSync("gone.xlsx", folder.path("schools/gone-too.xlsx"));
});

const found = (excluded: readonly string[] = []): ReturnType<typeof findWorkbooks> =>
  findWorkbooks(folder.path("schools"), new Set(excluded));

describe("the workbooks in a folder", () => {
  it("are those of every depth, each once, by code unit, and what people take for a workbook", () => {
    expect(found().files.map(({ file }) => file)).toEqual([
      "0-far/far.xlsx",
      "a/deep.xlsx/x.xlsx",
      "a/甲.xlsm",
      "b/10.XLSX",
      "b/2.xlsx",
      "old.xls",
    ]);
  });

  it("leave out locks, other files, loops and second links, and count them", () => {
    // 4 other files; links: loop, self, second way to elsewhere, copy of 2.xlsx, to nowhere.
    expect(found()).toMatchObject({ skipped: 9, problems: [] });
  });

  it("leave out what is excluded without counting it", () => {
    const { files, skipped } = found([folder.path("schools/b/10.XLSX")]);

    expect(files.map(({ file }) => file)).not.toContain("b/10.XLSX");
    expect(skipped).toBe(9);
  });

  it("come with size and date", () => {
    const [first] = found().files;

    expect(first).toMatchObject({ size: 1, modified: expect.any(Number) });
  });
});
