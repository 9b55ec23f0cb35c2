import { beforeAll, describe, expect, it } from "@jest/globals";
import type { FormReport } from "../../src/form/form-report";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { columnIndex } from "../../src/plan/columns";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { withDeletedRow, withParts } from "../host/xlsx/deleted-row";
import { workbook } from "../host/xlsx/packages";
import { aFolder, expectRefusal, run, runWell } from "./command-line";
import { addressIn, damagedWorkbook, formD, printedAt } from "./damaged-workbook";
import { withCells, withOlderForm } from "./workbooks";

const folder = aFolder();

const entries = {
  D: {
    self: { "1.1.1": 1, "1.2.2": 2 },
    committee: { "1.1.1": 0 },
    evidence: { "1.2.1": "見附件" },
  },
};

const illegal = [
  ["1.5.1", "self", "<v>12</v>"],
  ["2.1.1", "self", "<is><t>8 分</t></is>", 't="inlineStr"'],
  ["2.1.2", "committee", "<is><t>na</t></is>", 't="inlineStr"'],
] as const;

beforeAll(() => {
  runWell("new", "D", "-o", folder.path("blank.xlsx"));
  const scores = folder.write("scores.json", JSON.stringify(entries));
  runWell("fill", folder.path("blank.xlsx"), scores, "-o", folder.path("whole.xlsx"), "--as-is");
  const whole = new Uint8Array(folder.read("whole.xlsx"));
  folder.write("damaged.xlsx", damagedWorkbook(whole));
  folder.write("worse.xlsx", damagedWorkbook(withCells(whole, "D", illegal)));
});

const reportOn = (name: string): FormReport => {
  const { stdout } = run("check", folder.path(name), "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: FormReport[] }[] };
  const form = files[0]?.forms[0];
  if (form === undefined) throw new Error(`no form in ${name}`);
  return form;
};

const repair = (input: string, ...more: readonly string[]) =>
  run("repair", folder.path(input), "-o", folder.path("out.xlsx"), "--force", ...more);

const sheetsOf = (bytes: Uint8Array): readonly SheetCells[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.sheets;
};

const valuesIn = (name: string) =>
  sheetsOf(new Uint8Array(folder.read(name))).map(({ values, formulas }) =>
    values.map((row, at) => row.map((value, column) => (formulas[at]?.[column] ? null : value))),
  );

describe("repair", () => {
  it("mends the eight kinds of damage that check lists, and no entry differs", () => {
    const kinds = new Set(reportOn("damaged.xlsx").damage.map(({ kind }) => kind));

    expect(run("check", folder.path("damaged.xlsx")).status).toBe(1);
    expect([...kinds].sort()).toEqual([
      "conditional-format-lost",
      "formula-changed",
      "helper-cleared",
      "look-lost",
      "marker-cleared",
      "missing-row",
      "text-changed",
      "validation-lost",
    ]);
    expect(repair("damaged.xlsx")).toMatchObject({ status: 0, stderr: "" });
    expect(reportOn("out.xlsx").damage).toEqual([]);
    expect(run("check", folder.path("out.xlsx")).status).toBe(0);
    expect(valuesIn("out.xlsx")).toEqual(valuesIn("whole.xlsx"));
  });

  it("says what was mended: where, what stood there, what stands there now", () => {
    const { stdout } = repair("damaged.xlsx");
    const location = formD(new Uint8Array(folder.read("out.xlsx")));

    expect(stdout).toMatch(/^已寫出「.*out\.xlsx」，修復 \d+ 處。$/mu);
    expect(stdout).toContain("少了一列：已補回「1.4.1」");
    expect(stdout).toContain(`${addressIn(location, "小計1", "self")} 公式被改過：「42」→「=`);
    expect(stdout).toContain(
      `${addressIn(location, "1.1.2", "standard")} 官方文字被改過：「改過」→`,
    );
    expect(stdout).toMatch(/檢核沒有發現問題。\n$/u);
  });

  it("leaves illegal scores to people and ends with 1", () => {
    const { status, stdout } = repair("worse.xlsx");
    const scores = reportOn("out.xlsx").scores.filter(({ state }) => state === "invalid");

    expect(status).toBe(1);
    expect(scores.map(({ value }) => value)).toEqual([12, "8 分", "na"]);
    expect(stdout).toContain("下列問題要由人決定，沒有改動：");
    expect(reportOn("out.xlsx").damage).toEqual([]);
  });

  it("makes numbers of texts when it is asked to, and names each", () => {
    const { status, stdout } = repair("worse.xlsx", "--numbers");
    const scores = reportOn("out.xlsx").scores.filter(({ state }) => state === "invalid");

    expect(status).toBe(1);
    expect(stdout).toMatch(/^ +F\d+ 「8 分」→ 8$/mu);
    expect(scores.map(({ value }) => value)).not.toContain("8 分");
    expect(scores.map(({ value }) => value)).toContain("na");
  });

  it("logs the texts that became numbers, where a log is kept", () => {
    const whole = new Uint8Array(folder.read("whole.xlsx"));
    const texts = folder.write("texts.xlsx", withCells(whole, "D", illegal));
    runWell("log", "on", texts, "-o", folder.path("logged.xlsx"));
    expect(repair("logged.xlsx", "--numbers").stdout).toContain("記入「變更紀錄」1 筆。");

    const read = readWorkbook(new Uint8Array(folder.read("out.xlsx")));
    const sheets = read.ok ? sheetCells(read.value) : [];
    const { values = [] } = sheets.find(({ name }) => name === "變更紀錄") ?? {};
    expect(values.at(-1)).toEqual(expect.arrayContaining(["2.1.1", "「8 分」（文字）", "8"]));
  });

  it("writes the same bytes when there is nothing to mend, and says so", () => {
    expect(repair("whole.xlsx")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^沒有可以自動修復的地方；已寫出「.*out\.xlsx」，內容與輸入的檔案完全相同。\n檢核沒有/u,
      ),
    });
    expect(folder.read("out.xlsx").equals(folder.read("whole.xlsx"))).toBe(true);
  });

  it("leaves a file alone in place where nothing can be mended", () => {
    const file = folder.write("kept.xlsx", new Uint8Array(folder.read("whole.xlsx")));

    expect(run("repair", file, "--in-place").stdout).toContain(
      `沒有可以自動修復的地方；沒有改動「${file}」。`,
    );
    expect(folder.read("kept.xlsx").equals(folder.read("whole.xlsx"))).toBe(true);
  });

  it("names the file that it wrote above the findings that are left in it", () => {
    const { stdout } = repair("worse.xlsx");

    expect(stdout).toContain(`沒有改動：\n${folder.path("out.xlsx")}\n`);
    expect(stdout).not.toContain("worse.xlsx");
  });

  it("prints a changed official text whole before it is gone", () => {
    const whole = new Uint8Array(folder.read("whole.xlsx"));
    const lost = `本校意見：${"甲乙丙丁戊己庚辛壬癸".repeat(12)}完`;
    const text = `<is><t>${lost}</t></is>`;
    folder.write(
      "rewritten.xlsx",
      withCells(whole, "D", [["1.1.2", "standard", text, 't="inlineStr"']]),
    );
    const { stdout } = repair("rewritten.xlsx");

    expect(stdout.replaceAll(/\n\s*/gu, "")).toContain(`官方文字被改過：原本是「${lost}」改回「`);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(120);
  });

  it("leaves words that somebody added to an official text where they are", () => {
    const whole = new Uint8Array(folder.read("whole.xlsx"));
    const location = formD(whole);
    const printed = printedAt(whole, location, "1.1.2", "standard");
    const added = `${printed}\n（本校補充：請見附件一，並於十月底前送研發處彙整，逾期不候。）`;
    const text = `<is><t xml:space="preserve">${added}</t></is>`;
    folder.write(
      "added.xlsx",
      withCells(whole, "D", [["1.1.2", "standard", text, 't="inlineStr"']]),
    );

    expect(reportOn("added.xlsx").damage).toEqual([
      expect.objectContaining({ kind: "text-added", found: added, mendable: false }),
    ]);
    expect(repair("added.xlsx")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        "加了別的字「（本校補充：請見附件一，並於十月底前送研發處彙整，逾期不候。）」",
      ),
    });
    expect(folder.read("out.xlsx").equals(folder.read("added.xlsx"))).toBe(true);
  });

  it("mends a form of which column K was emptied and the header row deleted", () => {
    const whole = new Uint8Array(folder.read("whole.xlsx"));
    const location = formD(whole);
    const emptied = withParts(whole, (name, xml) =>
      name === location.sheetId
        ? xml.replace(/(<c r="K\d+"[^>/]*?)( t="[^"]*")?>.*?<\/c>/gsu, "$1/>")
        : xml,
    );
    const headless = withDeletedRow(emptied, location.sheetId, location.headerRow ?? -1);
    folder.write("headless.xlsx", headless);

    expect(run("check", folder.path("headless.xlsx"))).toMatchObject({ status: 1, stderr: "" });
    expect(repair("headless.xlsx")).toMatchObject({ status: 0, stderr: "" });
    expect(valuesIn("out.xlsx")).toEqual(valuesIn("whole.xlsx"));
  });

  it("says of official texts without the columns beside them that it does not know them", () => {
    const whole = new Uint8Array(folder.read("whole.xlsx"));
    const { sheetId } = formD(whole);
    const bare = withParts(whole, (name, xml) =>
      name === sheetId ? xml.replace(/<c r="[J-S]\d+"(?:[^>]*\/>|[^>]*[^/]>.*?<\/c>)/gsu, "") : xml,
    );
    const file = folder.write("bare.xlsx", bare);

    expectRefusal(run("check", file), /印有訪視表 D 的官方文字，.*請用 add 重新加入訪視表 D/u);
    expectRefusal(
      run("repair", file, "-o", folder.path("none.xlsx")),
      /印有訪視表 D 的官方文字，/u,
    );
  });

  it("mends in place when it is told to", () => {
    folder.write("here.xlsx", new Uint8Array(folder.read("damaged.xlsx")));

    expect(run("repair", folder.path("here.xlsx"), "--in-place").status).toBe(0);
    expect(run("check", folder.path("here.xlsx")).status).toBe(0);
  });

  it("leaves a form of another edition alone and names the edition", () => {
    const file = folder.write("older.xlsx", withOlderForm());

    expect(repair("older.xlsx").stdout).toMatch(/^沒有可以自動修復的地方；/u);
    expect(run("check", file).stdout).toContain("0.9.0");
  });

  it("has the 總表 follow the rows that are inserted", () => {
    runWell("new", "D", "A", "-o", folder.path("two.xlsx"));
    const two = new Uint8Array(folder.read("two.xlsx"));
    folder.write("two-damaged.xlsx", damagedWorkbook(two));

    expect(repair("two-damaged.xlsx")).toMatchObject({ status: 0 });
    expect(valuesIn("out.xlsx")).toEqual(valuesIn("two.xlsx"));
  });

  it("links K's sentence to its annex again when the deleted row comes back", () => {
    runWell("new", "K", "-o", folder.path("k.xlsx"));
    const whole = new Uint8Array(folder.read("k.xlsx"));
    const [k] = sheetsOf(whole);
    const row = k === undefined ? -1 : (locateForm(k)?.rows.get("1.1.1")?.[0] ?? -1);
    folder.write("k-damaged.xlsx", withDeletedRow(whole, k?.sheetId ?? "", row));
    repair("k-damaged.xlsx");

    expect(k?.formulas[row]?.[columnIndex.evidence]).toMatch(/^=IF\(ISERROR\(ROW\('K /u);
    expect(
      sheetsOf(new Uint8Array(folder.read("out.xlsx"))).map(({ formulas }) => formulas),
    ).toEqual(sheetsOf(whole).map(({ formulas }) => formulas));
    expect(run("check", folder.path("out.xlsx")).status).toBe(0);
  });

  it("refuses a workbook without a form", () => {
    const file = folder.write("formless.xlsx", workbook("calibri.xlsx"));

    expectRefusal(run("repair", file, "-o", folder.path("none.xlsx")), /沒有訪視表/u);
  });
});
