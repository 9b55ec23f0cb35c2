import { describe, expect, it } from "@jest/globals";
import { cellOf, indicatorAt, indicatorRows } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { columns } from "../../src/plan/columns";
import { aSheet, emptyRow, headerRow, marker } from "./sheets";

const keys = columns.map(({ key }) => key);
const body = [{ code: "1.1.1" }, { code: "1.1.1+" }, { code: "1.1.2" }, { code: "總分" }];

describe("locateForm", () => {
  it("finds no form on a sheet without a marker", () => {
    expect(locateForm(aSheet([emptyRow, headerRow, ...body]))).toBeNull();
  });

  it("finds marker, header row, columns and coded rows", () => {
    const location = locateForm(aSheet([{ code: marker }, headerRow, ...body]));

    expect(location).toMatchObject({
      marker: { rubricId: "test-form", version: "1.0.0" },
      markerCell: { row: 0, column: 10 },
      headerRow: 1,
      columns: { section: 0, self: 5, committee: 6, code: 10, rule: 13 },
    });
    expect(location?.rows.get("1.1.2")).toEqual([4]);
  });

  it("finds everything again after rows were inserted above the marker and columns before and between", () => {
    const order = ["new", ...keys.slice(0, 6), "new", ...keys.slice(6)];
    const location = locateForm(
      aSheet([emptyRow, emptyRow, { code: marker }, headerRow, ...body], order),
    );

    expect(location).toMatchObject({
      markerCell: { row: 2, column: 12 },
      headerRow: 3,
      columns: { section: 1, self: 6, committee: 8, code: 12 },
    });
    expect(location && cellOf(location, "1.1.2", "committee")).toEqual({ row: 6, column: 8 });
  });

  it("reads headers whose line breaks were taken out", () => {
    const flat = Object.fromEntries(
      columns.map(({ key, header }) => [key, header.replace("\n", " ")]),
    );

    expect(locateForm(aSheet([{ code: marker }, flat]))?.columns.self).toBe(5);
  });

  it("leaves out a column whose header is gone, but takes the marker's for the codes", () => {
    const location = locateForm(
      aSheet([{ code: marker }, { ...headerRow, code: "", self: "分數" }, ...body]),
    );

    expect(location?.columns.self).toBeUndefined();
    expect(location?.rows.get("1.1.1")).toEqual([2]);
  });

  it("says that the header row is gone rather than taking any row for it", () => {
    expect(locateForm(aSheet([{ code: marker }, emptyRow, ...body]))).toMatchObject({
      headerRow: null,
    });
  });

  it("lists both rows of a doubled one", () => {
    const location = locateForm(aSheet([{ code: marker }, headerRow, ...body, { code: "1.1.2" }]));

    expect(location?.rows.get("1.1.2")).toEqual([4, 6]);
  });
});

describe("indicatorRows", () => {
  it("gives the first row before the continuation rows, and nothing when the first is gone", () => {
    const whole = locateForm(aSheet([{ code: marker }, headerRow, ...body]));
    const headless = locateForm(aSheet([{ code: marker }, headerRow, ...body.slice(1)]));

    expect(whole && indicatorRows(whole, "1.1.1")).toEqual([2, 3]);
    expect(headless && indicatorRows(headless, "1.1.1")).toEqual([]);
  });
});

describe("indicatorAt", () => {
  it.each([
    [2, "1.1.1"],
    [3, "1.1.1"],
    [4, "1.1.2"],
    [5, null],
    [0, null],
  ])("says of row %i: %s", (row, indicator) => {
    const location = locateForm(aSheet([{ code: marker }, headerRow, ...body]));

    expect(location && indicatorAt(location, row)).toBe(indicator);
  });
});
