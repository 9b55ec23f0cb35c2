import { appendFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { CollectedFile } from "../../../src/cli/collect/collected-file";
import { openCache, type ResultCache } from "../../../src/cli/collect/result-cache";
import { aFolder } from "../command-line";

const folder = aFolder();

const collected = (file: string, changes: Partial<CollectedFile> = {}): CollectedFile => ({
  file,
  size: 10,
  modified: 1000,
  hash: `hash of ${file}`,
  problem: null,
  doubts: [],
  forms: [
    {
      school: "測試大學",
      rubric: "moe-105-a",
      version: "1.0.0",
      sheet: "A",
      state: "draft",
      totals: {
        self: { total: 8, missing: 0, invalid: 1, notApplicable: 0 },
        committee: { total: null, missing: 2, invalid: 0, notApplicable: 0 },
      },
      scores: [
        ["1.1.1", "self", 8, "ok", null],
        ["1.1.2", "self", "8 分", "invalid", "number-as-text"],
      ],
    },
  ],
  ...changes,
});

const opened = (name: string, program = "one"): ResultCache => {
  const cache = openCache(folder.path(name), program);
  if (!cache.ok) throw new Error(cache.error);
  return cache.value;
};

const withFiles = (name: string, ...files: readonly CollectedFile[]): void => {
  const cache = opened(name);
  for (const file of files) cache.add(JSON.stringify(file));
  cache.close(files.map(({ file }) => file));
};

const linesOf = (name: string): number => folder.read(name).toString().split("\n").length - 1;

describe("the cache of collected files", () => {
  it("gives back after a restart what was put in", () => {
    withFiles("kept.ndjson", collected("甲.xlsx"), collected("乙.xlsx"));
    const cache = opened("kept.ndjson");

    expect(cache.read("甲.xlsx")).toEqual(collected("甲.xlsx"));
    expect(cache.remembered("乙.xlsx")).toMatchObject({
      ...{ scores: 2, invalid: 1 },
      forms: [{ school: "測試大學", rubric: "moe-105-a", sheet: "A" }],
    });
    expect(cache.remembered("丙.xlsx")).toBeNull();
    cache.close(["甲.xlsx", "乙.xlsx"]);
  });

  it("drops a line that was cut off, and goes on behind the last whole one", () => {
    withFiles("torn.ndjson", collected("a.xlsx"));
    appendFileSync(folder.path("torn.ndjson"), '{"file":"b.xlsx","siz');
    const cache = opened("torn.ndjson");
    cache.add(JSON.stringify(collected("c.xlsx")));

    expect(cache.remembered("b.xlsx")).toBeNull();
    expect(cache.read("a.xlsx")).toEqual(collected("a.xlsx"));
    expect(cache.read("c.xlsx")).toEqual(collected("c.xlsx"));
    cache.close(["a.xlsx", "c.xlsx"]);
  });

  it("passes over lines that are not of its shape", () => {
    withFiles("odd.ndjson", collected("a.xlsx"));
    const odd = [{ ...collected("b.xlsx"), forms: [{}] }, { file: "c.xlsx" }, null, "x"];
    for (const data of odd)
      appendFileSync(folder.path("odd.ndjson"), `${JSON.stringify(data)}\nno json\n`);
    const cache = opened("odd.ndjson");

    expect([cache.remembered("b.xlsx"), cache.remembered("c.xlsx")]).toEqual([null, null]);
    expect(cache.read("a.xlsx")).toEqual(collected("a.xlsx"));
    cache.close(["a.xlsx"]);
    expect(linesOf("odd.ndjson")).toBe(2);
  });

  it("forgets what another program or other rubrics judged", () => {
    withFiles("old.ndjson", collected("a.xlsx"));
    const cache = opened("old.ndjson", "another");

    expect(cache.remembered("a.xlsx")).toBeNull();
    cache.close([]);
    expect(linesOf("old.ndjson")).toBe(1);
  });

  it("refuses a file that is none of its own, and leaves it as it is", () => {
    for (const content of ["important\n", "no line feed", '{"cache":"something else"}\n']) {
      folder.write("mine.txt", content);

      expect(openCache(folder.path("mine.txt"), "one")).toMatchObject({
        ok: false,
        error: expect.stringContaining("不是彙整的記錄檔"),
      });
      expect(folder.read("mine.txt").toString()).toBe(content);
    }
  });

  it("notes another date of the same contents, and leaves the old line out when it closes", () => {
    withFiles("renewed.ndjson", collected("a.xlsx"), collected("b.xlsx"));
    const cache = opened("renewed.ndjson");
    cache.renew({ file: "a.xlsx", size: 10, modified: 2000 });

    expect(cache.read("a.xlsx")).toEqual(collected("a.xlsx", { modified: 2000 }));
    cache.close(["a.xlsx"]);
    expect(linesOf("renewed.ndjson")).toBe(2);
    expect(opened("renewed.ndjson").remembered("a.xlsx")?.modified).toBe(2000);
  });
});
