import { beforeAll, describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import checkSchema from "../../schemas/check.schema.json";
import stateSchema from "../../schemas/state.schema.json";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { parseRecordMarker } from "../../src/plan/marker";
import { withDeletedRow, withParts } from "../host/xlsx/deleted-row";
import { aFolder, expectRefusal, misfits, run, runWell } from "./command-line";
import { bestScores, completeScores } from "./complete-scores";
import { formD } from "./damaged-workbook";
import { withCells } from "./workbooks";

const folder = aFolder();
const path = (name: string): string => folder.path(name);

beforeAll(() => {
  runWell("new", "D", "-o", path("empty.xlsx"));
  const scores = folder.write("scores.json", completeScores("D"));
  runWell("fill", path("empty.xlsx"), scores, "-o", path("full.xlsx"));
  runWell("state", path("full.xlsx"), "定稿", "-o", path("final.xlsx"), "--by", "王小明");
});

interface Stated {
  readonly state: string;
  readonly cell: string;
  readonly problems: readonly string[];
  readonly changes: readonly object[];
}

const stateOf = (file: string): Stated => {
  const { stdout } = run("state", path(file), "--json");
  const { forms } = JSON.parse(stdout) as { forms: Stated[] };
  const [form] = forms;
  if (form === undefined) throw new Error("no form");
  return form;
};

const hiddenSheets = (file: string): readonly string[] => {
  const parts = unzipSync(folder.read(file));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  return [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"[^>]*state="hidden"/gu)].map(
    ([, name = ""]) => name,
  );
};

const recordsIn = (file: string): readonly string[] => {
  const workbook = readWorkbook(folder.read(file));
  if (!workbook.ok) throw new Error(workbook.error.type);
  return sheetCells(workbook.value).flatMap(({ name, values }) =>
    values.flat().some((value) => typeof value === "string" && parseRecordMarker(value) !== null)
      ? [name]
      : [],
  );
};

/** A copy of a workbook with every part in other words. */
const rewritten = (from: string, as: string, change: (xml: string) => string): void => {
  const parts = Object.entries(unzipSync(folder.read(`${from}.xlsx`)));
  const changed = parts.map(([part, bytes]) => [part, strToU8(change(strFromU8(bytes)))] as const);
  folder.write(`${as}.xlsx`, zipSync(Object.fromEntries(changed)));
};

describe("state", () => {
  it("shows 草稿 of a new form", () => {
    expect(runWell("state", path("empty.xlsx"))).toContain("：草稿\n");
    expect(stateOf("empty.xlsx")).toEqual({
      rubric: "moe-105-d",
      sheet: expect.any(String),
      state: "draft",
      cell: "I3",
      problems: [],
      changes: [],
    });
  });

  it("refuses 自評完成 while self scores are missing, with a line for each", () => {
    const { status, stderr } = run("state", path("empty.xlsx"), "自評完成", "-o", path("no.xlsx"));

    expect(status).toBe(1);
    const lines = stderr.trimEnd().split("\n");
    const count = Object.keys(bestScores("D")).length;
    expect(lines[0]).toContain(`有 ${count} 個分數未填或不合規定`);
    expect(lines.slice(1)).toHaveLength(count);
    expect(lines[1]).toMatch(/^ {2}F\d+ 1\.1\.1 自我檢核分數：未填$/u);
    expect(folder.names()).not.toContain("no.xlsx");
  });

  it("refuses 定稿 while a score of the committee is not legal, and names value and reason", () => {
    const committee = { ...bestScores("D"), "1.1.1": 99 };
    const scores = { D: { self: bestScores("D"), committee } };
    runWell(
      "fill",
      path("empty.xlsx"),
      folder.write("bad.json", JSON.stringify(scores)),
      "--as-is",
      "-o",
      path("bad.xlsx"),
    );

    const { status, stderr } = run("state", path("bad.xlsx"), "D", "定稿", "-o", path("no.xlsx"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/有 1 個.*\n {2}G\d+ 1\.1\.1 委員評分：「99」超過配分\n$/u);
    expect(run("state", path("bad.xlsx"), "審閱中", "-o", path("review.xlsx")).status).toBe(0);
  });

  it("refuses 定稿 while two columns have one header, and names the cell and the right words", () => {
    const header = /(<c r="E7"[^>]*>).*?(<\/c>)/su;
    rewritten("full", "twice", (xml) => xml.replace(header, "$1<is><t>評分標準</t></is>$2"));

    expectRefusal(
      run("state", path("twice.xlsx"), "定稿", "-o", path("no.xlsx")),
      /E7 應為「自我檢核說明\(含佐證資料\)」/u,
    );
    expect(folder.names()).not.toContain("no.xlsx");
  });

  it("keeps a record on a hidden sheet when a form becomes final", () => {
    expect(stateOf("final.xlsx")).toMatchObject({ state: "final", problems: [], changes: [] });
    expect(recordsIn("final.xlsx")).toEqual(["定稿紀錄 D"]);
    expect(hiddenSheets("final.xlsx")).toEqual(["定稿紀錄 D"]);
    const { status, stdout } = run("check", path("final.xlsx"), "--json");
    expect(status).toBe(0);
    expect(misfits(checkSchema, JSON.parse(stdout))).toEqual([]);
  });

  it.each(["empty.xlsx", "final.xlsx"])("prints the states of %s as its schema says", (file) => {
    const printed: unknown = JSON.parse(runWell("state", path(file), "--json"));
    expect(misfits(stateSchema, printed, checkSchema)).toEqual([]);
  });

  it("names the cell, the old and the new value of a score changed after 定稿", () => {
    folder.write(
      "changed.xlsx",
      withCells(folder.read("final.xlsx"), "D", [["1.1.1", "committee", "<v>0</v>"]]),
    );

    const { status, stdout } = run("check", path("changed.xlsx"));
    const old = bestScores("D")["1.1.1"] ?? 0;
    expect(status).toBe(1);
    expect(stdout).toContain("定稿後改了 1 處");
    expect(stdout).toMatch(new RegExp(`G\\d+ 1\\.1\\.1 委員評分：「${old}」→「0」`, "u"));
    expect(stateOf("changed.xlsx").changes).toEqual([
      { code: "1.1.1", field: "committee", cell: expect.any(String), old: String(old), new: "0" },
    ]);
  });

  it("knows a final form and what was changed since without its header row or its marker", () => {
    const changed = folder.read("changed.xlsx");
    const { sheetId, headerRow } = formD(changed);
    folder.write("headless.xlsx", withDeletedRow(changed, sheetId, headerRow ?? -1));
    const unmarked = withParts(changed, (name, xml) =>
      name === sheetId ? xml.replace(/(<c r="K1"[^>]*?)( t="inlineStr")?>.*?<\/c>/u, "$1/>") : xml,
    );
    folder.write("unmarked.xlsx", unmarked);

    for (const file of ["headless.xlsx", "unmarked.xlsx"])
      expect(run("check", path(file)).stdout).toContain("定稿後改了 1 處");
  });

  it("says that a finding was changed after 定稿 without quoting it", () => {
    const text = "<is><t>改過</t></is>";
    folder.write(
      "reworded.xlsx",
      withCells(folder.read("final.xlsx"), "D", [["1.1.2", "finding", text, 't="inlineStr"']]),
    );

    expect(run("check", path("reworded.xlsx")).stdout).toMatch(
      /H\d+ 1\.1\.2 訪視結果說明的文字在定稿後改過/u,
    );
  });

  it("says that the record was tampered with", () => {
    rewritten("final", "tampered", (xml) =>
      xml.includes("rubric-sheets-record:") ? xml.replace("王小明", "陳大同") : xml,
    );

    expect(stateOf("tampered.xlsx").problems).toEqual(["record-changed"]);
    expect(run("check", path("tampered.xlsx")).stdout).toContain("指紋不符");
  });

  it("says that a final form has no record when its state was typed by hand", () => {
    rewritten("full", "typed", (xml) => xml.replace(">草稿<", ">定稿<"));

    expect(stateOf("typed.xlsx")).toMatchObject({ state: "final", problems: ["record-missing"] });
  });

  it("goes back with a word about it, and takes the record away", () => {
    const said = runWell("state", path("final.xlsx"), "審閱中", "-o", path("back.xlsx"));

    expect(said).toContain("注意：狀態退回「審閱中」");
    expect(recordsIn("back.xlsx")).toEqual([]);
    expect(stateOf("back.xlsx")).toMatchObject({ state: "under-review", problems: [] });
    expect(run("check", path("back.xlsx")).status).toBe(0);
  });

  it("refuses to make a changed form final again before it went back", () => {
    expectRefusal(
      run("state", path("changed.xlsx"), "定稿", "-o", path("no.xlsx")),
      /請先退回「審閱中」/u,
    );
  });

  it("counts a sheet made before there were states as 草稿 and gives it the cell", () => {
    const parts = unzipSync(folder.read("full.xlsx"));
    const entry = Object.entries(parts).find(([, part]) => strFromU8(part).includes(">草稿<"));
    if (entry === undefined) throw new Error("no state");
    const before = strFromU8(entry[1])
      .replace(/(<c r="H3" s="\d+") t="inlineStr">.*?<\/c>/u, "$1/>")
      .replace(/(<c r="I3" s="\d+") t="inlineStr">.*?<\/c>/u, "$1/>");
    expect(before).not.toContain("草稿");
    folder.write("old.xlsx", zipSync({ ...parts, [entry[0]]: strToU8(before) }));

    expect(stateOf("old.xlsx")).toMatchObject({ state: "draft", cell: null });
    expect(run("check", path("old.xlsx")).status).toBe(0);
    runWell("state", path("old.xlsx"), "自評完成", "-o", path("new.xlsx"));
    expect(stateOf("new.xlsx")).toMatchObject({ state: "self-checked", cell: "I3" });
  });

  it("knows a form and its record after both sheets were renamed", () => {
    const parts = unzipSync(folder.read("final.xlsx"));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const renamed = workbook
      .replace(/定稿紀錄 D/gu, "舊檔")
      .replace(/name="D [^"]*"/u, 'name="乙"');
    folder.write("renamed.xlsx", zipSync({ ...parts, "xl/workbook.xml": strToU8(renamed) }));

    expect(stateOf("renamed.xlsx")).toMatchObject({ sheet: "乙", problems: [], changes: [] });
  });

  it("loses its record with the form", () => {
    runWell("add", "A", "--to", path("final.xlsx"), "-o", path("with-a.xlsx"), "--no-overview");
    const more = ["--with-entries", "--no-overview"];
    runWell("remove", "D", "--from", path("with-a.xlsx"), "-o", path("gone.xlsx"), ...more);

    expect(recordsIn("gone.xlsx")).toEqual([]);
  });

  it("stays the base's when copies in other states are combined", () => {
    runWell("state", path("full.xlsx"), "自評完成", "-o", path("copy.xlsx"));
    const said = run("combine", path("empty.xlsx"), path("copy.xlsx"), "-o", path("sum.xlsx"));

    expect(said.status).toBe(0);
    expect(said.stdout).not.toContain("自評完成");
    expect(stateOf("sum.xlsx").state).toBe("draft");
  });

  it.each([
    ["state", ["A", "定稿"]],
    ["appeal", ["A"]],
  ])("has %s name repair for a form whose marker was cleared beside another one", (name, words) => {
    runWell("new", "A", "D", "-o", path("pair.xlsx"), "--force");
    const cleared = withParts(folder.read("pair.xlsx"), (_, xml) =>
      xml.replace(/rubric-sheets:moe-105-a@[^<]*/u, ""),
    );
    folder.write("half.xlsx", cleared);

    expectRefusal(
      run(name, path("half.xlsx"), ...words, "-o", path("no.xlsx")),
      /訪視表 A，但它的標記已被清除；沒有寫入，請先用 repair 修復/u,
    );
  });

  it("refuses an output without a new state, and a sheet that is not the form's", () => {
    const full = path("full.xlsx");
    expectRefusal(run("state", full, "-o", path("no.xlsx")), /沒有指定新的狀態/u);
    expectRefusal(run("state", full, "D", "--in-place"), /沒有指定新的狀態/u);
    expectRefusal(run("state", full, "D", "--sheet", "別張"), /工作表「別張」不是訪視表 D/u);
    expectRefusal(run("state", full, "--sheet", "別張"), /工作表「別張」不是訪視表；/u);
  });

  it("refuses a state that there is not, and to choose among several forms", () => {
    runWell("new", "A", "D", "-o", path("two.xlsx"));
    expectRefusal(
      run("state", path("two.xlsx"), "定稿", "-o", path("no.xlsx")),
      /請指定是哪一份（同一份有好幾張時用 --sheet/u,
    );
    expectRefusal(
      run("state", path("two.xlsx"), "D", "完成", "-o", path("no.xlsx")),
      /沒有「完成」/u,
    );
  });
});
