import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { toA1 } from "../../src/plan/address";
import type { CellEntry } from "../../src/scoring/verdict";
import { aFolder, run, runWell } from "./command-line";

const folder = aFolder();
const path = (name: string): string => folder.path(`${name}.xlsx`);

/** A copy of a workbook with a scores file filled in. */
const filled = (name: string, scores: object, from = "blank"): void => {
  const given = folder.write(`${name}.json`, JSON.stringify(scores));
  runWell("fill", path(from), given, "-o", path(name), "--force");
};

/** The lines of the 變更紀錄, from 工作表 on, and their formulas. */
const logIn = (name: string) => {
  const read = readWorkbook(folder.read(`${name}.xlsx`));
  const log = read.ok ? sheetCells(read.value).find((one) => one.name === "變更紀錄") : undefined;
  const lines = (log?.values ?? []).slice(4);
  return {
    time: lines.map((line) => line[0]),
    lines: lines.map((line) =>
      [1, 3, 4, 5, 6, 7, 8].map((column): CellEntry => line[column] ?? null),
    ),
    formulas: (log?.formulas ?? []).flat().filter((formula) => formula !== null),
  };
};

const cellOf = (name: string, text: string): string => {
  const read = readWorkbook(folder.read(`${name}.xlsx`));
  const found = (read.ok ? sheetCells(read.value) : []).flatMap(({ values }) =>
    values.flatMap((line, row) =>
      line.flatMap((value, column) => (value === text ? [toA1(row, column)] : [])),
    ),
  );
  return found[0] ?? "";
};

beforeAll(() => {
  runWell("new", "D", "H", "-o", path("bare"), "--no-overview");
  runWell("assign", path("bare"), "-o", path("units"));
  runWell("log", "on", path("units"), "-o", path("blank"));
});

describe("the 變更紀錄", () => {
  it("gets a line for each cell that combine takes from a copy, text that looks like a formula too", () => {
    filled("base", { D: { self: { "1.1.2": 1 } } });
    filled("a", { D: { self: { "1.1.1": 3 }, evidence: { "1.1.2": "=1+1" } } });
    const { status, stdout } = run(
      ...["combine", path("base"), path("a"), "-o", path("both")],
      ...["--by", "王小明", "--reason", "期中"],
    );

    expect(status).toBe(0);
    expect(stdout).toContain("記入「變更紀錄」2 筆。");
    const { time, lines, formulas } = logIn("both");
    const more = ["合併各單位填報；期中"];
    const printed = expect.stringContaining("□有書面規定");
    expect(lines.slice(-2)).toEqual([
      ["王小明", "F8", "1.1.1", "自我檢核分數", null, "3", ...more],
      ["王小明", "E9", "1.1.2", "自我檢核說明(含佐證資料)", printed, "=1+1", ...more],
    ]);
    expect(time.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/u);
    expect(formulas).toEqual([]);
    expect(run("check", path("both")).status).toBe(0);
  });

  it("names what combine writes into a list of units", () => {
    const units = folder.write("units.json", JSON.stringify({ D: { "1.1.1": "總務處" } }));
    runWell("assign", path("blank"), units, "-o", path("assigned"));
    runWell("combine", path("blank"), path("assigned"), "-o", path("listed"));
    const { lines } = logIn("listed");
    expect(lines).toEqual([
      [null, expect.any(String), "1.1.1", "負責單位", null, "總務處", "合併各單位填報"],
    ]);
  });

  it("gets a line for each score that gives way to an agreed one, and for 視導委員", () => {
    filled("mine", { D: { committee: { "1.1.1": 1 } } });
    filled("b", { D: { committee: { "1.1.1": 0 } } }, "bare");
    const { stdout } = run(
      ...["merge", path("mine"), path("b"), "-o", path("merged"), "--form", "D"],
      ...["--by", "王小明", "--names", "王小明,李小華"],
    );

    expect(stdout).toContain("E3 視導委員：「（空白）」→「王小明、李小華」");
    expect(stdout).toContain("記入「變更紀錄」2 筆。");
    expect(cellOf("merged", "王小明、李小華")).toBe("E3");
    const { lines, formulas } = logIn("merged");
    expect(lines.slice(-2)).toEqual([
      ["王小明", "G8", "1.1.1", "委員評分", "1", null, "合併各委員評分"],
      ["王小明", "E3", null, "視導委員", null, "王小明、李小華", "合併各委員評分"],
    ]);
    expect(formulas).toEqual([]);
  });

  it("stays as it is while it is off", () => {
    filled("first", { D: { self: { "1.1.1": 3 } } }, "units");
    runWell("combine", path("units"), path("first"), "-o", path("silent"));
    expect(logIn("silent").lines).toEqual([]);
    runWell("log", "off", path("blank"), "-o", path("off"));
    expect(run("combine", path("off"), path("first"), "-o", path("still")).stdout).not.toContain(
      "變更紀錄",
    );
    expect(logIn("still").lines).toEqual([]);
  });
});
