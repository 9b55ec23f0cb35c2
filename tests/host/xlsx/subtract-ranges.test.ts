import { describe, expect, it } from "@jest/globals";
import { subtractRanges } from "../../../src/host/xlsx/subtract-ranges";
import { parseA1, rangeToA1 } from "../../../src/plan/address";
import type { CellRange } from "../../../src/plan/workbook-plan";

const ranges = (list: string): readonly CellRange[] =>
  list.split(" ").flatMap((address) => parseA1(address) ?? []);

describe("subtractRanges", () => {
  it.each([
    ["F2:G9", "F5:G5", "F2:G4 F6:G9"],
    ["F2:G9", "G5", "F2:G4 F5 F6:G9"],
    ["A1:C3", "B2", "A1:C1 A2 C2 A3:C3"],
    ["F2:G9", "A1:Z99", ""],
    ["F2:G9", "H2:H9", "F2:G9"],
    ["F2 F4 F6", "F4", "F2 F6"],
  ])("leaves of %s without %s: %s", (from, holes, left) => {
    expect(subtractRanges(ranges(from), ranges(holes)).map(rangeToA1).join(" ")).toBe(left);
  });
});
