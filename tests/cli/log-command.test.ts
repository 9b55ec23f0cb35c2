import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { aFolder, run, runWell } from "./command-line";
import { bestScores, completeScores } from "./complete-scores";

const folder = aFolder();
const path = (name: string): string => folder.path(name);

beforeAll(() => {
  runWell("new", "D", "-o", path("empty.xlsx"));
  const scores = folder.write("scores.json", completeScores("D"));
  runWell("fill", path("empty.xlsx"), scores, "-o", path("full.xlsx"));
});

describe("log", () => {
  const logIn = (file: string): readonly (readonly unknown[])[] => {
    const workbook = readWorkbook(folder.read(file));
    if (!workbook.ok) throw new Error(workbook.error.type);
    const sheet = sheetCells(workbook.value).find(({ name }) => name === "變更紀錄");
    return (sheet?.values ?? []).slice(4);
  };

  it("writes down what fill and state change: when, who, cell, old, new, reason", () => {
    runWell("log", "on", path("full.xlsx"), "-o", path("logged.xlsx"));
    const scores = folder.write("one.json", JSON.stringify({ D: { committee: { "1.1.1": 0 } } }));
    const author = ["--by", "=1+1", "--reason", "複核"];
    runWell("fill", path("logged.xlsx"), scores, "--overwrite", "-o", path("one.xlsx"), ...author);
    const said = runWell("state", path("one.xlsx"), "定稿", "-o", path("two.xlsx"), "--force");

    expect(said).toContain("記入「變更紀錄」1 筆。");
    const old = String(bestScores("D")["1.1.1"] ?? 0);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/u);
    const cell = expect.stringMatching(/^G\d+$/u);
    const sheet = expect.any(String);
    const [score, state, ...more] = logIn("two.xlsx").map((line) =>
      Array.from({ length: 9 }, (_, column) => line[column] ?? null),
    );
    expect(score).toEqual([time, "=1+1", sheet, cell, "1.1.1", "委員評分", old, "0", "複核"]);
    expect(state).toEqual([time, null, sheet, "I3", null, "表單狀態", "草稿", "定稿", null]);
    expect(more).toEqual([]);
    expect(run("check", path("two.xlsx")).status).toBe(0);
  });

  it("writes nothing down while it is off, and keeps what it has", () => {
    runWell("log", "off", path("two.xlsx"), "-o", path("off.xlsx"));
    const before = logIn("off.xlsx").length;
    runWell("state", path("off.xlsx"), "草稿", "-o", path("draft.xlsx"));

    expect(logIn("draft.xlsx")).toHaveLength(before);
    expect(runWell("log", "off", path("off.xlsx"), "-o", path("same.xlsx"))).toContain(
      "本來就是關著的",
    );
  });
});
