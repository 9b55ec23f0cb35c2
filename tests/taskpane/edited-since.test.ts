import { describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../src/form/sheet-cells";
import { editedSince, printEdited } from "../../src/taskpane/edited-since";

const cells: SheetCells = {
  sheetId: "s1",
  name: "105-A",
  values: [[8, "8", null, "", { error: "#N/A" }, 5]],
  formulas: [[null, null, null, null, null, "=2+3"]],
};
const write = (column: number, value: number | string | null) => ({ row: 0, column, value });

describe("editedSince", () => {
  it("finds nothing where the cells hold what was written, blank or empty text alike", () => {
    const writes = [write(0, 8), write(1, "8"), write(2, null), write(2, ""), write(3, null)];
    expect(editedSince(cells, writes)).toEqual([]);
  });

  it("tells a number from its digits as text, and a formula from its result", () => {
    expect(editedSince(cells, [write(1, 8), write(4, 1), write(5, 5)])).toEqual([
      { cell: "B1", written: "8", now: "8" },
      { cell: "E1", written: "1", now: "#N/A" },
      { cell: "F1", written: "5", now: "=2+3" },
    ]);
  });

  it("takes every cell of a sheet that is gone for edited, but those that were emptied", () => {
    expect(editedSince(null, [write(0, 8), write(1, null)])).toEqual([
      { cell: "A1", written: "8", now: "" },
    ]);
  });
});

describe("printEdited", () => {
  it("names what was written and what stands there now, long texts cut", () => {
    const long = "招生組已公告\n並列管追蹤，詳附件一至附件十二之會議紀錄與簽呈影本";
    const printed = printEdited([
      { cell: "F12", written: "8", now: "" },
      { cell: "E12", written: "", now: long },
    ]);
    expect(printed).toBe(
      "F12「8」→「」、E12「」→「招生組已公告 並列管追蹤，詳附件一至附件十二之會…」",
    );
  });

  it("names the first three of many", () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      cell: `F${index + 1}`,
      written: "1",
      now: "2",
    }));
    expect(printEdited(many)).toBe("F1「1」→「2」、F2「1」→「2」、F3「1」→「2」、…");
  });
});
