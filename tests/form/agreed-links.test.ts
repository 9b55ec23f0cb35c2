import { describe, expect, it } from "@jest/globals";
import {
  isBrokenLink,
  linkedCell,
  linkTarget,
  throughLinks,
  withLinkedScores,
} from "../../src/form/agreed-links";
import type { SheetCells } from "../../src/form/sheet-cells";
import { agreedLink } from "../../src/plan/agreed-link";
import { printMembersMarker } from "../../src/plan/marker";
import { printFormula } from "../../src/plan/print-formula";
import type { CellEntry } from "../../src/scoring/verdict";

const link = (indicator: string, row: number, sheetName = "委員彙整"): string =>
  `=${printFormula(
    agreedLink({ sheetName, cell: { row, column: 1 }, marker: { row: 0, column: 2 }, indicator }),
  )}`;

/** A sheet of rows; a text that begins with `=` is a formula without a stored result. */
const sheetOf = (name: string, rows: readonly (readonly CellEntry[])[]): SheetCells => {
  const isFormula = (value: CellEntry): value is string =>
    typeof value === "string" && value.startsWith("=");
  return {
    sheetId: name,
    name,
    values: rows.map((row) => row.map((value) => (isFormula(value) ? null : value))),
    formulas: rows.map((row) => row.map((value) => (isFormula(value) ? value : null))),
  };
};

const marker = printMembersMarker({ rubricId: "test-form", version: "1.0.0" });

const list = (...rows: readonly (readonly [agreed: CellEntry, code: string])[]): SheetCells =>
  sheetOf("委員彙整", [
    ["委員評分彙整", null, marker],
    ...rows.map(([agreed, code]) => ["辦理情形", agreed, code]),
  ]);

const form = (...formulas: readonly string[]): SheetCells =>
  sheetOf(
    "T",
    formulas.map((formula, index) => [`1.1.${index + 1}`, formula]),
  );

describe("linkedCell", () => {
  it.each([
    [link("1.1.1", 6)],
    [`=IF('委員彙整'!$B$7="","",'委員彙整'!$B$7)`],
    [`=IF(委員彙整!B7="","",委員彙整!B7)`],
    [link("1.1.1", 6).replaceAll("'", "")],
  ])("reads %s", (formula) => {
    expect(linkedCell(formula)).toEqual({ sheetName: "委員彙整", row: 6, column: 1 });
  });

  it("reads a sheet's name with an apostrophe and blanks", () => {
    expect(linkedCell(link("1.1.1", 6, "A's 彙整 (2)"))?.sheetName).toBe("A's 彙整 (2)");
  });

  it.each([
    [null],
    ["=B7"],
    [`=IF(委員彙整!B7="","",委員彙整!B8)`],
    [`=IF(委員彙整!B7="","",委員彙整!B7)+1`],
    [`=IF(委員彙整!B7="",0,委員彙整!B7)`],
    ["=SUM(委員彙整!B7)"],
  ])("takes %s for somebody's own formula", (formula) => {
    expect(linkedCell(formula)).toBeNull();
  });
});

describe("isBrokenLink", () => {
  it("knows a link whose sheet was deleted, as Excel and LibreOffice leave it", () => {
    const gone = link("1.1.1", 6).replaceAll(/'委員彙整'!\$[A-Z]\$\d+/gu, "#REF!");
    expect(isBrokenLink(gone)).toBe(true);
    expect(isBrokenLink(gone.replaceAll("#REF!", "#REF!$B$7"))).toBe(true);
    expect(isBrokenLink(link("1.1.1", 6))).toBe(false);
    expect(isBrokenLink("=SUM(#REF!)")).toBe(false);
  });
});

describe("linkTarget", () => {
  it("finds the agreed score of its own indicator", () => {
    const cells = form(link("1.1.1", 1));
    const sheets = [cells, list([3, "1.1.1"])];
    expect(linkTarget(cells, { row: 0, column: 1 }, sheets)).toMatchObject({ row: 1, column: 1 });
  });

  it("finds nothing where rows were sorted or the sheet is no 委員彙整", () => {
    const cells = form(link("1.1.1", 1));
    const place = { row: 0, column: 1 };
    expect(linkTarget(cells, place, [cells, list([3, "1.1.2"])])).toBeNull();
    const own = sheetOf("委員彙整", [[], ["x", 3, "1.1.1"]]);
    expect(linkTarget(cells, place, [cells, own])).toBeNull();
    expect(linkTarget(cells, place, [cells])).toBeNull();
  });
});

describe("withLinkedScores", () => {
  it("gives links without a result what they will show, a blank for nothing", () => {
    const cells = form(link("1.1.1", 1), link("1.1.2", 2), link("1.1.3", 9));
    const sheets = withLinkedScores([cells, list(["NA", "1.1.1"], [null, "1.1.2"])]);
    expect(sheets[0]?.values.map((line) => line[1])).toEqual(["NA", "", null]);
  });

  it("leaves a stored result as it is", () => {
    const cells = form(link("1.1.1", 1));
    const stored = { ...cells, values: [["1.1.1", 2]] };
    expect(withLinkedScores([stored, list([3, "1.1.1"])])[0]).toBe(stored);
  });
});

describe("throughLinks", () => {
  it("sends what meets a link to the agreed score, and the rest to the sheet itself", () => {
    const cells = form(link("1.1.1", 1), "=B9");
    const agreed = list([null, "1.1.1"]);
    const writes = [
      { row: 0, column: 1, value: 2 },
      { row: 1, column: 1, value: 1 },
    ];
    expect(throughLinks(cells, writes, [cells, agreed])).toEqual([
      { cells, writes: [{ row: 1, column: 1, value: 1 }] },
      { cells: agreed, writes: [{ row: 1, column: 1, value: 2 }] },
    ]);
  });
});
