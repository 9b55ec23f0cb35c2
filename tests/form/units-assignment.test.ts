import { describe, expect, it } from "@jest/globals";
import { spreadUnits, unitWrites } from "../../src/form/units-assignment";
import { withCell } from "./sheets";
import { aForm, listOn, placed, unitsSheetOf } from "./units-sheets";

const form = aForm("form-x", "X");
const sheet = unitsSheetOf(placed(form, "X"));

const spread = (given: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const result = spreadUnits(form, given);
  if (!result.ok) throw new Error(`unknown: ${result.error}`);
  return result.value;
};

describe("spreadUnits", () => {
  it("gives a section's unit to all its indicators", () => {
    expect([...spread({ "1": "總務處" })]).toEqual([
      ["1.1.1", "總務處"],
      ["1.1.2", "總務處"],
    ]);
  });

  it("prefers the indicator's own unit to its criterion's and that to its section's", () => {
    expect([...spread({ "1": "甲", "1.1": "乙", "1.1.2": " 丙 ", "2": "丁" })]).toEqual([
      ["1.1.1", "乙"],
      ["1.1.2", "丙"],
      ["2.1.1", "丁"],
    ]);
  });

  it("refuses an id that the form does not have", () => {
    expect(spreadUnits(form, { "1": "甲", "3.1": "乙" })).toEqual({ ok: false, error: "3.1" });
  });
});

describe("unitWrites", () => {
  it("writes into empty cells and lists the cells that name another unit", () => {
    const list = listOn(withCell(withCell(sheet, 4, 3, "甲"), 5, 3, "乙"));

    expect(unitWrites(list, "form-x", spread({ "1": "甲", "2": "丁" }))).toEqual({
      writes: [{ row: 6, column: 3, value: "丁" }],
      differing: [
        {
          indicator: "1.1.2",
          cell: "D6",
          old: "乙",
          unit: "甲",
          write: { row: 5, column: 3, value: "甲" },
        },
      ],
      homeless: [],
    });
  });

  it("names the indicators without a row", () => {
    const list = listOn(withCell(sheet, 4, 5, null));

    expect(unitWrites(list, "form-x", spread({ "1": "甲" })).homeless).toEqual(["1.1.1"]);
  });
});
