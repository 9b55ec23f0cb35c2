import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { tableWorkbook } from "../../src/host/xlsx/table-workbook";
import { collectMessages } from "../../src/messages/cli-collect";
import { aCollector } from "./collector";

const { folder, collect, aWorkbook } = aCollector();

// Each command is a program of its own.
jest.setTimeout(60_000);

beforeAll(() => {
  aWorkbook("one.xlsx", "A", { self: { "1.1.1": 8 } }, "測試大學");
});

/** A folder with one school's workbook. */
const aSchool = (name: string): void => {
  mkdirSync(folder.path(name));
  copyFileSync(folder.path("one.xlsx"), folder.path(`${name}/a.xlsx`));
};

/** Somebody's own workbook whose sheets are named as those of a summary. */
const threeSheets = (): Uint8Array =>
  tableWorkbook(
    Object.values(collectMessages.sheets).map((name) => ({
      name,
      columns: [{ header: "我的", width: 60, kind: "text" }],
      count: 1,
      rows: [["內容"]],
    })),
  );

describe("an earlier summary in the folder", () => {
  it.each([
    ["another format", "sum.csv"],
    ["another name", "later.xlsx"],
  ])("is left out when the next one has %s", (_, next) => {
    const name = `earlier-${next.slice(-4)}`;
    aSchool(name);
    collect([name, "-o", `${name}/sum.xlsx`]);
    const { status, stdout, stderr } = collect([name, "-o", `${name}/${next}`]);

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("：1 個檔案、1 份訪視表");
    const again = collect([name, "-o", `${name}/${next}`, "--force"]);
    expect(again).toMatchObject({ status: 0, stderr: "" });
    expect(again.stdout).toContain("：1 個檔案、1 份訪視表");
  });

  it("is no workbook of a school when it stands alone", () => {
    aSchool("alone");
    collect(["alone", "-o", "alone/sum.xlsx"]);
    folder.remove("alone/a.xlsx");
    const { status, stderr } = collect(["alone", "-o", "alone.ndjson"]);

    expect(status).toBe(2);
    expect(stderr).toContain("裡沒有活頁簿");
    expect(existsSync(folder.path("alone.ndjson"))).toBe(false);
  });

  it("is not taken for one because of its sheets' names", () => {
    aSchool("named");
    folder.write("named/own.xlsx", threeSheets());

    expect(collect(["named", "-o", "named.ndjson"]).stderr).toContain("「own.xlsx」裡沒有訪視表");
  });
});

describe("the output", () => {
  const places: readonly (readonly [string, string, string, (root: string) => string])[] = [
    ["a relative path in the folder", ".xlsx", ".", () => "sum"],
    ["an absolute path in the folder", ".xlsx", ".", (root) => `${root}/sum`],
    ["a relative path outside", ".xlsx", "in", () => "sum"],
    ["an absolute path outside", ".xlsx", "in", (root) => `${root}/sum`],
    ["a relative path in an absolute folder", ".xlsx", "", () => "in/sum"],
    ["an absolute path in the folder", ".csv", ".", (root) => `${root}/sum`],
    ["an absolute path in the folder", ".ndjson", ".", (root) => `${root}/sum`],
  ];

  it.each(places.map((place, index) => [...place, index] as const))(
    "at %s (%s) is written, kept without --force and replaced with it",
    (_, ending, given, stem, index) => {
      const name = `place-${index}`;
      const root = folder.path(name);
      mkdirSync(`${root}/in`, { recursive: true });
      copyFileSync(folder.path("one.xlsx"), `${root}/in/a.xlsx`);
      const output = `${stem(root)}${ending}`;
      const args = [given === "" ? `${root}/in` : given, "-o", output];
      const first = collect(args, { at: name });
      const kept = collect(args, { at: name });
      const second = collect([...args, "--force"], { at: name });

      expect(first).toMatchObject({ status: 0, stderr: "" });
      expect(kept.status).toBe(2);
      expect(kept.stderr).toMatch(/已經存在.*--force/u);
      expect(second).toMatchObject({ status: 0, stderr: "" });
      expect(second.stdout).toContain(`已寫出「${output}」：1 個檔案、1 份訪視表`);
      expect(second.stdout).toContain("1 個檔案自上次以來沒有變更");
      expect(second.stdout).not.toContain("略過");
    },
  );

  it("of other kinds is counted among the files that were passed over", () => {
    aSchool("kinds");
    folder.write("kinds/notes.txt", "x");
    collect(["kinds", "-o", "kinds/sum.csv"]);

    expect(collect(["kinds", "-o", "kinds/sum.csv", "--force"]).stdout).toContain(
      "略過 1 個其他檔案",
    );
  });
});
