import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { combineCopies } from "../../src/form/combine";
import type { SheetCells } from "../../src/form/sheet-cells";
import { findUnitsSheet, readUnits } from "../../src/form/units";
import { locateForm } from "../../src/form/locate-form";
import { editWorkbook } from "../../src/host/xlsx/edit-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { officialRubrics } from "../../src/official/official-rubrics";
import { ok } from "../../src/result";
import { runAtOnce } from "../cli/run-at-once";
import { fileNamed, throughLibreOffice } from "./libre-office";

const run = (...args: readonly string[]): void => {
  const { status, stderr } = runAtOnce(args);
  if (status !== 0) throw new Error(stderr);
};

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(fileNamed(name)));

const sheetsOf = (bytes: Uint8Array): readonly SheetCells[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return sheetCells(read.value);
};

/** Forms with a list of units in which these units and then these scores are filled in. */
const listed = (name: string, scores: object | null, units: object): Uint8Array => {
  const [file, given] = [fileNamed(name), fileNamed("given.json")];
  run("new", "A", "D", "H", "-o", file, "--force");
  writeFileSync(given, JSON.stringify(units));
  run("assign", file, given, "--in-place");
  if (scores !== null) {
    writeFileSync(given, JSON.stringify(scores));
    run("fill", file, given, "--in-place", "--as-is");
  }
  return bytesOf(name);
};

/** What the list's 自評檢核 says of a form's indicators. */
const checksIn = (bytes: Uint8Array, rubricId: string): readonly unknown[] => {
  const cells = findUnitsSheet(sheetsOf(bytes));
  const list = cells === null ? null : readUnits(cells);
  const column = list?.columns.check ?? -1;
  return (list?.entries ?? [])
    .filter((entry) => entry.rubricId === rubricId)
    .map(({ cell }) => cells?.values[cell.row]?.[column]);
};

const scores = { D: { self: { "1.1.1": 99, "1.1.2": 0 } }, H: { self: { "1.1.1": "NA" } } };

describe("the 負責單位 sheet", () => {
  it("shows each form's own 自評檢核", () => {
    const checks = checksIn(
      throughLibreOffice(listed("list.xlsx", scores, {}), "xlsx"),
      "moe-105-d",
    );

    expect(checks).toHaveLength(30);
    expect(checks.slice(0, 3)).toEqual(["超過配分 3", "✓", "未填"]);
  });

  it("says of a form deleted by hand that its sheet is, never #REF!", () => {
    const deleted = editWorkbook(listed("list.xlsx", scores, {}), (sheets) => {
      const removed = sheets.filter((cells) => locateForm(cells)?.marker.rubricId === "moe-105-d");
      return ok({ added: [], blocks: [], removed: removed.map((one) => one.sheetId), styles: {} });
    });
    if (!deleted.ok) throw new Error(deleted.error.type);
    const calculated = throughLibreOffice(deleted.value, "xlsx");

    expect(new Set(checksIn(calculated, "moe-105-d"))).toEqual(new Set(["工作表已刪除"]));
    expect(checksIn(calculated, "moe-105-h")[0]).toBe("✓ NA");
  });
});

describe("copies saved by LibreOffice", () => {
  const base = { file: "base", sheets: sheetsOf(listed("base.xlsx", null, {})) };
  const saved = (name: string, given: object | null, units: object) => ({
    file: name,
    sheets: sheetsOf(throughLibreOffice(listed(name, given, units), "xlsx")),
  });

  it("hold no entry and no leftover as long as nobody filled them in", () => {
    const combination = combineCopies(base, [saved("blank.xlsx", null, {})], officialRubrics());

    expect(combination).toMatchObject({ taken: [], conflicts: [], leftovers: [], problems: [] });
  });

  it("are put together like any others", () => {
    const combination = combineCopies(
      base,
      [
        saved("a.xlsx", { D: { self: { "1.1.1": 2.5 }, evidence: { "1.1.1": "甲\n乙" } } }, {}),
        saved("b.xlsx", { H: { set: { "na-extension": "yes" } } }, { D: { "1.1.1": "總務處" } }),
      ],
      officialRubrics(),
    );

    expect(combination.leftovers).toEqual([]);
    expect(combination.taken.map(({ place, from }) => [place.key, from.value])).toEqual([
      ["moe-105-d 1.1.1 evidence", "甲\n乙"],
      ["moe-105-d 1.1.1 self", 2.5],
      ["moe-105-h @na-extension indicator", "是"],
      ["units moe-105-d 1.1.1", "總務處"],
    ]);
  });
});
