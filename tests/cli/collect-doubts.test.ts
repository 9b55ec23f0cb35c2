import { copyFileSync, mkdirSync } from "node:fs";
import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import schema from "../../schemas/collect.schema.json";
import { officialExample } from "../../src/official/official-example";
import { columnHeaders } from "../../src/messages/sheet";
import { withParts } from "../host/xlsx/deleted-row";
import { aCollector, type CollectedRow } from "./collector";
import { misfits, run, runWell } from "./command-line";

const { folder, collect, aWorkbook, rowsIn, textIn } = aCollector();

// Each command is a program of its own.
jest.setTimeout(60_000);

/** Copies a file and changes the markup of its first sheet. */
const changedCopy = (from: string, to: string, change: (xml: string) => string): void => {
  folder.write(
    to,
    withParts(folder.read(from), (name, xml) => (name.endsWith("sheet1.xml") ? change(xml) : xml)),
  );
};

const marksIn = (rows: readonly CollectedRow[]): readonly unknown[] =>
  rows.map(({ file, role, duplicate }) => [file, role, duplicate]);

beforeAll(() => {
  aWorkbook("one.xlsx", "A", { self: { "1.1.1": 8 } }, "測試大學");
  aWorkbook("unnamed.xlsx", "A", { self: { "1.1.1": 8 } });
});

describe("two files of one school and form", () => {
  beforeAll(() => {
    mkdirSync(folder.path("twice/more"), { recursive: true });
    copyFileSync(folder.path("one.xlsx"), folder.path("twice/a.xlsx"));
    aWorkbook("twice/b.xlsx", "A", { self: { "1.1.1": 4 } }, "測試 大學");
    copyFileSync(folder.path("one.xlsx"), folder.path("twice/more/c.xlsx"));
    aWorkbook("twice/d.xlsx", "D", null, "測試大學");
    aWorkbook("twice/e.xlsx", "A", null, "別的大學");
  });

  it("are both named, and both stay counted under a mark", () => {
    const { status, stdout, stderr } = collect(["twice", "-o", "twice.ndjson"]);
    const lines = textIn("twice.ndjson").trimEnd().split("\n");

    expect(status).toBe(1);
    expect(stdout).toContain("5 個檔案、5 份訪視表");
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/2 項/u),
      expect.stringMatching(/「b\.xlsx」.*「a\.xlsx」.*測試 ?大學.*訪視表 A/u),
      expect.stringMatching(/「more\/c\.xlsx」.*「a\.xlsx」.*測試大學.*訪視表 A.*內容完全相同/u),
      "",
    ]);
    expect(lines.flatMap((line) => misfits(schema, JSON.parse(line)))).toEqual([]);
    expect(marksIn(rowsIn("twice.ndjson", "summary"))).toEqual([
      ["a.xlsx", "self", true],
      ["a.xlsx", "committee", true],
      ["b.xlsx", "self", true],
      ["b.xlsx", "committee", true],
      ["d.xlsx", "self", false],
      ["d.xlsx", "committee", false],
      ["e.xlsx", "self", false],
      ["e.xlsx", "committee", false],
      ["more/c.xlsx", "self", true],
      ["more/c.xlsx", "committee", true],
    ]);
    expect(rowsIn("twice.ndjson", "indicators").filter((row) => row["duplicate"])).toHaveLength(24);
    expect(rowsIn("twice.ndjson", "problems")).toEqual([
      expect.objectContaining({ file: "b.xlsx", kind: "duplicate" }),
      expect.objectContaining({ file: "more/c.xlsx", kind: "duplicate" }),
    ]);
  });

  it("are marked 重複 where people read the tables, also when nothing has changed since", () => {
    collect(["twice", "-o", "twice.csv", "--cache", "twice.ndjson.cache.ndjson"]);
    const again = collect(["twice", "-o", "twice.csv", "--force"]);

    expect(
      textIn("twice.csv")
        .split("\r\n")
        .filter((line) => line.endsWith(",重複") && !line.includes("學校")),
    ).toHaveLength(6);
    expect(textIn("twice-problems.csv")).toMatch(/^b\.xlsx,.*,重複\r$/mu);
    expect(again.stderr).toContain("「b.xlsx」");
  });
});

describe("a school that no form names", () => {
  it("is called as its file in its folder, and is no other school's", () => {
    for (const place of ["nameless/甲", "nameless/乙"]) {
      mkdirSync(folder.path(place), { recursive: true });
      aWorkbook(`${place}/訪視表.xlsx`, "A", { self: { "1.1.1": place.endsWith("甲") ? 8 : 4 } });
    }
    const { status, stderr } = collect(["nameless", "-o", "nameless.ndjson"]);

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(rowsIn("nameless.ndjson", "summary")).toMatchObject([
      { school: "乙/訪視表", role: "self", duplicate: false },
      { school: "乙/訪視表", role: "committee" },
      { school: "甲/訪視表", role: "self", duplicate: false },
      { school: "甲/訪視表", role: "committee" },
    ]);
  });

  it("is named twice when a file was copied", () => {
    mkdirSync(folder.path("copied"));
    for (const name of ["a", "a (1)"])
      copyFileSync(folder.path("unnamed.xlsx"), folder.path(`copied/${name}.xlsx`));
    const { status, stderr } = collect(["copied", "-o", "copied.ndjson"]);

    expect(status).toBe(1);
    expect(stderr).toMatch(/「a\.xlsx」.*「a \(1\)\.xlsx」.*內容完全相同/u);
    expect(rowsIn("copied.ndjson", "summary").map((row) => row["duplicate"])).toEqual([
      ...[true, true, true, true],
    ]);
  });
});

describe("a sheet named as an example beside a form", () => {
  const formsCollected = (name: string, school: string): readonly unknown[] => {
    mkdirSync(folder.path(name));
    runWell("new", "A", "D", "-o", folder.path(`${name}.xlsx`));
    const named = withParts(folder.read(`${name}.xlsx`), (_, xml) =>
      xml
        .replaceAll("D 私立技專校院", "範例 D 私立技專校院")
        .replaceAll(/(視導對象：[^<]+)/gu, `$1（${school}）`),
    );
    folder.write(`${name}/a.xlsx`, named);
    const { status, stderr } = collect([name, "-o", `${name}.ndjson`]);
    expect({ status, stderr: stderr.includes("範例") }).toEqual({ status: 0, stderr: false });
    const forms = rowsIn(`${name}.ndjson`, "summary").map(({ form }) => form);
    return [...new Set(forms)];
  };

  it("is no form of a school while it is about the invented one", () => {
    expect(formsCollected("examples", officialExample.school)).toEqual(["moe-105-a"]);
  });

  it("is a school's form once somebody has put his school there", () => {
    expect(formsCollected("own", "測試大學")).toEqual(["moe-105-a", "moe-105-d"]);
  });
});

describe("a form that was changed by hand", () => {
  it("has the columns named that nobody knows whose they are", () => {
    mkdirSync(folder.path("contested"));
    const { self, committee } = columnHeaders;
    changedCopy("one.xlsx", "contested/x.xlsx", (xml) =>
      xml.replace(self, "@").replace(committee, self).replace("@", committee),
    );
    const { status, stderr } = collect(["contested", "-o", "contested.ndjson"]);

    expect(status).toBe(1);
    expect(stderr).toMatch(/「x\.xlsx」.*F\d+ 應為「自我檢核分數」、G\d+ 應為「委員評分」/u);
    expect(rowsIn("contested.ndjson", "problems")).toContainEqual(
      expect.objectContaining({ file: "x.xlsx", kind: "unread-cells" }),
    );
    expect(rowsIn("contested.ndjson", "summary")).toMatchObject([{ total: null }, { total: null }]);
  });

  it("has the score column named whose header is another's or gone", () => {
    mkdirSync(folder.path("lost"));
    const { self, committee } = columnHeaders;
    changedCopy("one.xlsx", "lost/both.xlsx", (xml) => xml.replace(committee, self));
    changedCopy("one.xlsx", "lost/gone.xlsx", (xml) => xml.replace(self, "分數"));
    const { status, stderr } = collect(["lost", "-o", "lost.ndjson"]);
    const unread = rowsIn("lost.ndjson", "problems").filter(({ kind }) => kind === "unread-cells");

    expect(status).toBe(1);
    expect(stderr).toMatch(/「both\.xlsx」.*「委員評分」.*F\d+、G\d+ 的標題相同.*未填/u);
    expect(stderr).toMatch(/「gone\.xlsx」.*「自我檢核分數」.*未填/u);
    expect(unread.map(({ file }) => file)).toEqual(["both.xlsx", "gone.xlsx"]);
  });

  it("is named with the number of damages that check finds in its cells", () => {
    mkdirSync(folder.path("damaged"));
    copyFileSync(folder.path("one.xlsx"), folder.path("damaged/good.xlsx"));
    changedCopy("unnamed.xlsx", "damaged/x.xlsx", (xml) =>
      xml.replaceAll(/<f>[^<]*SUM[^<]*<\/f>/gu, "<f>1+1</f>"),
    );
    const { status, stderr } = collect(["damaged", "-o", "damaged.ndjson"]);
    const checked = check("damaged/x.xlsx");

    expect(status).toBe(1);
    expect(checked).toBeGreaterThan(0);
    expect(stderr.split("\n")).toEqual([
      expect.any(String),
      expect.stringMatching(new RegExp(`「x\\.xlsx」.*訪視表 A.*${checked} 處損壞.*check`, "u")),
      "",
    ]);
    expect(rowsIn("damaged.ndjson", "problems")).toMatchObject([
      { file: "x.xlsx", kind: "damage" },
    ]);
  });
});

/** How many damages `check` finds. */
const check = (name: string): number => {
  const { stdout } = run("check", folder.path(name), "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: { damage: unknown[] }[] }[] };
  return files[0]?.forms[0]?.damage.length ?? 0;
};
