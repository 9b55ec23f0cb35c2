import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { aFolder, expectRefusal, run, runWell } from "./command-line";
import { bestScores } from "./complete-scores";
import { withExchangedHeaders } from "./workbooks";

const folder = aFolder();
const path = (name: string): string => folder.path(name);

beforeAll(() => {
  const self = bestScores("D");
  const scores = { D: { self, committee: { ...self, "1.1.1": 0, "2.1.1": 0 } } };
  runWell("new", "D", "-o", path("empty.xlsx"));
  const file = folder.write("scores.json", JSON.stringify(scores));
  runWell("fill", path("empty.xlsx"), file, "-o", path("in.xlsx"));
});

const appeal = (...more: readonly string[]) =>
  run("appeal", path("in.xlsx"), "-o", path("out.xlsx"), "--force", ...more);

const listedIn = (file: string): readonly unknown[] => {
  const workbook = readWorkbook(folder.read(file));
  if (!workbook.ok) throw new Error(workbook.error.type);
  const sheet = sheetCells(workbook.value).find(({ name }) => name === "申復 D");
  return (sheet?.values ?? [])
    .map(([code]) => code)
    .filter((code) => typeof code === "string" && /^\d/u.test(code));
};

describe("appeal", () => {
  it("lists the indicators that the committee scored lower, and counts the days", () => {
    const days = { holidays: ["105/12/2"], makeUpDays: ["民國105年12月3日"] };
    const file = folder.write("days.json", JSON.stringify(days));
    const { status, stdout } = appeal("--received", "2016-11-21", "--holidays", file);

    expect(status).toBe(0);
    expect(stdout).toContain("列出 2 個指標");
    expect(stdout).toContain("申復期限：民國105年12月9日。");
    expect(stdout).toContain("還不是定稿");
    expect(listedIn("out.xlsx")).toEqual(["1.1.1", "2.1.1"]);
    expect(run("check", path("out.xlsx")).status).toBe(0);
  });

  it("says that only weekends were left out when no holidays are given", () => {
    const note = "期限只扣除週六、週日";
    const days = folder.write("none.json", "{}");
    expect(appeal("--received", "2016-11-21").stdout).toContain(note);
    expect(appeal("--received", "2016-11-21", "--holidays", days).stdout).not.toContain(note);
    expect(appeal().stdout).not.toContain(note);
  });

  it("lists the indicators that are named", () => {
    expect(appeal("D", "--indicators", "1.1.2,3.1.1").status).toBe(0);
    expect(listedIn("out.xlsx")).toEqual(["1.1.2", "3.1.1"]);
  });

  it("refuses days that there are not, unknown indicators, and forms without anything to appeal", () => {
    expectRefusal(appeal("--received", "105/2/30"), /讀不出日期「105\/2\/30」/u);
    expectRefusal(appeal("--indicators", "9.9.9"), /沒有指標「9\.9\.9」/u);
    expectRefusal(
      run("appeal", path("empty.xlsx"), "-o", path("no.xlsx")),
      /請用 --indicators 指定/u,
    );
  });

  it.each([
    ["chooses the indicators itself", []],
    ["is given them", ["--indicators", "1.1.1"]],
  ])("names the headers that belong over exchanged scores when it %s", (_, more) => {
    const file = folder.write("headers.xlsx", withExchangedHeaders("D"));

    expectRefusal(
      run("appeal", file, "-o", path("no.xlsx"), ...more),
      /沒有寫入。請確認後改回標題：F\d+ 應為「自我檢核分數」、G\d+ 應為「委員評分」/u,
    );
  });

  const badDays: readonly (readonly [string, unknown, string])[] = [
    ["a list in place of an object", [], "」的最外層寫法不對"],
    ["a list that is none", { holidays: "105/10/10" }, "」裡的「holidays」寫法不對"],
    [
      "a day that is no text",
      { makeUpDays: ["105/9/10", 5] },
      "」裡的「makeUpDays」第 2 項寫法不對",
    ],
    [
      "a day that there is not",
      { holidays: ["105/10/10", "明天"] },
      "」裡的「holidays」第 2 項「明天」",
    ],
    ["a name that is unknown", { 放假日: ["105/10/10"] }, "」裡的「放假日」寫法不對"],
  ];

  it.each(badDays)("names the holidays file and the place of %s", (_, data, words) => {
    const days = folder.write("days.json", JSON.stringify(data));
    const { stderr, ...ended } = appeal("--received", "105/11/21", "--holidays", days);

    expectRefusal({ ...ended, stderr }, /沒有寫入/u);
    expect(stderr).toContain(`放假日檔「${days}${words}`);
  });
});
