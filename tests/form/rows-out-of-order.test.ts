import { describe, expect, it } from "@jest/globals";
import { cellOf } from "../../src/form/form-location";
import type { DamageKind } from "../../src/form/form-report";
import { planRepair } from "../../src/form/plan-repair";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import type { ColumnKey } from "../../src/plan/columns";
import { edited, located, plannedSheet } from "./planned-sheets";
import { checkForm } from "../../src/form/check-form";
import { equippedSheet, repaired } from "./repairs";

const formD = officialRubrics().find(({ id }) => id === "moe-105-d");
if (formD === undefined) throw new Error("no form D");

const untouched = (): SheetCells => equippedSheet(plannedSheet(formD)).cells;

const damageOf = (cells: SheetCells) => checkForm(cells, located(cells), formD).damage;

const cellsOf = (cells: SheetCells, kind: DamageKind) =>
  damageOf(cells).flatMap((one) => (one.kind === kind ? [one.cell] : []));

const repairOf = (cells: SheetCells) =>
  planRepair({ cells, location: located(cells), rubric: formD }, null);

const mended = (cells: SheetCells): SheetCells => {
  const { setup } = equippedSheet(plannedSheet(formD));
  return repaired({ cells, setup }, repairOf(cells)).cells;
};

const rowOf = (cells: SheetCells, code: string): number => located(cells).rows.get(code)?.[0] ?? -1;

const at = (cells: SheetCells, code: string, key: ColumnKey) => {
  const place = cellOf(located(cells), code, key);
  return place === null ? undefined : cells.values[place.row]?.[place.column];
};

/** Exchanges two rows, or their first columns only, as a sort does that knows nothing of the columns beside the table. */
const exchanged = (cells: SheetCells, one: string, other: string, columns = 99): SheetCells => {
  const [first, second] = [rowOf(cells, one), rowOf(cells, other)];
  const swap = <T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    rows.map((row, index) => {
      const from = index === first ? second : index === second ? first : index;
      return row.map((own, column) => (column < columns ? (rows[from]?.[column] ?? own) : own));
    });
  return { ...cells, values: swap(cells.values), formulas: swap(cells.formulas) };
};

describe("rows out of order", () => {
  it("puts a code right that says another row's, and leaves the indicator and its score there", () => {
    const scored = edited(untouched(), "1.1.1", "self", 3);
    const row = rowOf(scored, "1.1.1");
    const wrong = edited(scored, "1.1.1", "code", "1.1.2");

    expect(repairOf(wrong).insertedRows).toEqual([]);
    expect(rowOf(mended(wrong), "1.1.1")).toBe(row);
    expect(at(mended(wrong), "1.1.1", "self")).toBe(3);
    expect(cellsOf(wrong, "doubled-row")).toEqual([]);
    expect(damageOf(mended(wrong))).toEqual([]);
  });

  it("leaves scores beside the indicators that they were typed for when the table alone was sorted", () => {
    const scored = edited(edited(untouched(), "1.1.1", "self", 3), "1.3.2", "self", 1);
    const sorted = exchanged(scored, "1.1.1", "1.3.2", 9);
    const after = mended(sorted);

    expect([at(after, "1.1.1", "self"), at(after, "1.3.2", "self")]).toEqual([3, 1]);
    expect(damageOf(after)).toEqual([]);
  });

  it("leaves a 小計 its first row when that changed places with another of its rows", () => {
    const cells = untouched();
    const moved = exchanged(cells, "1.1.1", "1.1.2");
    const place = cellOf(located(cells), "小計1", "self");
    const written = repairOf(moved).cells.map(({ row, column }) => toA1(row, column));

    expect(written).not.toContain(place === null ? "" : toA1(place.row, place.column));
    expect(cellsOf(moved, "row-moved")).toEqual([]);
  });

  it("leaves an indicator below its 小計 to a person, and the 小計 as it is", () => {
    const cells = untouched();
    const moved = exchanged(cells, "1.5.2", "小計1");
    const subtotal = cellOf(located(moved), "小計1", "self");
    const written = repairOf(moved).cells.map(({ row, column }) => toA1(row, column));

    expect(cellsOf(moved, "row-moved")).toEqual([`K${rowOf(moved, "1.5.2") + 1}`]);
    expect(cellsOf(mended(moved), "row-moved")).toEqual([`K${rowOf(moved, "1.5.2") + 1}`]);
    expect(written).not.toContain(subtotal === null ? "" : toA1(subtotal.row, subtotal.column));
  });

  it("names both indicators that changed places between two sections", () => {
    const moved = exchanged(untouched(), "1.1.2", "2.2.1");

    expect(cellsOf(moved, "row-moved")).toHaveLength(2);
  });
});
