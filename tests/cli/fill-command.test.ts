import { beforeAll, describe, expect, it } from "@jest/globals";
import schema from "../../schemas/fill.schema.json";
import type { Outcome } from "../../src/cli/outcome";
import { indicatorText } from "../../src/plan/official-text";
import type { FormReport } from "../../src/form/form-report";
import { aFolder, expectRefusal, misfits, run, runWell } from "./command-line";
import {
  officialForm,
  unmarked,
  withCells,
  withExchangedHeaders,
  withOlderForm,
  withTwoCopies,
} from "./workbooks";

const folder = aFolder();

beforeAll(() => {
  runWell("new", "A", "D", "H", "-o", folder.path("in.xlsx"));
});

const fill = (scores: object, ...more: readonly string[]): Outcome =>
  run(
    "fill",
    folder.path("in.xlsx"),
    folder.write("scores.json", JSON.stringify(scores)),
    "-o",
    folder.path("out.xlsx"),
    "--force",
    ...more,
  );

const formIn = (file: string, id: string): FormReport => {
  const { stdout } = run("check", folder.path(file), "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: FormReport[] }[] };
  const form = files[0]?.forms.find(({ rubric }) => rubric === id);
  if (form === undefined) throw new Error(`no form ${id} in ${file}`);
  return form;
};

const scoreOf = (form: FormReport, id: string, role: string): FormReport["scores"][number] => {
  const score = form.scores.find((entry) => entry.indicator === id && entry.role === role);
  if (score === undefined) throw new Error(`no score ${id}`);
  return score;
};

describe("fill", () => {
  it("writes both roles' scores into several forms at once", () => {
    expect(
      fill({
        "moe-105-h": { self: { "1.1.3": 4.5, "1.1.1": "NA" }, committee: { "1.1.3": 0 } },
        D: { self: { "1.1.2": 1.5 } },
      }),
    ).toMatchObject({ status: 0, stderr: "" });

    const h = formIn("out.xlsx", "moe-105-h");
    expect(scoreOf(h, "1.1.3", "self")).toMatchObject({ value: 4.5, state: "ok" });
    expect(scoreOf(h, "1.1.1", "self")).toMatchObject({ value: "NA", state: "not-applicable" });
    expect(scoreOf(h, "1.1.3", "committee")).toMatchObject({ value: 0, state: "ok" });
    expect(scoreOf(formIn("out.xlsx", "moe-105-d"), "1.1.2", "self").value).toBe(1.5);
  });

  it("leaves the rest of the form undamaged", () => {
    fill({ D: { self: { "1.1.2": 1.5 }, evidence: { "1.1.1": "見附件" } } });

    expect(formIn("out.xlsx", "moe-105-d").damage).toEqual([]);
  });

  it("refuses illegal scores, lists each with the legal ones, and writes nothing", () => {
    const names = folder.names();
    const { status, stdout, stderr } = run(
      "fill",
      folder.path("in.xlsx"),
      folder.write("scores.json", '{"D": {"self": {"1.1.2": 2.5, "1.1.1": "NA"}}}'),
      "-o",
      folder.path("refused.xlsx"),
    );

    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^有 2 個分數不合規定.*--as-is/u),
      expect.stringMatching(/D 1\.1\.2 自我檢核分數「2\.5」：超過配分 2；可填 0/u),
      expect.stringMatching(/D 1\.1\.1 自我檢核分數「NA」：不得填 NA；可填 /u),
      "",
    ]);
    expect(folder.names()).toEqual([...new Set([...names, "scores.json"])].sort());
  });

  it("writes illegal scores as they are when told to", () => {
    expect(fill({ D: { self: { "1.1.2": 2.5, "1.1.1": "8 分" } } }, "--as-is").status).toBe(0);

    const form = formIn("out.xlsx", "moe-105-d");
    expect(scoreOf(form, "1.1.2", "self")).toMatchObject({ value: 2.5, reason: "above-maximum" });
    expect(scoreOf(form, "1.1.1", "self")).toMatchObject({ value: "8 分", state: "invalid" });
  });

  it("opens NA where the switch in the same file does", () => {
    expect(fill({ H: { self: { "3.2.1": "NA" } } }).status).toBe(1);
    expect(fill({ H: { set: { "na-extension": "yes" }, self: { "3.2.1": "NA" } } }).status).toBe(0);
    expect(formIn("out.xlsx", "moe-105-h").situations).toEqual({ "na-extension": "yes" });
  });

  it("empties a cell with null and never makes a formula of text", () => {
    fill({ D: { self: { "1.1.2": 1.5 }, finding: { "1.1.2": "=1+1" } } });
    const filled = folder.write("filled.xlsx", folder.read("out.xlsx"));
    const scores = folder.write("scores.json", '{"D": {"self": {"1.1.2": null}}}');
    runWell("fill", filled, scores, "--in-place", "--overwrite");

    const form = formIn("filled.xlsx", "moe-105-d");
    expect(scoreOf(form, "1.1.2", "self")).toMatchObject({ value: null, state: "blank" });
    expect(form.damage).toEqual([]);
  });

  it("lists what it would replace and writes nothing, unless it is told to go on", () => {
    fill({
      D: { self: { "1.1.2": 1.5 }, finding: { "1.1.1": "佳" }, evidence: { "1.1.1": "甲" } },
    });
    const filled = folder.write("filled.xlsx", folder.read("out.xlsx"));
    const again = { D: { self: { "1.1.2": 2, "1.1.1": 0 }, finding: { "1.1.1": "佳" } } };
    const scores = folder.write("scores.json", JSON.stringify(again));
    const refusal = run("fill", filled, scores, "--in-place");

    expect(refusal).toEqual({
      status: 2,
      stdout: expect.stringMatching(/^ {2}D F\d+ 「1\.5」→「2」\n$/u),
      stderr: expect.stringMatching(/^有 1 格[^\n]*--overwrite。\n$/u),
    });
    expect(folder.read("filled.xlsx").equals(folder.read("out.xlsx"))).toBe(true);

    expect(runWell("fill", filled, scores, "--in-place", "--overwrite")).toMatch(
      /^ {2}D F\d+ 「1\.5」→「2」\n已寫出/u,
    );
    expect(scoreOf(formIn("filled.xlsx", "moe-105-d"), "1.1.2", "self").value).toBe(2);
  });

  it("quotes a long refused value in short", () => {
    const { stderr } = fill({ D: { self: { "1.1.1": "很".repeat(32_000) } } });

    expect(stderr).toMatch(/「很{30}…」：/u);
  });

  it("keeps the result of a score that a person wrote as a formula", () => {
    const file = folder.write(
      "formula.xlsx",
      withCells(folder.read("in.xlsx"), "D", [["1.1.1", "self", "<f>1+2</f><v>3</v>"]]),
    );
    const scores = folder.write("scores.json", '{"D": {"self": {"1.1.2": 1.5}}}');
    runWell("fill", file, scores, "--in-place");

    const score = scoreOf(formIn("formula.xlsx", "moe-105-d"), "1.1.1", "self");
    expect(score).toMatchObject({ value: 3, state: "ok" });
  });

  it("does not choose between two copies of a form", () => {
    const file = folder.write("copies.xlsx", withTwoCopies());
    const scores = folder.write("scores.json", '{"A": {"self": {"1.1.1": 0}}}');

    expectRefusal(run("fill", file, scores, "-o", folder.path("x.xlsx")), /2 份訪視表 A/u);
  });

  it("does not write into another edition of a form", () => {
    const file = folder.write("older.xlsx", withOlderForm());
    const scores = folder.write("scores.json", '{"A": {"self": {"1.1.1": 0}}}');

    expectRefusal(run("fill", file, scores, "-o", folder.path("x.xlsx")), /另一個版本（0\.9\.0）/u);
  });

  it("names the form whose marker was cleared, and what to do", () => {
    const file = folder.write("unmarked.xlsx", unmarked());
    const scores = folder.write("scores.json", '{"A": {"self": {"1.1.1": 0}}}');

    expectRefusal(
      run("fill", file, scores, "-o", folder.path("x.xlsx")),
      /是訪視表 A，但它的標記已被清除；沒有寫入，請先用 repair 修復/u,
    );
  });

  it("fills the row that the indicator is printed in, and says that its code is another's", () => {
    const code = (text: string): string => `<is><t>${text}</t></is>`;
    const file = folder.write(
      "swapped.xlsx",
      withCells(folder.read("in.xlsx"), "D", [
        ["1.1.1", "code", code("1.1.2"), 't="inlineStr"'],
        ["1.3.2", "code", code("1.1.1"), 't="inlineStr"'],
      ]),
    );
    const place = scoreOf(formIn("in.xlsx", "moe-105-d"), "1.1.1", "self").cell;
    const scores = folder.write("scores.json", '{"D": {"self": {"1.1.1": 0}}}');
    const stdout = runWell("fill", file, scores, "--in-place");

    const score = scoreOf(formIn("swapped.xlsx", "moe-105-d"), "1.1.1", "self");
    expect(score).toMatchObject({ value: 0, cell: place });
    expect(stdout).toMatch(/代碼（K 欄）不見了或是別項的（1\.1\.1、1\.3\.2）.*repair/u);
  });

  it("refuses to fill a row in which another indicator is printed", () => {
    const texts = { row: "1.1.2", from: "1.1.1" };
    const printed = officialForm("D")
      .sections.flatMap(({ criteria }) => criteria)
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === texts.from);
    const text = printed === undefined ? "" : indicatorText(printed);
    const file = folder.write(
      "overtyped.xlsx",
      withCells(folder.read("in.xlsx"), "D", [
        [texts.row, "indicator", `<is><t>${text}</t></is>`, 't="inlineStr"'],
      ]),
    );
    const scores = folder.write("scores.json", '{"D": {"self": {"1.1.2": 0}}}');

    expectRefusal(
      run("fill", file, scores, "-o", folder.path("x.xlsx")),
      /找不到 1\.1\.2 的列或欄.*沒有寫入，請先用 repair 修復/u,
    );
  });

  it("refuses a form whose score headers were exchanged, and names the words that belong there", () => {
    const file = folder.write("headers.xlsx", withExchangedHeaders("D"));
    const scores = folder.write("scores.json", '{"D": {"self": {"1.1.2": 0}}}');

    expectRefusal(
      run("fill", file, scores, "-o", folder.path("x.xlsx")),
      /沒有寫入。請確認後改回標題：F\d+ 應為「自我檢核分數」、G\d+ 應為「委員評分」/u,
    );
  });

  it("takes files as its schema says", () => {
    expect(misfits(schema, { "moe-105-h": { self: { "1.1.3": 4.5, "1.1.1": "NA" } } })).toEqual([]);
    expect(misfits(schema, { H: { self: { "1.1.1": true } } })).not.toEqual([]);
  });
});

describe("fill over the sentence that K's committee fills", () => {
  const filled = (): Outcome =>
    run(
      "fill",
      folder.path("k.xlsx"),
      folder.write("k.json", '{"K": {"evidence": {"1.1.1": "見附件 3"}}}'),
      "-o",
      folder.path("k-filled.xlsx"),
      "--force",
    );

  it("takes the form's own formula for nobody's entry, and what is written for no damage", () => {
    runWell("new", "K", "-o", folder.path("k.xlsx"));
    expect(formIn("k.xlsx", "moe-105-k").damage).toEqual([]);

    expect(filled()).toMatchObject({ status: 0, stderr: "" });
    expect(formIn("k-filled.xlsx", "moe-105-k").damage).toEqual([]);
  });
});
