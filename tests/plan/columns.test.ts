import { describe, expect, it } from "@jest/globals";
import { columnIndex, columns, lastOfficialColumn } from "../../src/plan/columns";

const sum = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + width, 0);

describe("columns", () => {
  it("stand where columnIndex says", () => {
    expect(columns.map(({ key }) => columnIndex[key])).toEqual(columns.map((_, index) => index));
  });

  it("have headers of their own, the gap aside", () => {
    const headers = columns.filter(({ part }) => part !== "gap").map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers).not.toContain("");
  });

  it("fill the paper's width in both sets of widths", () => {
    const official = columns.slice(0, lastOfficialColumn + 1);
    expect(official.map(({ part }) => part)).toEqual(official.map(() => "official"));
    expect(sum(official.map(({ width }) => width))).toBe(780);
    expect(sum(official.map(({ widthWithRemarks }) => widthWithRemarks))).toBe(780);
  });
});
