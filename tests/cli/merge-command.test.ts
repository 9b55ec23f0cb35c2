import { copyFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Outcome } from "../../src/cli/outcome";
import type { FormReport } from "../../src/form/form-report";
import { membersWords } from "../../src/messages/members";
import { editWorkbook } from "../../src/host/xlsx/edit-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { ok } from "../../src/result";
import type { CellEntry } from "../../src/scoring/verdict";
import { aFolder, expectRefusal, run, runWell } from "./command-line";
import { officialForm, withCells } from "./workbooks";

const folder = aFolder();

/** A copy of a blank workbook with a scores file filled in. */
const filled = (
  name: string,
  scores: object,
  from = "blank",
  ...more: readonly string[]
): string => {
  const given = folder.write(`${name}.json`, JSON.stringify(scores));
  const file = folder.path(`${name}.xlsx`);
  runWell("fill", folder.path(`${from}.xlsx`), given, "-o", file, "--force", ...more);
  return file;
};

const member = (name: string, committee: object, more: object = {}): string =>
  filled(name, { D: { self: { "1.1.1": 2 }, committee, ...more } });

const merge = (names: readonly string[], ...more: readonly string[]): Outcome =>
  run(
    "merge",
    ...names.map((name) => folder.path(`${name}.xlsx`)),
    "-o",
    folder.path("out.xlsx"),
    ...more,
  );

const scoreIn = (name: string, indicator: string): FormReport["scores"][number] | undefined => {
  const { stdout } = run("check", folder.path(`${name}.xlsx`), "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: FormReport[] }[] };
  const form = files[0]?.forms.find(({ rubric }) => rubric === "moe-105-d");
  expect(form?.damage).toEqual([]);
  return form?.scores.find((one) => one.indicator === indicator && one.role === "committee");
};

/** The columns of scores and findings on the 委員彙整 sheet: headers and the row of one indicator. */
const rowIn = (name: string, indicator: string): readonly (readonly [CellEntry, CellEntry])[] => {
  const read = readWorkbook(folder.read(`${name}.xlsx`));
  const sheets = read.ok ? sheetCells(read.value) : [];
  const { values = [] } = sheets.find((cells) => cells.name === membersWords.sheetName) ?? {};
  const header = values.find(([first]) => first === "指標") ?? [];
  const row = values.find(([first]) => first === indicator) ?? [];
  return header.map((text, column): readonly [CellEntry, CellEntry] => [text, row[column] ?? null]);
};

/** A copy of a file in which a text stands for another one. */
const replaced = (name: string, old: string, text: string, as: string): void => {
  const parts = Object.entries(unzipSync(folder.read(`${name}.xlsx`)));
  const changed = parts.map(([part, bytes]): [string, Uint8Array] => [
    part,
    part.endsWith(".xml") ? strToU8(strFromU8(bytes).replaceAll(old, text)) : bytes,
  ]);
  folder.write(`${as}.xlsx`, zipSync(Object.fromEntries(changed)));
};

beforeAll(() => {
  runWell("new", "D", "-o", folder.path("blank.xlsx"));
  member("a", { "1.1.1": 2, "1.1.2": 1 }, { finding: { "1.1.1": "規定完備" } });
  member("b", { "1.1.1": 1 }, { finding: { "1.1.1": "=1+1" } });
  member("c", { "1.1.2": 0 });
});

beforeEach(() => {
  if (folder.names().includes("out.xlsx")) folder.remove("out.xlsx");
});

const expectNothingWritten = (): void => {
  expect(folder.names()).not.toContain("out.xlsx");
};

describe("merge", () => {
  it("puts what each member gave side by side, as it was given, and says what to do next", () => {
    const { status, stdout } = merge(["a", "b", "c"], "--names", "王大明、李小華、陳美玉");

    expect(status).toBe(0);
    expect(stdout).toMatch(/加入工作表「委員彙整」：訪視表 D，委員 3 位。/u);
    expect(stdout).toMatch(/王大明（.*a\.xlsx）：評分 2 項，訪視結果說明 1 則/u);
    expect(rowIn("out", "1.1.1")).toEqual(
      expect.arrayContaining([
        ["王大明", 2],
        ["李小華", 1],
        ["陳美玉", null],
        ["李小華\n訪視結果說明", "=1+1"],
      ]),
    );
  });

  it("keeps the base's self-check scores and leaves every agreed score to be entered", () => {
    merge(["a", "b"]);

    expect(scoreIn("out", "1.1.1")).toMatchObject({ value: null, state: "blank" });
    expect(run("check", folder.path("out.xlsx")).stdout).toMatch(/自我檢核分數：總分 2/u);
  });

  it("calls members by their numbers where the copies don't name them", () => {
    merge(["a", "b"]);
    expect(rowIn("out", "1.1.1")).toEqual(
      expect.arrayContaining([
        ["委員 1", 2],
        ["委員 2", 1],
      ]),
    );
  });

  it("takes a base that is no member's for its self-check scores only", () => {
    filled("school", { D: { self: { "1.1.1": 2 } } });
    const { status, stdout } = merge(["a", "b"], "--base", folder.path("school.xlsx"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/委員 2 位/u);
  });

  it("has fill write a committee's score as the agreed one, and check read it there", () => {
    merge(["a", "b"]);
    copyFileSync(folder.path("out.xlsx"), folder.path("merged.xlsx"));
    filled("agreed", { D: { committee: { "1.1.1": 1 } } }, "merged");

    expect(rowIn("agreed", "1.1.1")).toContainEqual(["議定分數", 1]);
    expect(scoreIn("agreed", "1.1.1")).toMatchObject({ value: 1, state: "ok" });
    const { status, stdout } = run(
      "fill",
      folder.path("agreed.xlsx"),
      folder.write("again.json", JSON.stringify({ D: { committee: { "1.1.1": 2 } } })),
      "-o",
      folder.path("never.xlsx"),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "  D G8 「1」→「2」\n" });
  });

  it("leaves the links alone when the workbook is repaired", () => {
    merge(["a", "b"]);
    copyFileSync(folder.path("out.xlsx"), folder.path("merged.xlsx"));
    filled("agreed", { D: { committee: { "1.1.1": 1 } } }, "merged");
    run("repair", folder.path("agreed.xlsx"), "-o", folder.path("mended.xlsx"), "--numbers");

    expect(scoreIn("mended", "1.1.1")).toMatchObject({ value: 1 });
    expect(rowIn("mended", "1.1.1")).toContainEqual(["議定分數", 1]);
  });

  it("replaces the scores of a base that is no member's only when told to", () => {
    const base = member("chair", { "1.1.1": 1 });
    expectRefusal(
      merge(["a", "b"], "--base", base),
      /已有委員評分：[A-Z]+\d+，.*--replace-scores/u,
    );
    expect(merge(["a", "b"], "--base", base, "--replace-scores").status).toBe(0);
  });

  it("reads the agreed scores of an earlier merge as a member's scores, and says so", () => {
    merge(["a", "b"]);
    copyFileSync(folder.path("out.xlsx"), folder.path("merged.xlsx"));
    filled("agreed", { D: { committee: { "1.1.1": 1 } } }, "merged");
    folder.remove("out.xlsx");

    const { status, stdout } = merge(["c", "agreed"], "--names", "丙,甲乙");
    expect(status).toBe(0);
    expect(stdout).toMatch(/agreed\.xlsx」的委員評分是先前合併時議定的分數/u);
    expect(stdout).not.toMatch(/c\.xlsx」的委員評分是先前/u);
    expect(rowIn("out", "1.1.1")).toContainEqual(["甲乙", 1]);
  });
});

describe("merge refuses, and writes nothing:", () => {
  const expectRefused = (outcome: Outcome, words: RegExp): void => {
    expectRefusal(outcome, words);
    expectNothingWritten();
  };

  it("a copy of another edition of the form", () => {
    replaced("b", "moe-105-d@1.0.0", "moe-105-d@0.9.0", "older");
    expectRefused(merge(["a", "older"]), /older\.xlsx」的工作表「D .*另一個版本/u);
  });

  it("a copy of another form", () => {
    runWell("new", "H", "-o", folder.path("h.xlsx"), "--force");
    expectRefused(merge(["a", "h"]), /h\.xlsx」裡沒有訪視表 D/u);
  });

  it("a copy whose official text was changed, with the cell", () => {
    const changed = withCells(folder.read("b.xlsx"), "D", [
      ["1.1.1", "standard", "<is><t>隨意給分</t></is>", 't="inlineStr"'],
    ]);
    folder.write("changed.xlsx", changed);
    expectRefused(merge(["a", "changed"]), /changed\.xlsx」的工作表「D .*與官方表不同：D8（/u);
  });

  it("the same file under another name, and twice the same", () => {
    copyFileSync(folder.path("b.xlsx"), folder.path("b2.xlsx"));
    expectRefused(merge(["a", "b", "b2"]), /b2\.xlsx」與「.*b\.xlsx」的內容一模一樣/u);
    expectRefused(merge(["a", "b", "b"]), /b\.xlsx」給了兩次/u);
  });

  it("another school's copy", () => {
    const printed = `視導對象：${officialForm("D").audience}`;
    replaced("a", printed, `${printed}（甲校）`, "own");
    replaced("b", printed, `${printed}（乙校）`, "other");
    expectRefused(merge(["own", "other"]), /other\.xlsx」是另一所學校的（視導對象：乙校／甲校）/u);
    expect(merge(["own", "b"]).status).toBe(0);
  });

  it("copies of two schools where the base names none", () => {
    const printed = `視導對象：${officialForm("D").audience}`;
    replaced("a", printed, `${printed}（甲校）`, "first");
    replaced("b", printed, `${printed}（乙校）`, "second");
    filled("school", { D: { self: { "1.1.1": 2 } } });
    const { status, stderr } = merge(
      ["first", "second"],
      ...["--base", folder.path("school.xlsx"), "--accept-differences"],
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/second\.xlsx」是另一所學校的（視導對象：乙校／甲校）/u);
  });

  it("a copy without anything of the committee's, unless that is allowed", () => {
    filled("none", { D: { self: { "1.1.1": 2 } } });
    expectRefused(merge(["a", "none"]), /none\.xlsx」沒有委員評分.*--allow-empty/u);
    expect(merge(["a", "none"], "--allow-empty").status).toBe(0);
  });

  it("a copy with the same scores and findings as another, unless that is allowed", () => {
    const more = { finding: { "1.1.1": "=1+1" }, evidence: { "1.1.2": "見附件" } };
    member("same", { "1.1.1": 1 }, more);
    expectRefused(
      merge(["b", "same"], "--accept-differences"),
      /same\.xlsx」的評分與說明和「.*b\.xlsx」完全相同.*--allow-same/u,
    );
    expect(merge(["b", "same"], "--allow-same", "--accept-differences").status).toBe(0);
  });

  it("self-check scores that differ, with both of them, until the base's are accepted", () => {
    filled("differs", { D: { self: { "1.1.1": 1 }, committee: { "1.1.1": 1 } } });
    const { status, stdout, stderr } = merge(["a", "differs"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/differs\.xlsx D .* F8：底本「2」，此份「1」/u);
    expectNothingWritten();
    expect(merge(["a", "differs"], "--accept-differences").stdout).toMatch(/底本「2」，此份「1」/u);
  });

  it("too few files, names that don't fit, and an output that is one of the files", () => {
    expectRefused(merge(["a"]), /兩份以上/u);
    expectRefused(merge(["a", "b"], "--names", "甲"), /1 個姓名，檔案卻有 2 份/u);
    expectRefused(merge(["a", "b"], "--names", "甲,甲"), /「甲」空白或重複/u);
    const onto = ["merge", folder.path("a.xlsx"), folder.path("b.xlsx"), "--force", "-o"];
    expectRefused(run(...onto, folder.path("b.xlsx")), /b\.xlsx」是要讀取的檔案/u);
  });

  it("a workbook with several forms until one of them is named", () => {
    runWell("new", "D", "H", "-o", folder.path("blank.xlsx"), "--force");
    member("two", { "1.1.1": 1 });
    expectRefused(merge(["two", "b"]), /有 D、H 這幾張訪視表，請用 --form/u);
    expect(merge(["two", "c"], "--form", "D").status).toBe(0);
  });
});

describe("check of a merged workbook", () => {
  it("names 委員評分 whose 委員彙整 sheet was deleted", () => {
    merge(["a", "b"]);
    const edited = editWorkbook(folder.read("out.xlsx"), (sheets) =>
      ok({
        added: [],
        blocks: [],
        removed: sheets
          .filter(({ name }) => name === membersWords.sheetName)
          .map(({ sheetId }) => sheetId),
        styles: {},
      }),
    );
    if (!edited.ok) throw new Error(JSON.stringify(edited.error));
    folder.write("gone.xlsx", edited.value);

    const { status, stdout } = run("check", folder.path("gone.xlsx"));
    expect(status).toBe(1);
    expect(stdout).toMatch(/G8:G18、G20:G27、G29:G39 連到「委員彙整」的議定分數已被刪除/u);
  });
});
