import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, utimesSync } from "node:fs";
import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import schema from "../../schemas/collect.schema.json";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { badWorkbooks } from "./bad-workbooks";
import { aCollector } from "./collector";
import { expectRefusal, misfits, runToEnd } from "./command-line";
import { bestScores } from "./complete-scores";

const { folder, collect, fill, aWorkbook, rowsIn, textIn } = aCollector();

// Each command is a program of its own.
jest.setTimeout(60_000);

beforeAll(() => {
  const best = bestScores("A");
  aWorkbook("in/北區/一.xlsx", "A", { self: best, committee: { "1.1.1": 0 } }, "測試大學");
  aWorkbook("in/南區/二.xlsx", "A", { self: { ...best, "1.1.1": "8 分" } }, "=1+1");
  aWorkbook("in/h.xlsx", "H", { self: { ...bestScores("H"), "1.1.1": "NA" } });
  folder.write("in/notes.txt", "x");
});

describe("collect", () => {
  it("writes a row for each form and role and one for each score, and ends with 1 on a refused score", () => {
    const { status, stdout, stderr } = collect(["in", "-o", "all.ndjson"]);
    const lines = textIn("all.ndjson").trimEnd().split("\n");

    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("已寫出「all.ndjson」：3 個檔案、3 份訪視表");
    expect(stdout).toContain("略過 1 個其他檔案");
    expect(stdout).toContain("1 個分數不合規定");
    expect(lines.flatMap((line) => misfits(schema, JSON.parse(line)))).toEqual([]);
    expect(rowsIn("all.ndjson", "summary")).toMatchObject([
      { school: "h", file: "h.xlsx", form: "moe-105-h", role: "self", notApplicable: 1 },
      { school: "h", role: "committee", total: null, status: "provisional", missing: 26 },
      { school: "測試大學", role: "self", total: 100, missing: 0, status: "final" },
      { school: "測試大學", role: "committee", total: 0, missing: 3, formState: "draft" },
      { school: "=1+1", file: "南區/二.xlsx", role: "self", invalid: 1, status: "provisional" },
      { school: "=1+1", role: "committee", total: null },
    ]);
    expect(rowsIn("all.ndjson", "indicators")).toHaveLength(2 * (26 + 4 + 4));
    expect(rowsIn("all.ndjson", "indicators")).toContainEqual(
      expect.objectContaining({
        ...{ file: "南區/二.xlsx", indicator: "1.1.1", role: "self", score: "8 分" },
        ...{ state: "invalid", reason: "number-as-text" },
      }),
    );
  });

  it("writes a workbook in which a school's name is no formula", () => {
    collect(["in", "-o", "all.xlsx"]);
    const read = readWorkbook(new Uint8Array(folder.read("all.xlsx")));
    const sheets = read.ok ? sheetCells(read.value) : [];
    const [summary, indicators, problems] = sheets;

    expect(sheets.map(({ name }) => name)).toEqual(["總分", "指標", "問題"]);
    expect(sheets.flatMap(({ formulas }) => formulas.flat()).filter(Boolean)).toEqual([]);
    expect(summary?.values[5]?.slice(0, 4)).toEqual([
      ...["=1+1", "南區/二.xlsx", "A 大學甄選入學招生", "A"],
    ]);
    expect(summary?.values[3]?.slice(7)).toEqual(["草稿", 100, 100, 0, 0, 0, 0, "已完成"]);
    expect(summary?.values[4]?.slice(7)).toEqual(["草稿", 0, 100, 0, 3, 0, 0, "暫計：未填 3 項"]);
    expect(indicators?.values).toHaveLength(1 + 2 * (26 + 4 + 4));
    expect(problems?.values).toEqual([["檔案", "問題", "類別"]]);
  });

  it("writes a .csv for each table, with texts that no spreadsheet takes for a formula", () => {
    const { stdout } = collect(["in", "-o", "all.csv"]);

    expect(stdout).toContain("另寫出「all-indicators.csv」、「all-problems.csv」");
    expect(textIn("all.csv")).toMatch(/^\uFEFF學校,檔案,工作表,/u);
    expect(textIn("all.csv")).toContain("\r\n'=1+1,南區/二.xlsx,");
    expect(textIn("all-indicators.csv")).toContain("1.1.1,自我檢核分數,8 分,無效,是文字不是數字");
    expect(textIn("all-problems.csv")).toBe("\uFEFF檔案,問題,類別\r\n");
  });

  it("gives the same bytes whatever the number of workers", () => {
    for (let copy = 0; copy < 40; copy += 1) {
      mkdirSync(folder.path("many"), { recursive: true });
      copyFileSync(folder.path("in/北區/一.xlsx"), folder.path(`many/${copy}.xlsx`));
    }
    collect(["many", "-o", "one.xlsx", "--jobs", "1"]);
    collect(["many", "-o", "two.xlsx", "--jobs", "2"]);

    expect(folder.read("two.xlsx").equals(folder.read("one.xlsx"))).toBe(true);
  });

  it("lists files that can't be read, collects the others and ends with 2", () => {
    mkdirSync(folder.path("mixed"));
    copyFileSync(folder.path("in/北區/一.xlsx"), folder.path("mixed/good.xlsx"));
    folder.write("mixed/cut.xlsx", folder.read("in/北區/一.xlsx").subarray(0, 4000));
    folder.write("mixed/locked.xlsx", badWorkbooks.encrypted);
    folder.write("mixed/old.xls", badWorkbooks.xls);
    folder.write("mixed/zip.xlsx", badWorkbooks.otherZip);
    const { status, stdout, stderr } = collect(["mixed", "-o", "mixed.ndjson"]);

    expect(status).toBe(2);
    expect(stdout).toContain("5 個檔案、1 份訪視表");
    expect(stderr.split("\n")).toEqual([
      "4 個檔案或資料夾有問題，沒有彙整：",
      expect.stringMatching(/「cut\.xlsx」.*截斷/u),
      expect.stringMatching(/「locked\.xlsx」.*密碼/u),
      expect.stringMatching(/「old\.xls」.*舊版/u),
      expect.stringMatching(/「zip\.xlsx」不是/u),
      "",
    ]);
    expect(rowsIn("mixed.ndjson", "problems").map(({ file }) => file)).toEqual([
      ...["cut.xlsx", "locked.xlsx", "old.xls", "zip.xlsx"],
    ]);
    expect(rowsIn("mixed.ndjson", "summary")).toHaveLength(2);
  });

  it("names a file and a folder without permission, and reads them once they are permitted", () => {
    mkdirSync(folder.path("shut/inner"), { recursive: true });
    for (const name of ["shut/a.xlsx", "shut/b.xlsx", "shut/inner/c.xlsx"])
      copyFileSync(folder.path("in/北區/一.xlsx"), folder.path(name));
    chmodSync(folder.path("shut/b.xlsx"), 0);
    chmodSync(folder.path("shut/inner"), 0);
    const first = collect(["shut", "-o", "shut.ndjson"], { asNobody: true });
    chmodSync(folder.path("shut/b.xlsx"), 0o644);
    chmodSync(folder.path("shut/inner"), 0o755);
    const second = collect(["shut", "-o", "shut.ndjson", "--force"], { asNobody: true });

    expect(first.status).toBe(2);
    expect(first.stderr).toMatch(/沒有讀取資料夾「inner」的權限/u);
    expect(first.stderr).toMatch(/沒有讀取「b\.xlsx」的權限/u);
    expect(second.status).toBe(1);
    expect(second.stderr).not.toContain("權限");
    expect(second.stdout).toContain("3 個檔案、3 份訪視表");
    expect(second.stdout).toContain("1 個檔案自上次以來沒有變更");
  });

  it("reads again only what has changed, and forgets what is gone", () => {
    for (const name of ["a", "b", "c", "d"]) aWorkbook(`again/${name}.xlsx`, "A", null);
    collect(["again", "-o", "again.ndjson"]);
    fill("again/b.xlsx", "A", { self: bestScores("A") });
    utimesSync(folder.path("again/c.xlsx"), 1, 1);
    folder.remove("again/d.xlsx");
    const { stdout } = collect(["again", "-o", "again.ndjson", "--force"]);

    expect(stdout).toContain("2 個檔案自上次以來沒有變更");
    expect(
      rowsIn("again.ndjson", "summary").map(({ file, role, total }) => [file, role, total]),
    ).toEqual([
      ["a.xlsx", "self", null],
      ["a.xlsx", "committee", null],
      ["b.xlsx", "self", 100],
      ["b.xlsx", "committee", null],
      ["c.xlsx", "self", null],
      ["c.xlsx", "committee", null],
    ]);
    expect(textIn("again.ndjson.cache.ndjson").match(/"file"/gu)).toHaveLength(3);
  });

  it("keeps what was read when it is interrupted, and goes on from there", async () => {
    mkdirSync(folder.path("long"));
    for (let copy = 0; copy < 300; copy += 1)
      copyFileSync(folder.path("in/北區/一.xlsx"), folder.path(`long/${copy}.xlsx`));
    const cache = folder.path("long.ndjson.cache.ndjson");
    const child = spawn(
      process.execPath,
      [folder.path("rubric-sheets.cjs"), "collect", "long", "-o", "long.ndjson", "--jobs", "1"],
      { cwd: folder.path("") },
    );
    let stderr = "";
    child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
    const watch = setInterval(() => {
      if (!existsSync(cache) || statSync(cache).size < 2000) return;
      child.kill("SIGINT");
      clearInterval(watch);
    }, 5);
    const status = await new Promise((ended) => child.on("close", ended));

    expect(status).toBe(2);
    expect(stderr).toMatch(/^已中斷，沒有寫出彙整；300 個檔案讀了 \d+ 個[^\n]*\n$/u);
    expect(existsSync(folder.path("long.ndjson"))).toBe(false);
    expect(collect(["long", "-o", "long.ndjson"]).stdout).toMatch(/[1-9]\d* 個檔案自上次以來/u);
    expect(rowsIn("long.ndjson", "summary")).toHaveLength(600);
  });

  it("does not collect its own output", () => {
    mkdirSync(folder.path("own"));
    copyFileSync(folder.path("in/北區/一.xlsx"), folder.path("own/a.xlsx"));
    collect(["own", "-o", "own/summary.xlsx"]);

    expect(collect(["own", "-o", "own/summary.xlsx", "--force"])).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
});

describe("collect refuses", () => {
  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["a folder that is not there", ["nowhere", "-o", "x.xlsx"], /找不到資料夾/u],
    ["a file in place of a folder", ["in/h.xlsx", "-o", "x.xlsx"], /不是資料夾/u],
    ["a folder without workbooks", ["bare", "-o", "x.xlsx"], /沒有活頁簿/u],
    ["another kind of output", ["in", "-o", "x.pdf"], /\.xlsx、\.csv、\.ndjson/u],
    ["an output that exists", ["in", "-o", "there.csv"], /--force/u],
    ["a second file of an output that exists", ["in", "-o", "one-of.csv"], /one-of-problems/u],
    ["no output", ["in"], /--output/u],
    ["a number of workers that is none", ["in", "-o", "x.xlsx", "--jobs", "0"], /--jobs/u],
    ["a school's workbook as output", ["in", "-o", "in/h.xlsx", "--force"], /裡有訪視表/u],
    ["one file for cache and output", ["in", "-o", "x.csv", "--cache", "x.csv"], /同一個檔案/u],
    ["a cache that is another file", ["in", "-o", "x.xlsx", "--cache", "mine.txt"], /記錄檔/u],
  ];

  it.each(refusals)("%s, and writes nothing", async (_, args, words) => {
    mkdirSync(folder.path("bare"), { recursive: true });
    for (const name of ["bare/readme.txt", "there.csv", "one-of-problems.csv", "mine.txt"])
      folder.write(name, "mine");
    const before = folder.names();
    const given = args.map((arg) => (/^(-|\d)/u.test(arg) ? arg : folder.path(arg)));

    expectRefusal(await runToEnd("collect", ...given), words);
    expect(folder.names()).toEqual(before);
    expect(textIn("mine.txt")).toBe("mine");
  });
});
