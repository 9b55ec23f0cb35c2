import { beforeAll, describe, expect, it } from "@jest/globals";
import schema from "../../schemas/assign.schema.json";
import type { Outcome } from "../../src/cli/outcome";
import type { SheetCells } from "../../src/form/sheet-cells";
import { findUnitsSheet, readUnits, unitOf, type UnitsList } from "../../src/form/units";
import { fillCells } from "../../src/host/xlsx/fill-cells";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { aFolder, expectRefusal, misfits, run, runWell } from "./command-line";
import { withParts } from "../host/xlsx/deleted-row";
import { workbook } from "../host/xlsx/packages";

const folder = aFolder();

beforeAll(() => {
  runWell("new", "A", "D", "-o", folder.path("in.xlsx"));
});

const assign = (units: object | null, ...more: readonly string[]): Outcome =>
  run(
    "assign",
    folder.path("in.xlsx"),
    ...(units === null ? [] : [folder.write("units.json", JSON.stringify(units))]),
    "-o",
    folder.path("out.xlsx"),
    "--force",
    ...more,
  );

const sheetsIn = (file: string): readonly SheetCells[] => {
  const workbook = readWorkbook(folder.read(file));
  if (!workbook.ok) throw new Error(workbook.error.type);
  return sheetCells(workbook.value);
};

const listIn = (file: string): UnitsList => {
  const sheet = findUnitsSheet(sheetsIn(file));
  const list = sheet === null ? null : readUnits(sheet);
  if (list === null) throw new Error(`no list in ${file}`);
  return list;
};

const unitsSheetId = (file: string): string => findUnitsSheet(sheetsIn(file))?.sheetId ?? "no list";

describe("assign", () => {
  it("adds a list of all indicators, nobody in charge yet", () => {
    expect(assign(null)).toMatchObject({ status: 0, stderr: "" });

    const list = listIn("out.xlsx");
    expect(list.entries.filter(({ rubricId }) => rubricId === "moe-105-d")).toHaveLength(30);
    expect(list.entries.every(({ unit }) => unit === null)).toBe(true);
    expect(run("check", folder.path("out.xlsx")).status).toBe(0);
  });

  it("names units for indicators, criteria and sections, the closest first", () => {
    const { status, stdout } = assign({ D: { "1": "研發處", "1.1": "總務處", "1.1.2": "會計室" } });

    expect({ status, stdout }).toMatchObject({ status: 0 });
    const list = listIn("out.xlsx");
    expect(["1.1.1", "1.1.2", "1.2.1"].map((id) => unitOf(list, "moe-105-d", id))).toEqual([
      "總務處",
      "會計室",
      "研發處",
    ]);
    expect(unitOf(list, "moe-105-a", "1.1.1")).toBeNull();
  });

  it("lists other units and keeps them unless told to overwrite", () => {
    assign({ D: { "1.1.1": "總務處", "1.1.2": "會計室" } });
    const again = (...more: readonly string[]): Outcome =>
      run(
        "assign",
        folder.path("out.xlsx"),
        folder.write("more.json", JSON.stringify({ D: { "1.1.1": "人事室", "1.1.2": "會計室" } })),
        "-o",
        folder.path("more.xlsx"),
        "--force",
        ...more,
      );

    const refused = again();
    expect(refused.status).toBe(2);
    expect(refused.stdout).toMatch(/^ {2}D 1\.1\.1（D\d+）「總務處」→「人事室」\n$/u);
    expect(folder.names()).not.toContain("more.xlsx");

    expect(again("--overwrite").status).toBe(0);
    expect(unitOf(listIn("more.xlsx"), "moe-105-d", "1.1.1")).toBe("人事室");
  });

  it("appends the indicators of a form added since, and the form's own removal keeps its rows", () => {
    assign({ D: { "1.1.1": "總務處" } });
    runWell(
      "add",
      "B",
      "--to",
      folder.path("out.xlsx"),
      "-o",
      folder.path("three.xlsx"),
      "--force",
    );
    runWell(
      "remove",
      "D",
      "--from",
      folder.path("three.xlsx"),
      "-o",
      folder.path("two.xlsx"),
      "--force",
    );

    const list = listIn("two.xlsx");
    expect(new Set(list.entries.map(({ rubricId }) => rubricId))).toEqual(
      new Set(["moe-105-a", "moe-105-b", "moe-105-d"]),
    );
    expect(unitOf(list, "moe-105-d", "1.1.1")).toBe("總務處");
    const row = list.entries.find(({ rubricId }) => rubricId === "moe-105-d")?.cell.row ?? -1;
    const cells = findUnitsSheet(sheetsIn("two.xlsx"));
    expect([cells?.values[row]?.[4], cells?.formulas[row]?.[4]]).toEqual(["工作表已刪除", null]);
  });

  it("is needed again after `add` found no room in the list, which `add` says", () => {
    assign(null);
    const bytes = fillCells(folder.read("out.xlsx"), unitsSheetId("out.xlsx"), [
      { row: listIn("out.xlsx").entries.length + 4, column: 3, value: "備忘" },
    ]);
    if (!bytes.ok) throw new Error(bytes.error.type);
    folder.write("noted.xlsx", bytes.value);
    const { status, stdout } = run(
      "add",
      "B",
      "--to",
      folder.path("noted.xlsx"),
      "-o",
      folder.path("added.xlsx"),
    );

    expect(status).toBe(0);
    expect(stdout).toMatch(/「負責單位」沒有跟著更新/u);
    expect(listIn("added.xlsx").entries.some(({ rubricId }) => rubricId === "moe-105-b")).toBe(
      false,
    );
  });

  it.each([
    ["a form it does not know", { Z: {} }, /「Z」/u],
    ["a form the workbook lacks", { H: { "1": "資訊處" } }, /沒有訪視表 H/u],
    ["an indicator the form lacks", { D: { "9.1": "資訊處" } }, /「9\.1」/u],
    ["a form named twice", { D: { "1": "甲" }, "moe-105-d": { "1": "乙" } }, /兩次/u],
    ["a name of blanks", { D: { "1.1.1": "  " } }, /D\/1\.1\.1/u],
    ["a name with a line feed", { D: { "1.1.1": "甲\n乙" } }, /D\/1\.1\.1/u],
    ["a name that is no text", { D: { "1.1.1": 3 } }, /D\/1\.1\.1/u],
  ])("refuses %s", (_, units, words) => {
    expectRefusal(assign(units), words);
  });

  it("names repair for a form whose marker was cleared beside another one", () => {
    runWell("new", "A", "D", "-o", folder.path("pair.xlsx"));
    const cleared = withParts(folder.read("pair.xlsx"), (_, xml) =>
      xml.replace(/rubric-sheets:moe-105-a@[^<]*/u, ""),
    );
    const file = folder.write("half.xlsx", cleared);
    const units = folder.write("of-a.json", JSON.stringify({ A: { "1": "研發處" } }));

    expectRefusal(
      run("assign", file, units, "-o", folder.path("x.xlsx")),
      /訪視表 A，但它的標記已被清除；沒有寫入，請先用 repair 修復/u,
    );
  });

  it("refuses a workbook without forms", () => {
    const file = folder.write("none.xlsx", workbook("calibri.xlsx"));

    expectRefusal(run("assign", file, "-o", folder.path("x.xlsx")), /沒有訪視表/u);
  });

  it("reads files that fit the schema", () => {
    expect(misfits(schema, { D: { "1": "總務處" } })).toEqual([]);
  });
});
