import { describe, expect, it } from "@jest/globals";
import { readUnits, unitCellOf, unitNames, unitOf } from "../../src/form/units";
import type { SheetCells } from "../../src/form/sheet-cells";
import { withCell } from "./sheets";
import { aForm, listOn, placed, unitsSheetOf } from "./units-sheets";

const sheet = unitsSheetOf(placed(aForm("form-x", "X"), "X"), placed(aForm("form-y", "Y"), "Y"));

const named = (
  cells: SheetCells,
  rubricId: string,
  indicator: string,
  unit: string,
): SheetCells => {
  const cell = unitCellOf(listOn(cells), rubricId, indicator);
  if (cell === null) throw new Error(`no cell of ${rubricId} ${indicator}`);
  return withCell(cells, cell.row, cell.column, unit);
};

const reordered = (cells: SheetCells, order: (rows: readonly number[]) => readonly number[]) => {
  const rows = order(cells.values.map((_, row) => row));
  return {
    ...cells,
    values: rows.map((row) => cells.values[row] ?? []),
    formulas: rows.map((row) => cells.formulas[row] ?? []),
  };
};

describe("readUnits", () => {
  it("finds a row for every indicator of every form", () => {
    expect(
      listOn(sheet).entries.map(({ rubricId, indicator }) => `${rubricId} ${indicator}`),
    ).toEqual([
      "form-x 1.1.1",
      "form-x 1.1.2",
      "form-x 2.1.1",
      "form-y 1.1.1",
      "form-y 1.1.2",
      "form-y 2.1.1",
    ]);
  });

  it("gives a unit without the blanks around it and leaves its name alone", () => {
    const list = listOn(named(sheet, "form-x", "1.1.2", " 總務處 採購組 "));

    expect(unitOf(list, "form-x", "1.1.2")).toBe("總務處 採購組");
  });

  it("takes a cell of blanks for an indicator without a unit", () => {
    expect(unitOf(listOn(named(sheet, "form-x", "1.1.2", " 　")), "form-x", "1.1.2")).toBeNull();
  });

  it("keeps the forms apart", () => {
    const list = listOn(named(sheet, "form-y", "1.1.1", "會計室"));

    expect(unitOf(list, "form-x", "1.1.1")).toBeNull();
    expect(unitOf(list, "form-y", "1.1.1")).toBe("會計室");
  });

  it("follows the rows when they are sorted", () => {
    const cells = reordered(named(sheet, "form-y", "2.1.1", "會計室"), (rows) => [
      ...rows.slice(0, 4),
      ...rows.slice(4).reverse(),
    ]);

    expect(unitOf(listOn(cells), "form-y", "2.1.1")).toBe("會計室");
    expect(unitCellOf(listOn(cells), "form-y", "2.1.1")?.row).toBe(4);
  });

  it("follows rows inserted above the title and columns inserted at the left", () => {
    const filled = named(sheet, "form-x", "1.1.1", "人事室");
    const moved = {
      ...filled,
      values: [[], ...filled.values].map((row) => [null, ...row]),
      formulas: [[], ...filled.formulas].map((row) => [null, ...row]),
    };

    expect(unitOf(listOn(moved), "form-x", "1.1.1")).toBe("人事室");
  });

  it("reads the row that names a unit where an indicator stands in two", () => {
    const filled = named(sheet, "form-x", "1.1.1", "人事室");
    const doubled = reordered(filled, (rows) => [...rows.slice(0, 5), 4, ...rows.slice(5)]);
    const emptied = withCell(doubled, 4, 3, null);

    expect(unitOf(listOn(emptied), "form-x", "1.1.1")).toBe("人事室");
    expect(unitCellOf(listOn(emptied), "form-x", "1.1.1")).toEqual({ row: 5, column: 3 });
  });

  it("is null on a sheet without the marker", () => {
    expect(readUnits(withCell(sheet, 0, 5, null))).toBeNull();
  });

  it("reads nothing once the header row is gone", () => {
    const list = listOn(withCell(sheet, 3, 3, "誰"));

    expect(list.headerRow).toBeNull();
    expect(list.entries).toEqual([]);
  });
});

describe("unitNames", () => {
  it("lists every unit once in the order of the rows", () => {
    const cells = named(
      named(named(sheet, "form-y", "1.1.1", "人事室"), "form-x", "1.1.2", "總務處"),
      "form-y",
      "2.1.1",
      "總務處",
    );

    expect(unitNames(listOn(cells))).toEqual(["總務處", "人事室"]);
  });
});
