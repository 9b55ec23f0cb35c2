import { describe, expect, it } from "@jest/globals";
import { patchCells } from "../../src/form/patch-cells";
import type { SheetCells } from "../../src/form/sheet-cells";

const sheet: SheetCells = {
  sheetId: "s1",
  name: "105-A",
  values: [
    ["a", 1, null],
    ["b", { error: "#N/A" }, null],
  ],
  formulas: [
    [null, null, null],
    [null, "=NA()", null],
  ],
};
const part = (values: SheetCells["values"], formulas: SheetCells["formulas"]): SheetCells => ({
  ...sheet,
  values,
  formulas,
});

describe("patchCells", () => {
  it("replaces a rectangle and leaves everything else", () => {
    const patch = { firstRow: 0, firstColumn: 1, cells: part([[2], [3]], [[null], [null]]) };
    const patched = patchCells(sheet, { ...patch, whole: false });
    expect(patched.values).toEqual([
      ["a", 2, null],
      ["b", 3, null],
    ]);
    expect(patched.formulas[1]).toEqual([null, null, null]);
    expect(sheet.values[0]).toEqual(["a", 1, null]);
  });

  it("grows where the rectangle reaches beyond what was used", () => {
    const patch = { firstRow: 3, firstColumn: 4, cells: part([["x"]], [["=1"]]) };
    const patched = patchCells(sheet, { ...patch, whole: false });
    expect(patched.values).toEqual([...sheet.values, [], [null, null, null, null, "x"]]);
    expect(patched.formulas[3]?.[4]).toBe("=1");
  });

  it("answers the same reading when nothing is different, errors and blanks beyond the edge included", () => {
    const same = part([[{ error: "#N/A" }, null, null]], [["=NA()", null, null]]);
    expect(patchCells(sheet, { firstRow: 1, firstColumn: 1, cells: same, whole: false })).toBe(
      sheet,
    );
  });

  it("keeps nothing of an older reading when the whole sheet was read", () => {
    const cells = part([["a"]], [[null]]);
    expect(patchCells(sheet, { firstRow: 0, firstColumn: 0, cells, whole: true })).toBe(cells);
  });

  it("takes the sheet's new name", () => {
    const cells = { ...part([["a"]], [[null]]), name: "高教司 A" };
    const patched = patchCells(sheet, { firstRow: 0, firstColumn: 0, cells, whole: false });
    expect(patched.name).toBe("高教司 A");
  });
});
