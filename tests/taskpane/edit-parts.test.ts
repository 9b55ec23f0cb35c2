import { describe, expect, it } from "@jest/globals";
import { editParts } from "../../src/taskpane/edit-parts";

const edit = (address: string, sheetId = "form") => ({ sheetId, address, structure: false });
const cell = (row: number, column: number) => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});
const isFollowed = (sheetId: string): boolean => sheetId === "form";
const plan = (...edits: Parameters<typeof editParts>[0][number][]) =>
  editParts(edits, isFollowed, []);

describe("editParts", () => {
  it("reads every rectangle of an edit, and each only once", () => {
    expect(plan(edit("F5:F6,H5"), edit("F5"), edit("F5:F6"))).toEqual([
      { sheetId: "form", range: { ...cell(4, 5), lastRow: 5 } },
      { sheetId: "form", range: cell(4, 7) },
    ]);
  });

  it("reads the whole sheet after rows came, after edits of whole columns and of addresses it can't read", () => {
    const whole = [{ sheetId: "form", range: null }];
    expect(plan({ ...edit("5:6"), structure: true }, edit("F5"))).toEqual(whole);
    expect(plan(edit("F:F"))).toEqual(whole);
    expect(plan(edit("Table1[分數]"))).toEqual(whole);
  });

  it("reads one rectangle around many scattered edits", () => {
    const edits = Array.from({ length: 30 }, (_, index) => edit(`F${index * 2 + 1}`));
    expect(plan(...edits)).toEqual([{ sheetId: "form", range: { ...cell(0, 5), lastRow: 58 } }]);
  });

  it("looks into pasted cells of other sheets, and not at all when rows move there", () => {
    expect(plan(edit("B2", "other"))).toEqual([{ sheetId: "other", range: cell(1, 1) }]);
    expect(plan({ ...edit("5:6", "other"), structure: true })).toEqual([]);
  });

  it("gives up on a very large paste into another sheet", () => {
    expect(plan(edit("A1:Z1000", "other"))).toBeNull();
  });

  it("reads filled-in formulas along with any edit, columns joined, unless they are read already", () => {
    const calculated = [{ sheetId: "form", cells: [cell(5, 5), cell(4, 5), cell(4, 6)] }];
    expect(editParts([edit("B2", "other")], isFollowed, calculated)).toEqual([
      { sheetId: "other", range: cell(1, 1) },
      { sheetId: "form", range: { ...cell(4, 5), lastRow: 5 } },
      { sheetId: "form", range: cell(4, 6) },
    ]);
    expect(editParts([edit("A1:J20")], isFollowed, calculated)).toHaveLength(1);
    expect(editParts([{ ...edit("1:1"), structure: true }], isFollowed, calculated)).toEqual([
      { sheetId: "form", range: null },
    ]);
  });
});
