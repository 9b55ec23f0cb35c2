import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { aFolder, expectRefusal, run, runWell } from "./command-line";
import { unmarked } from "./workbooks";

const folder = aFolder();
const path = (name: string): string => folder.path(`${name}.xlsx`);

const sheetsIn = (name: string): readonly string[] => {
  const read = readWorkbook(folder.read(`${name}.xlsx`));
  return read.ok ? sheetCells(read.value).map((cells) => cells.name) : [];
};

const remove = (...more: readonly string[]) =>
  run("remove", "D", "--from", path("merged"), "-o", path("left"), "--no-overview", ...more);

beforeAll(() => {
  runWell("new", "D", "A", "-o", path("blank"), "--no-overview");
  for (const [name, score] of [
    ["a", 2],
    ["b", 1],
  ] as const) {
    const scores = JSON.stringify({ D: { committee: { "1.1.1": score } } });
    runWell("fill", path("blank"), folder.write(`${name}.json`, scores), "-o", path(name));
  }
  runWell("merge", path("a"), path("b"), "--form", "D", "-o", path("merged"));
});

describe("remove", () => {
  // 視導委員 is the other cell.
  it("says what members gave before it takes 委員彙整 away with the form", () => {
    expectRefusal(remove(), /已有填寫的內容（其他 1 格、委員彙整 2 格）.*--with-entries/u);
    expect(folder.names()).not.toContain("left.xlsx");
  });

  it("tells a form that is not there from one whose marker was cleared", () => {
    const file = folder.write("cleared.xlsx", unmarked());
    const from = (form: string) => run("remove", form, "--from", file, "-o", path("left"));

    expectRefusal(from("A"), /訪視表 A，但它的標記已被清除；沒有寫入，請先用 repair 修復/u);
    expectRefusal(from("D"), /裡沒有訪視表 D；沒有寫入/u);
    expect(folder.names()).not.toContain("left.xlsx");
  });

  it("takes 委員彙整 away with the form, and says so", () => {
    const { status, stdout } = remove("--with-entries");
    expect(status).toBe(0);
    expect(stdout).toContain("委員彙整");
    expect(sheetsIn("merged")).toContain("委員彙整");
    expect(sheetsIn("left").filter((name) => !name.startsWith("A"))).toEqual([]);
  });
});
