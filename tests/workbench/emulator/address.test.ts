import { describe, expect, it } from "@jest/globals";
import {
  parseArea,
  printArea,
  printSheetName,
  splitSheetName,
} from "../../../src/workbench/emulator/address";

describe("parseArea", () => {
  it.each(["A1", "B2:D9", "A:C", "1:3", "XFD1048576"])(
    "reads %s and writes it again",
    (address) => {
      const area = parseArea(address);
      expect(area === null ? null : printArea(area)).toBe(address);
    },
  );

  it("turns corners round and ignores dollar signs", () => {
    expect(parseArea("$D$9:B2")).toEqual({ row: 1, column: 1, rowCount: 8, columnCount: 3 });
  });

  it.each(["", "A0", "XFE1", "A1048577", "A1:B", "1A", "A1,B2"])("refuses %j", (address) => {
    expect(parseArea(address)).toBeNull();
  });
});

describe("sheet names in references", () => {
  it.each([
    ["評分表", "評分表"],
    ["甲 乙", "'甲 乙'"],
    ["O'Neil", "'O''Neil'"],
    ["A1", "'A1'"],
  ])("writes %s as %s and reads it back", (name, printed) => {
    expect(printSheetName(name)).toBe(printed);
    expect(splitSheetName(`${printed}!B2`)).toEqual({ sheetName: name, rest: "B2" });
  });
});
