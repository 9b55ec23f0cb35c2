import { beforeAll, describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { locateForm } from "../../src/form/locate-form";
import { locateOverview } from "../../src/form/locate-overview";
import type { SheetCells } from "../../src/form/sheet-cells";
import { fillCells } from "../../src/host/xlsx/fill-cells";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { aFolder, expectRefusal, run, runWell } from "./command-line";

const folder = aFolder();

beforeAll(() => {
  runWell("new", "D", "H", "-o", folder.path("dh.xlsx"));
});

const sheetsIn = (name: string): readonly SheetCells[] => {
  const workbook = readWorkbook(new Uint8Array(folder.read(name)));
  if (!workbook.ok) throw new Error(workbook.error.type);
  return sheetCells(workbook.value);
};

const namesIn = (name: string): readonly string[] => sheetsIn(name).map((cells) => cells.name);

const overviewIn = (name: string): SheetCells => {
  const overview = sheetsIn(name).find((cells) => locateOverview(cells) !== null);
  if (overview === undefined) throw new Error(`no 總表 in ${name}`);
  return overview;
};

const listedIn = (name: string): readonly string[] =>
  locateOverview(overviewIn(name))?.rows.map(({ rubricId }) => rubricId) ?? [];

/** Writes a copy of a workbook with another value in one cell of a sheet. */
const withValue = (
  name: string,
  sheetId: string,
  [row, column, value]: readonly [number, number, string | number],
): string => {
  const filled = fillCells(new Uint8Array(folder.read(name)), sheetId, [{ row, column, value }]);
  if (!filled.ok) throw new Error(filled.error.type);
  return folder.write(`changed-${name}`, filled.value);
};

/** Writes a copy of a workbook with a score in the first form's first score cell. */
const withScore = (name: string): string => {
  const form = sheetsIn(name).find((cells) => locateForm(cells) !== null);
  const location = form === undefined ? null : locateForm(form);
  const row = location?.rows.get("1.1.1")?.[0];
  const column = location?.columns.self;
  if (form === undefined || row === undefined || column === undefined) throw new Error("no form");
  return withValue(name, form.sheetId, [row, column, 1]);
};

describe("new with several forms", () => {
  it("puts 總表 first, with a row for each form in the order asked for", () => {
    runWell("new", "K", "A", "-o", folder.path("ka.xlsx"));

    expect(namesIn("ka.xlsx")[0]).toBe("總表");
    expect(listedIn("ka.xlsx")).toEqual(["moe-105-k", "moe-105-a"]);
  });
});

describe("add", () => {
  it("adds 總表 with the second form", () => {
    runWell("new", "A", "-o", folder.path("a.xlsx"));
    const printed = runWell(
      "add",
      "D",
      "--to",
      folder.path("a.xlsx"),
      "-o",
      folder.path("ad.xlsx"),
    );

    expect(printed).toMatch(/加入工作表 D .*、總表。\n$/u);
    expect(namesIn("ad.xlsx").at(-1)).toBe("總表");
    expect(listedIn("ad.xlsx")).toEqual(["moe-105-a", "moe-105-d"]);
  });

  it("lists a further form in the 總表 that is there", () => {
    const [source, out] = [folder.path("dh.xlsx"), folder.path("dhb.xlsx")];
    const printed = runWell("add", "B", "--to", source, "-o", out);

    expect(printed).toContain("已更新工作表「總表」。");
    expect(listedIn("dhb.xlsx")).toEqual(["moe-105-d", "moe-105-h", "moe-105-b"]);
  });

  it("names the sheets of two copies of a form", () => {
    runWell("add", "D", "--to", folder.path("dh.xlsx"), "-o", folder.path("dhd.xlsx"));

    const names = locateOverview(overviewIn("dhd.xlsx"))?.rows.map(
      ({ row }) => overviewIn("dhd.xlsx").values[row]?.[0],
    );
    expect(
      names?.filter((name) => typeof name === "string" && name.includes("（工作表：D ")),
    ).toHaveLength(2);
  });

  it("leaves the 總表 alone when told so", () => {
    const out = folder.path("dhc.xlsx");
    runWell("add", "C", "--to", folder.path("dh.xlsx"), "-o", out, "--no-overview");

    expect(listedIn("dhc.xlsx")).toEqual(["moe-105-d", "moe-105-h"]);
  });

  it("writes nothing where someone has written below the 總表's rows", () => {
    const noted = withValue("dh.xlsx", overviewIn("dh.xlsx").sheetId, [6, 0, "校長核閱："]);
    const out = folder.path("occupied.xlsx");

    expectRefusal(run("add", "B", "--to", noted, "-o", out), /「總表」是總表.*（A7）.*沒有寫入/u);
    expect(folder.names()).not.toContain("occupied.xlsx");
    runWell("add", "B", "--to", noted, "-o", out, "--no-overview");
  });
});

describe("fill", () => {
  it("leaves no outdated result in the 總表", () => {
    const parts = unzipSync(new Uint8Array(folder.read("dh.xlsx")));
    const { sheetId } = overviewIn("dh.xlsx");
    const stored = strFromU8(parts[sheetId] ?? new Uint8Array()).replaceAll(
      "</f></c>",
      "</f><v>7</v></c>",
    );
    const source = folder.write("stored.xlsx", zipSync({ ...parts, [sheetId]: strToU8(stored) }));
    const scores = folder.write("scores.json", JSON.stringify({ D: { self: { "1.1.2": 1.5 } } }));
    runWell("fill", source, scores, "-o", folder.path("filled.xlsx"));

    expect(overviewIn("stored.xlsx").values[4]?.slice(1, 4)).toEqual([7, 7, 7]);
    expect(overviewIn("filled.xlsx").values[4]?.slice(1, 4)).toEqual([null, null, null]);
  });
});

describe("remove", () => {
  const remove = (form: string, name: string, ...more: readonly string[]) =>
    run(
      "remove",
      form,
      "--from",
      folder.path(name),
      "-o",
      folder.path("less.xlsx"),
      "--force",
      ...more,
    );

  it("takes away the form and its annexes, and its row of the 總表", () => {
    const { status, stdout } = remove("H", "dh.xlsx");

    expect(status).toBe(0);
    expect(stdout).toMatch(/移除工作表 H [^、]*、H 附表 3\.1\.1。\n已更新工作表「總表」。\n$/u);
    expect(namesIn("less.xlsx").map((name) => name.slice(0, 2))).toEqual(["總表", "D "]);
    expect(listedIn("less.xlsx")).toEqual(["moe-105-d"]);
  });

  it("gives back the cells that were there before a form was added", () => {
    runWell("add", "B", "--to", folder.path("dh.xlsx"), "-o", folder.path("more.xlsx"));
    remove("B", "more.xlsx");

    const trimmed = ({ name, values, formulas }: SheetCells) => ({
      name,
      values: values.filter((row) => row.some((value) => value !== null)),
      formulas: formulas.filter((row) => row.some((formula) => formula !== null)),
    });
    expect(sheetsIn("less.xlsx").map(trimmed)).toEqual(sheetsIn("dh.xlsx").map(trimmed));
  });

  it("refuses a form with entries and says how many, unless they may go", () => {
    withScore("dh.xlsx");

    expectRefusal(remove("D", "changed-dh.xlsx"), /自我檢核分數 1 格.*--with-entries/u);
    expect(remove("D", "changed-dh.xlsx", "--with-entries").status).toBe(0);
  });

  it("refuses a form whose annex holds entries", () => {
    const annex = sheetsIn("dh.xlsx").find(({ name }) => name.startsWith("H 附表"));
    withValue("dh.xlsx", annex?.sheetId ?? "", [6, 1, "線上英文"]);

    expectRefusal(remove("H", "changed-dh.xlsx"), /附表 1 格/u);
  });

  it("asks for the sheet where there are two copies of the form", () => {
    runWell("add", "D", "--to", folder.path("dh.xlsx"), "-o", folder.path("dd.xlsx"));
    const second = namesIn("dd.xlsx").filter((name) => name.startsWith("D "))[1] ?? "";

    expectRefusal(remove("D", "dd.xlsx"), /2 份訪視表 D.*--sheet/u);
    expectRefusal(remove("D", "dd.xlsx", "--sheet", "總表"), /「總表」不是訪視表 D/u);
    expect(remove("D", "dd.xlsx", "--sheet", second).status).toBe(0);
    expect(namesIn("less.xlsx")).toEqual(namesIn("dh.xlsx"));
  });

  it("refuses a form that is not there and the only sheet of a workbook", () => {
    runWell("new", "A", "-o", folder.path("only.xlsx"));

    expectRefusal(remove("B", "only.xlsx"), /沒有訪視表 B/u);
    expectRefusal(remove("A", "only.xlsx"), /沒有看得見的工作表/u);
  });

  it("leaves a workbook to which a form can be added again", () => {
    remove("D", "dh.xlsx");
    runWell("add", "D", "--to", folder.path("less.xlsx"), "-o", folder.path("again.xlsx"));

    expect(listedIn("again.xlsx")).toEqual(["moe-105-h", "moe-105-d"]);
  });
});
