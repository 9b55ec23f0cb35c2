import { describe, expect, it } from "@jest/globals";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { type VisitFields, visitFieldsOf } from "../../src/form/visit-fields";
import { toA1 } from "../../src/plan/address";
import type { CellEntry } from "../../src/scoring/verdict";
import { officialForm } from "../cli/workbooks";
import { plannedCells } from "../report/filled-form";
import { withCell } from "./sheets";

const fieldsOf = (cells: SheetCells): VisitFields => {
  const location = locateForm(cells);
  if (location === null) throw new Error("no form");
  return visitFieldsOf(cells, location, officialForm("A"));
};

/** Form A with something written into the row of 訪視日期, and the cell that it stands in. */
const written = (
  column: number,
  value: CellEntry,
): { readonly cells: SheetCells; readonly cell: string } => {
  const planned = plannedCells("A");
  const row = planned.values.findIndex((line) => line[0] === "訪視日期：");
  return { cells: withCell(planned, row, column, value), cell: toA1(row, column) };
};

describe("visitFieldsOf", () => {
  it("takes the printed blanks for nothing", () => {
    expect(fieldsOf(plannedCells("A"))).toEqual({ date: "", visitors: "" });
  });

  it("reads what people typed", () => {
    expect(fieldsOf(written(2, " 105年11月21日 ").cells).date).toBe("105年11月21日");
    expect(fieldsOf(written(4, "王大明、陳小美").cells).visitors).toBe("王大明、陳小美");
  });

  it("writes a date that Excel keeps as a number as 民國 years", () => {
    const { cells, cell } = written(2, 42_695);
    const in1904 = { ...written(2, 41_233).cells, dates: { [cell]: "2016-11-21" } };

    expect(fieldsOf(cells).date).toBe("民國105年11月21日");
    expect(fieldsOf(in1904).date).toBe("民國105年11月21日");
  });

  it("finds the row where the header row of the table is gone", () => {
    const { cells } = written(4, "王大明");
    const location = locateForm(cells);
    if (location === null) throw new Error("no form");
    const fields = visitFieldsOf(cells, { ...location, headerRow: null }, officialForm("A"));

    expect(fields.visitors).toBe("王大明");
  });

  it("finds the row after rows were inserted above it", () => {
    const { cells } = written(4, "王大明");
    const empty = cells.values[0]?.map(() => null) ?? [];
    const moved = {
      ...cells,
      values: [empty, empty, ...cells.values],
      formulas: [empty, empty, ...cells.formulas],
    };

    expect(fieldsOf(moved).visitors).toBe("王大明");
  });
});
