import { describe, expect, it } from "@jest/globals";
import { aFolder, expectRefusal, run, runWell } from "./command-line";

const folder = aFolder();

const situationsOf = (file: string): unknown => {
  const { files } = JSON.parse(runWell("check", folder.path(file), "--json")) as {
    files: { forms: { situations: unknown }[] }[];
  };
  return files[0]?.forms.map(({ situations }) => situations);
};

describe("new", () => {
  it("writes one sheet for each form in the order asked for", () => {
    runWell("new", "h", "moe-105-a", "-o", folder.path("two.xlsx"));

    const { files } = JSON.parse(runWell("check", folder.path("two.xlsx"), "--json")) as {
      files: { forms: { rubric: string }[] }[];
    };
    expect(files[0]?.forms.map(({ rubric }) => rubric)).toEqual(["moe-105-h", "moe-105-a"]);
  });

  it("sets a situation in the forms that ask for it and leaves the others alone", () => {
    const out = folder.path("set.xlsx");
    runWell("new", "A", "H", "-o", out, "--set", "na-extension=yes");

    expect(situationsOf("set.xlsx")).toEqual([{}, { "na-extension": "yes" }]);
  });

  it("names every sheet that it made, annexes too", () => {
    const printed = runWell("new", "A", "H", "-o", folder.path("named.xlsx"));

    expect(printed).toMatch(/工作表 總表、A [^、]+、H [^、]+、H 附表/u);
  });

  it("leaves 總表 out for one form and when told so", () => {
    expect(runWell("new", "A", "-o", folder.path("single.xlsx"))).not.toContain("總表");
    const two = runWell("new", "A", "D", "-o", folder.path("pair.xlsx"), "--no-overview");
    expect(two).not.toContain("總表");
  });

  it("gives the same bytes each time", () => {
    runWell("new", "A", "-o", folder.path("one.xlsx"));
    runWell("new", "A", "-o", folder.path("again.xlsx"));

    expect(folder.read("one.xlsx").equals(folder.read("again.xlsx"))).toBe(true);
  });

  it.each([
    ["an unknown form", ["Z"], /「Z」/u],
    ["a form that is named twice", ["A", "moe-105-a"], /兩次/u],
    ["an unknown situation", ["A", "--set", "weather=fine"], /weather/u],
    ["an unknown choice", ["H", "--set", "na-extension=maybe"], /yes/u],
    ["a setting without a value", ["H", "--set", "na-extension"], /情況=值/u],
    [
      "a situation that is set both ways",
      ["H", "--set", "na-extension=no", "--set", "na-extension=yes"],
      /兩次/u,
    ],
  ])("refuses %s and writes nothing", (_, args, words) => {
    expectRefusal(run("new", ...args, "-o", folder.path("none.xlsx")), words);
    expect(folder.names()).not.toContain("none.xlsx");
  });
});

describe("add", () => {
  it("adds a form to a workbook beside those that are there", () => {
    runWell("new", "A", "-o", folder.path("own.xlsx"));
    const out = folder.path("more.xlsx");
    runWell("add", "D", "--to", folder.path("own.xlsx"), "-o", out);

    expect(situationsOf("more.xlsx")).toHaveLength(2);
    expect(situationsOf("own.xlsx")).toHaveLength(1);
  });
});
