import { beforeAll, describe, expect, it } from "@jest/globals";
import schema from "../../schemas/check.schema.json";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { workbook } from "../host/xlsx/packages";
import { aFolder, expectRefusal, misfits, run, runWell } from "./command-line";
import { bestScores } from "./complete-scores";
import { unmarked, officialForm, withCells, withOlderForm, withUnknownForm } from "./workbooks";

const folder = aFolder();

const filled = (name: string, scores: object, ...more: readonly string[]): string => {
  const input = folder.write("scores.json", JSON.stringify(scores));
  const out = folder.path(name);
  runWell("fill", folder.path("blank.xlsx"), input, "-o", out, "--force", ...more);
  return out;
};

const linesWith = (text: string, words: string): readonly string[] =>
  text.split("\n").filter((line) => line.includes(words));

beforeAll(() => {
  runWell("new", "A", "D", "H", "-o", folder.path("blank.xlsx"));
});

describe("check", () => {
  it("finds nothing wrong with a new workbook and prints what its schema says", () => {
    const report: unknown = JSON.parse(runWell("check", folder.path("blank.xlsx"), "--json"));

    expect(misfits(schema, report)).toEqual([]);
    expect(report).toMatchObject({
      files: [
        {
          error: null,
          forms: [
            { rubric: "moe-105-a", damage: [], totals: { self: { total: null, missing: 4 } } },
            { rubric: "moe-105-d", damage: [], totals: { self: { total: null, missing: 30 } } },
            { rubric: "moe-105-h", damage: [], totals: { committee: { missing: 26 } } },
          ],
        },
      ],
    });
  });

  it.each(["A", "D", "H"])("gives 100 for the best scores of %s", (short) => {
    const best = bestScores(short);
    const file = filled("best.xlsx", { [short]: { self: best, committee: best } });
    const report: unknown = JSON.parse(runWell("check", file, "--json"));

    const total = { total: 100, missing: 0, invalid: 0, complete: true };
    expect(misfits(schema, report)).toEqual([]);
    expect(report).toMatchObject({
      files: [
        {
          forms: expect.arrayContaining([
            expect.objectContaining({
              rubric: officialForm(short).id,
              totals: {
                self: expect.objectContaining(total),
                committee: expect.objectContaining(total),
              },
            }),
          ]),
        },
      ],
    });
  });

  it("ends with 1 on a refused score and fits its schema all the same", () => {
    const file = filled("bad.xlsx", { D: { self: { "1.1.2": 2.5, "1.2.1": "８" } } }, "--as-is");
    const { status, stdout, stderr } = run("check", file, "--json");

    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(misfits(schema, JSON.parse(stdout))).toEqual([]);
    expect(run("check", file).stdout).toMatch(/F\d+ 1\.1\.2 自我檢核分數「2\.5」：超過配分/u);
  });

  it("takes blanks for findings only when told whose", () => {
    const file = filled("half.xlsx", { A: { self: bestScores("A") } });
    const onlyA = folder.path("only-a.xlsx");
    runWell("new", "A", "-o", onlyA);
    const scores = folder.write("scores.json", JSON.stringify({ A: { self: bestScores("A") } }));
    runWell("fill", onlyA, scores, "--in-place");

    expect(run("check", file).status).toBe(0);
    expect(run("check", onlyA, "--complete", "self").status).toBe(0);
    expect(run("check", onlyA, "--complete", "committee").status).toBe(1);
    expect(run("check", onlyA, "--complete", "both").status).toBe(1);
  });

  it("prints a date in a score cell as a date, and judges the number behind it", () => {
    const bytes = withCells(folder.read("blank.xlsx"), "D", [
      ["1.1.1", "self", "<v>2016-05-04</v>", 't="d"'],
    ]);
    const file = folder.write("dated.xlsx", bytes);
    const report: unknown = JSON.parse(run("check", file, "--json").stdout);

    expect(misfits(schema, report)).toEqual([]);
    expect(JSON.stringify(report)).toContain(
      '"value":"2016-05-04","state":"invalid","reason":"above-maximum"',
    );
  });

  it("says once what many cells say when the sheet behind them was deleted", () => {
    const lost =
      '<f>IF(ISERROR(ROW(#REF!)),"工作表已刪除",IF(#REF!="","",#REF!))</f><v>工作表已刪除</v>';
    const ids = scoredIndicatorsOf(officialForm("D")).map(({ id }) => id);
    const bytes = withCells(
      folder.read("blank.xlsx"),
      "D",
      ids.map((id) => [id, "committee", lost, 't="str"'] as const),
    );
    const { status, stdout } = run("check", folder.write("gone.xlsx", bytes));
    const [invalid = "", ...moreInvalid] = linesWith(stdout, "「工作表已刪除」");
    const [damage = "", ...moreDamage] = linesWith(stdout, "已被刪除");

    expect(status).toBe(1);
    expect([...moreInvalid, ...moreDamage]).toEqual([]);
    expect(invalid).toMatch(/^ {6}G\d+(:G\d+)?.*（共 30 項） 委員評分「工作表已刪除」：不是數字$/u);
    expect(damage).toMatch(/^ {6}G\d+(:G\d+)?.*議定分數已被刪除/u);
    expect(stdout).toContain("不合規定 30 項");
    expect(stdout).toContain("損壞 30 處");
  });

  it("keeps a line for each of a few scores that are refused alike", () => {
    const file = filled("alike.xlsx", { D: { self: { "1.1.2": "x", "1.2.1": "x" } } }, "--as-is");

    expect(linesWith(run("check", file).stdout, "「x」：不是數字")).toEqual([
      expect.stringMatching(/F\d+ 1\.1\.2 自我檢核分數/u),
      expect.stringMatching(/F\d+ 1\.2\.1 自我檢核分數/u),
    ]);
  });

  it("names the blanks that make it end with 1, and says that all is well only when it ends with 0", () => {
    const file = folder.path("blank-a.xlsx");
    runWell("new", "A", "-o", file);
    const { status, stdout } = run("check", file, "--complete", "self");

    expect(status).toBe(1);
    expect(stdout).toContain("    自我檢核分數未填 4 項\n");
    expect(stdout).not.toContain("委員評分未填");
    expect(stdout).not.toContain("沒有發現問題");
    expect(runWell("check", file)).toContain("沒有發現問題");
  });

  it("says in words what is final and what is not", () => {
    const file = filled("said.xlsx", { A: { self: bestScores("A"), committee: { "1.1.1": 0 } } });
    const { stdout } = run("check", file);

    expect(stdout).toContain("自我檢核分數：總分 100　已完成");
    expect(stdout).toContain("委員評分：總分 0　暫計：未填 3 項");
  });

  it("refuses a workbook without a form", () => {
    const file = folder.write("formless.xlsx", workbook("calibri.xlsx"));

    expectRefusal(run("check", file), /沒有訪視表/u);
  });

  it("knows a form whose marker was cleared, and says so", () => {
    const { status, stdout } = run("check", folder.write("unmarked.xlsx", unmarked()));

    expect(status).toBe(1);
    expect(stdout).toContain("K1 訪視表的標記不在了");
  });

  it("names a form that this version does not know, and reports the ones beside it", () => {
    const file = folder.write("unknown.xlsx", withUnknownForm("D"));
    const { status, stdout, stderr } = run("check", file, "--json");

    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]*moe-199-x[^\n]*\n$/u);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ error: expect.stringContaining("moe-199-x"), forms: [{ rubric: "moe-105-d" }] }],
    });
  });

  it("says of an older edition that its texts were not compared", () => {
    const file = folder.write("older.xlsx", withOlderForm());

    expect(runWell("check", file)).toMatch(/另一個版本.*沒有比對/u);
  });
});
