import { describe, expect, it } from "@jest/globals";
import { read, withExcel } from "./with-excel";

const { run } = withExcel();

const typed: readonly (readonly [string, string | number | boolean, string])[] = [
  ["0012", 12, "General"],
  ["'0012", "0012", "General"],
  ["TRUE", true, "General"],
  ["50%", 0.5, "0%"],
  ["1e3", 1000, "0.00E+00"],
  ["1,234", 1234, "#,##0"],
  ["(1)", -1, "General"],
  ["2024/3/1", 45_352, "yyyy/m/d"],
  ["9:30", 0.395_833_333_333_333_3, "h:mm"],
  ["1.1.1", "1.1.1", "General"],
  ["9~10", "9~10", "General"],
];

describe("Range.values", () => {
  it.each(typed)("reads %s as Excel does when it is typed", async (text, value, format) => {
    const outcome = await run(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[text]];
      return [await read(cell, "values"), await read(cell, "numberFormat")];
    });
    expect(outcome).toEqual({ value: [[[value]], [[format]]] });
  });

  it("keeps digits and formulas as text in a cell formatted as text", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.numberFormat = [["@", "@"]];
      cells.values = [["0012", "=1+1"]];
      return read(cells, "values");
    });
    expect(outcome).toEqual({ value: [["0012", "=1+1"]] });
  });

  it("leaves a cell alone for null and empties it for an empty string", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 2, 3]];
      cells.values = [[null, "", "x"]];
      return [await read(cells, "values"), await read(cells, "valueTypes")];
    });
    expect(outcome).toEqual({ value: [[[1, "", "x"]], [["Double", "Empty", "String"]]] });
  });

  it("gives one value to every cell", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.values = 7 as unknown as number[][];
      return read(cells, "values");
    });
    expect(outcome).toEqual({
      value: [
        [7, 7],
        [7, 7],
      ],
    });
  });

  it("reads results that are calculated in the same batch", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:A3").formulas = [[2], ["=A1*10"], ["=NOSUCH(1)"]];
      const first = await read(sheet.getRange("A2:A3"), "values");
      sheet.getRange("A1").values = [[3]];
      return [
        first,
        await read(sheet.getRange("A2"), "values"),
        await read(sheet.getRange("A2"), "formulas"),
      ];
    });
    expect(outcome).toEqual({ value: [[[20], ["#NAME?"]], [[30]], [["=A1*10"]]] });
  });

  it("shows text, booleans and errors as Excel does", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.formulas = [["=1=1", "=1/0", "=0.5"]];
      sheet.getRange("C1").numberFormat = [["0.00"]];
      return [await read(cells, "text"), await read(cells, "valueTypes")];
    });
    expect(outcome).toEqual({
      value: [[["TRUE", "#DIV/0!", "0.50"]], [["Boolean", "Error", "Double"]]],
    });
  });

  it("writes nothing when one value of the array is refused", async () => {
    expect(
      await run((sheet) => (sheet.getRange("A1:B1").values = [["kept out", "=SUM("]])),
    ).toEqual({ error: "InvalidArgument" });
    expect(await run((sheet) => read(sheet.getRange("A1:B1"), "values"))).toEqual({
      value: [["", ""]],
    });
  });

  it("takes arrays that the runtime sends in parts", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2, row * 3]);
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:C2000").values = rows;
      return read(sheet.getRange("A1:C2000"), "values");
    });
    expect(outcome).toEqual({ value: rows });
  });

  it("answers null for the cells of whole columns", async () => {
    const outcome = await run(async (sheet) => {
      const column = sheet.getRange("A:A").load("values,rowCount,address");
      await column.context.sync();
      return [column.values, column.rowCount, column.address];
    });
    expect(outcome).toEqual({ value: [null, 1_048_576, "工作表1!A:A"] });
  });
});

describe("Range.merge", () => {
  it("keeps the first cell's value and loses the others'", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.values = [
        [1, 2],
        [3, 4],
      ];
      cells.merge();
      sheet.getRange("D1").formulas = [["=SUM(A1:B2)"]];
      return [await read(cells, "values"), await read(sheet.getRange("D1"), "values")];
    });
    expect(outcome).toEqual({
      value: [
        [
          [1, ""],
          ["", ""],
        ],
        [[1]],
      ],
    });
  });

  it("drops what is written to a covered cell", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.merge();
      cells.values = [["shown", "covered"]];
      return read(cells, "values");
    });
    expect(outcome).toEqual({ value: [["shown", ""]] });
  });

  it("is found again and undone", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:B2").merge(true);
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address,areaCount");
      await sheet.context.sync();
      sheet.getRange("A1:B2").unmerge();
      const none = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
      return [merged.address, merged.areaCount, none.isNullObject];
    });
    expect(outcome).toEqual({ value: ["工作表1!A1:B1,工作表1!A2:B2", 2, true] });
  });
});
