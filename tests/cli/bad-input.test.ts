import { truncateSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { strToU8 } from "fflate";
import { badWorkbooks } from "./bad-workbooks";
import { aFolder, expectRefusal, run, runWell } from "./command-line";

const folder = aFolder();

/** Every bad workbook, what it is, and a word of the sentence about it. */
const table = [
  ["a file that is not there", "missing.xlsx", /找不到/u],
  ["a folder", "folder.xlsx", /資料夾/u],
  ["a 0-byte file", "empty.xlsx", /空檔/u],
  ["a text file", "text.xlsx", /不是 Excel 活頁簿/u],
  ["another zip archive", "otherZip.xlsx", /不是 Excel 活頁簿/u],
  ["an .xls file", "xls.xlsx", /\.xls）/u],
  ["an .ods file", "ods.xlsx", /\.ods）/u],
  ["an encrypted file", "encrypted.xlsx", /密碼/u],
  ["a truncated file", "truncated.xlsx", /截斷/u],
  ["an oversized file", "oversized.xlsx", /太大/u],
] as const;

let files: readonly string[] = [];

beforeAll(async () => {
  for (const [name, bytes] of Object.entries(badWorkbooks)) folder.write(`${name}.xlsx`, bytes);
  runWell("new", "A", "-o", folder.path("good.xlsx"));
  folder.write("truncated.xlsx", folder.read("good.xlsx").subarray(0, 4000));
  folder.write("oversized.xlsx", "PK");
  truncateSync(folder.path("oversized.xlsx"), 101 * 1024 * 1024);
  folder.write("scores.json", '{"A": {"self": {"1.1.1": 0}}}');
  const { mkdir } = await import("node:fs/promises");
  await mkdir(folder.path("folder.xlsx"));
  files = folder.names();
});

describe.each(table)("%s", (_, name, words) => {
  it("is refused by check", () => {
    expectRefusal(run("check", folder.path(name)), words);
  });

  it("is refused by add", () => {
    const out = folder.path("out.xlsx");

    expectRefusal(run("add", "A", "--to", folder.path(name), "-o", out), words);
    expect(folder.names()).toEqual(files);
  });

  it("is refused by fill", () => {
    const out = folder.path("out.xlsx");
    const scores = folder.path("scores.json");

    expectRefusal(run("fill", folder.path(name), scores, "-o", out), words);
    expect(folder.names()).toEqual(files);
  });
});

describe("a special file", () => {
  it("without end is refused at once", () => {
    expectRefusal(run("check", "/dev/zero"), /特殊檔/u);
    expectRefusal(run("fill", folder.path("good.xlsx"), "/dev/zero", "--in-place"), /特殊檔/u);
  });
});

describe("a workbook of another program under its own name", () => {
  it.each([
    ["own.xls", badWorkbooks.xls, /\.xls）/u],
    ["own.ods", badWorkbooks.ods, /\.ods）/u],
  ])("%s is named for what it is, not for the output's name", (name, bytes, words) => {
    const file = folder.write(name, bytes);

    expectRefusal(run("add", "A", "--to", file, "-o", folder.path("out.xlsx")), words);
  });
});

describe("check of several files", () => {
  it("reports the readable ones, an error for each other, and ends with 2", () => {
    const good = folder.path("good.xlsx");
    const empty = folder.path("empty.xlsx");
    const text = folder.path("text.xlsx");
    const { status, stdout, stderr } = run("check", empty, good, text, "--json");

    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: empty, error: expect.stringContaining("空檔"), forms: [] },
        { file: good, error: null, forms: [{ rubric: "moe-105-a" }] },
        { file: text, error: expect.stringContaining("不是"), forms: [] },
      ],
    });
    expect(stderr).toMatch(/^2 個檔案不能檢核：[^\n]*\n$/u);
  });

  it("keeps a file name with line feeds on one line", () => {
    expectRefusal(run("check", "a\nb\u001b[31m.xlsx"), /「a b \[31m\.xlsx」|「a b/u);
  });
});

describe("a scores file", () => {
  const fill = (content: string | Uint8Array): ReturnType<typeof run> =>
    run(
      "fill",
      folder.path("good.xlsx"),
      folder.write("bad.json", content),
      "-o",
      folder.path("filled.xlsx"),
    );

  it.each([
    ["that is no JSON", "{", /JSON/u],
    ["that is no UTF-8", Uint8Array.from([0x22, 0xff, 0x22]), /JSON/u],
    ["that is a list", "[]", /最外層/u],
    ["with nothing in it", "{}", /沒有任何/u],
    ["with an unknown form", '{"moe-105-z": {}}', /moe-105-z/u],
    ["with a form named twice", '{"A": {}, "moe-105-a": {}}', /兩次/u],
    [
      "with a key that stands twice",
      '{"A": {"self": {"1.1.1": 0, "1.1.\\u0031": 5}}}',
      /兩個「1\.1\.1」/u,
    ],
    ["with a control character", '{"A": {"finding": {"1.1.1": "a\\u0007b"}}}', /控制字元/u],
    ["with half a character", '{"A": {"evidence": {"1.1.1": "\\ud83d"}}}', /不完整/u],
    ["with an unknown role", '{"A": {"dean": {}}}', /A\/dean/u],
    ["with a truth value", '{"A": {"self": {"1.1.1": true}}}', /A\/self\/1\.1\.1/u],
    ["with a number beyond all bounds", '{"A": {"self": {"1.1.1": 1e999}}}', /A\/self\/1\.1\.1/u],
    ["with an unknown indicator", '{"A": {"self": {"9.9.9": 1}}}', /9\.9\.9/u],
    ["that reaches for a prototype", '{"A": {"self": {"__proto__": 1}}}', /__proto__/u],
    ["with an unknown situation", '{"A": {"set": {"weather": "fine"}}}', /weather/u],
    ["with a form that the workbook lacks", '{"D": {"self": {"1.1.1": 0}}}', /沒有訪視表 D/u],
  ])("%s is refused", (_, content, words) => {
    expectRefusal(fill(content), words);
    expect(folder.names()).not.toContain("filled.xlsx");
  });

  it("may hold line ends, tabs, rare characters, and one key in several objects", () => {
    const text = '{"A": {"finding": {"1.1.1": "甲\\n\\t𠮷 {\\"a\\": [1]}"}, "self": {"1.1.1": 0}}}';

    expect(fill(text)).toMatchObject({ status: 0 });
    folder.remove("filled.xlsx");
  });

  it("may begin with a byte order mark", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('{"A":{"self":{"1.1.1":0}}}')]);

    expect(fill(bytes)).toMatchObject({ status: 0 });
  });
});
