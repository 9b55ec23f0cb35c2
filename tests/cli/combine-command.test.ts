import { beforeAll, describe, expect, it } from "@jest/globals";
import schema from "../../schemas/decisions.schema.json";
import type { Outcome } from "../../src/cli/outcome";
import type { FormReport } from "../../src/form/form-report";
import { workbook } from "../host/xlsx/packages";
import { aFolder, expectRefusal, misfits, run, runWell } from "./command-line";
import { unmarked, withExchangedHeaders, withOlderForm } from "./workbooks";

const folder = aFolder();

/** A copy of the base with a scores file filled in. */
const filled = (name: string, scores: object): string => {
  const given = folder.write(`${name}.json`, JSON.stringify(scores));
  const file = folder.path(`${name}.xlsx`);
  runWell("fill", folder.path("base.xlsx"), given, "-o", file, "--force");
  return file;
};

beforeAll(() => {
  runWell("new", "D", "H", "-o", folder.path("bare.xlsx"));
  runWell("assign", folder.path("bare.xlsx"), "-o", folder.path("base.xlsx"));
  filled("a", { D: { self: { "1.1.1": 3, "1.1.2": 1 } } });
  filled("b", { D: { self: { "1.1.1": 3 }, evidence: { "1.1.2": "見附件" } } });
  filled("c", { D: { self: { "1.1.1": 2 } }, H: { committee: { "1.1.1": "NA" } } });
});

const combine = (copies: readonly string[], ...more: readonly string[]): Outcome =>
  run(
    "combine",
    folder.path("base.xlsx"),
    ...copies.map((name) => folder.path(`${name}.xlsx`)),
    "-o",
    folder.path("out.xlsx"),
    "--force",
    ...more,
  );

const valueIn = (id: string, indicator: string, role: string): unknown => {
  const { stdout } = run("check", folder.path("out.xlsx"), "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: FormReport[] }[] };
  const form = files[0]?.forms.find(({ rubric }) => rubric === id);
  expect(form?.damage).toEqual([]);
  return form?.scores.find((one) => one.indicator === indicator && one.role === role)?.value;
};

interface DecisionsFile {
  readonly conflicts: readonly { readonly place: string; readonly choice: string | null }[];
}

const decisionsIn = (name: string): DecisionsFile =>
  JSON.parse(folder.read(name).toString("utf8")) as DecisionsFile;

/** Has the conflicts of a and c written, chooses one file for all of them, and gives the decisions file. */
const decided = (choice: string): string => {
  combine(["a", "c"], "--conflicts", folder.path("open.json"));
  const { conflicts } = decisionsIn("open.json");
  return folder.write(
    "decided.json",
    JSON.stringify({ conflicts: conflicts.map((one) => ({ ...one, choice })) }),
  );
};

describe("combine", () => {
  it("takes each cell from the copy that has it and says how many from which", () => {
    const { status, stdout } = combine(["a", "b"]);

    expect(status).toBe(0);
    expect(stdout).toMatch(/合併 3 格。\n.*a\.xlsx：2 格\n.*b\.xlsx：1 格\n$/u);
    expect(valueIn("moe-105-d", "1.1.1", "self")).toBe(3);
    expect(valueIn("moe-105-d", "1.1.2", "self")).toBe(1);
  });

  it("lists conflicts, ends with 1 and writes no workbook", () => {
    folder.remove("out.xlsx");
    const { status, stdout } = combine(["a", "c"]);

    expect(status).toBe(1);
    expect(stdout).toMatch(/有 1 格的內容不同/u);
    expect(stdout).toMatch(/F8 1\.1\.1 自我檢核分數\n {4}「3」.*a\.xlsx.*\n {4}「2」.*c\.xlsx/u);
    expect(folder.names()).not.toContain("out.xlsx");
  });

  it("writes the conflicts as a file to be filled in", () => {
    const { status } = combine(["a", "c"], "--conflicts", folder.path("open.json"));

    expect(status).toBe(1);
    expect(misfits(schema, decisionsIn("open.json"))).toEqual([]);
    expect(decisionsIn("open.json").conflicts).toMatchObject([
      { place: "moe-105-d 1.1.1 self", choice: null },
    ]);
  });

  it("takes what a person decided", () => {
    const file = decided(folder.path("c.xlsx"));

    const { status, stdout } = combine(["a", "c"], "--decisions", file);

    expect(status).toBe(0);
    expect(stdout).toMatch(/依決定未採用：.* F8 1\.1\.1 自我檢核分數「3」.*a\.xlsx/u);
    expect(valueIn("moe-105-d", "1.1.1", "self")).toBe(2);
    expect(valueIn("moe-105-d", "1.1.2", "self")).toBe(1);
    expect(valueIn("moe-105-h", "1.1.1", "committee")).toBe("NA");
  });

  it("keeps the decisions made when it writes the conflicts again", () => {
    const file = decided(folder.path("c.xlsx"));
    filled("d", { D: { self: { "1.1.2": 2 } } });
    const { status } = combine(
      ["a", "c", "d"],
      "--decisions",
      file,
      "--conflicts",
      folder.path("again.json"),
    );

    expect(status).toBe(1);
    expect(decisionsIn("again.json").conflicts.map(({ choice }) => choice)).toEqual([
      folder.path("c.xlsx"),
      null,
    ]);
  });

  it("refuses a decision on values that have changed since", () => {
    const file = decided(folder.path("c.xlsx"));
    filled("a2", { D: { self: { "1.1.1": 1 } } });

    expectRefusal(combine(["a2", "c"], "--decisions", file), /moe-105-d 1\.1\.1 self.*不符/u);
  });

  it("refuses a decision for a file that has no value there", () => {
    const file = decided("z.xlsx");

    expectRefusal(combine(["a", "c"], "--decisions", file), /「z\.xlsx」/u);
  });

  it("takes units from the copies' lists", () => {
    const units = folder.write("units.json", JSON.stringify({ D: { "1.1.1": "總務處" } }));
    runWell("assign", folder.path("base.xlsx"), units, "-o", folder.path("u.xlsx"));

    expect(combine(["a", "u"]).stdout).toMatch(/u\.xlsx：1 格/u);
  });

  it("names what has no place in the base and ends with 1, so that no script drops the copies", () => {
    runWell("new", "D", "-o", folder.path("small.xlsx"));
    const { status, stdout } = run(
      "combine",
      folder.path("small.xlsx"),
      folder.path("c.xlsx"),
      "-o",
      folder.path("s.xlsx"),
    );

    expect(status).toBe(1);
    expect(folder.names()).toContain("s.xlsx");
    expect(stdout).toMatch(/有 1 格沒有合併[\s\S]*「NA」：要合併到的活頁簿沒有這張工作表/u);
  });

  it.each([
    ["a copy without forms", () => workbook("calibri.xlsx"), /沒有訪視表/u],
    ["a copy whose marker was cleared", unmarked, /標記已被清除（請先用 repair 修復）/u],
    [
      "a copy whose score headers were exchanged",
      () => withExchangedHeaders("A"),
      /不知道哪一欄是誰的.*改回標題/u,
    ],
    ["a copy of another edition", withOlderForm, /另一個版本/u],
    ["a file that is no workbook", () => "text", /不是 Excel 活頁簿/u],
  ])("refuses %s and writes nothing", (_, content, words) => {
    folder.write("bad.xlsx", content());
    folder.write("out.xlsx", "kept");

    expectRefusal(combine(["a", "bad"]), words);
    expect(folder.read("out.xlsx").toString()).toBe("kept");
  });

  it("refuses a file that is given twice, and the base as a copy", () => {
    expectRefusal(combine(["a", "a"]), /給了兩次/u);
    expectRefusal(combine(["a", "base"]), /給了兩次/u);
  });

  it.each([
    ["-o", "a.xlsx"],
    ["--conflicts", "base.xlsx"],
    ["--conflicts", "c.xlsx"],
  ])("never writes %s over %s, which it reads", (option, name) => {
    const before = folder.read(name);
    const files = ["base", "a", "c"].map((one) => folder.path(`${one}.xlsx`));
    const output = option === "-o" ? [] : ["-o", folder.path("never.xlsx")];
    const outcome = run("combine", ...files, ...output, option, folder.path(name), "--force");

    expectRefusal(outcome, /不能當輸出檔/u);
    expect(folder.read(name).equals(before)).toBe(true);
  });

  it("does not replace a decisions file unasked", () => {
    folder.write("kept.json", "{}");
    const outcome = run(
      "combine",
      folder.path("base.xlsx"),
      folder.path("a.xlsx"),
      folder.path("c.xlsx"),
      "-o",
      folder.path("never.xlsx"),
      "--conflicts",
      folder.path("kept.json"),
    );

    expectRefusal(outcome, /已經存在/u);
    expect(folder.read("kept.json").toString()).toBe("{}");
  });
});
