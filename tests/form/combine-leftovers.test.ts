import { describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { CellEntry } from "../../src/scoring/verdict";
import {
  rubrics,
  blank,
  copy,
  combine,
  takenIn,
  onSheet,
  withoutRow,
  insertedRow,
  rowOf,
  base,
} from "./combining";
import { inputsOn } from "./copies";
import { withCell } from "./sheets";

describe("what does not come along", () => {
  it("tells of a person's formula and of a date, a truth value and an error value", () => {
    const row = rowOf("moe-105-d 1.1.1 self");
    const told = copy(
      "a.xlsx",
      { "moe-105-d 1.1.2 self": true, "moe-105-d 2.1.1 self": { error: "#N/A" } },
      onSheet("D", (cells) => ({
        ...withCell(cells, row, 5, 2, "=1+1"),
        dates: { [`G${row + 1}`]: "2016-05-03" },
      })),
    );
    const withDate = {
      ...told,
      sheets: told.sheets.map(onSheet("D", (cells) => withCell(cells, row, 6, 42493))),
    };

    expect(
      combine(base, [withDate]).taken.map(({ from: { value, note } }) => [value, note]),
    ).toEqual([
      [2, "formula"],
      ["2016-05-03", "date"],
      ["TRUE", "boolean"],
      ["#N/A", "error"],
    ]);
  });

  it("leaves over a formula whose result the copy does not hold", () => {
    const row = rowOf("moe-105-d 1.1.1 self");
    const uncalculated = copy(
      "a.xlsx",
      {},
      onSheet("D", (cells) => withCell(cells, row, 5, null, "=B1*2")),
    );

    expect(combine(base, [uncalculated]).leftovers).toMatchObject([
      { file: "a.xlsx", cell: `F${row + 1}`, value: "=B1*2", reason: "not-calculated" },
    ]);
  });

  it("leaves over what the base has no row for", () => {
    const lacking = copy("base.xlsx", {}, onSheet("D", withoutRow(rowOf("moe-105-d 1.1.2 self"))));
    const combination = combine(lacking, [copy("a.xlsx", { "moe-105-d 1.1.2 self": 2 })]);

    expect(combination.taken).toEqual([]);
    expect(combination.leftovers).toMatchObject([{ value: "2", reason: "no-place" }]);
  });

  it("leaves over what stands outside the input cells, unless the base has it too", () => {
    const note = onSheet("D", (cells) => withCell(cells, 3, 9, "內部註記"));
    const row = rowOf("moe-105-d 1.1.1 self");
    const strayed = copy(
      "a.xlsx",
      {},
      onSheet("D", (cells) => withCell(withCell(cells, 3, 9, "內部註記"), row, 3, "打錯格")),
    );

    expect(combine(base, [strayed]).leftovers).toMatchObject([
      { cell: "J4", value: "內部註記", reason: "stray" },
      { cell: `D${row + 1}`, value: "打錯格", reason: "stray" },
    ]);
    expect(combine(copy("base.xlsx", {}, note), [strayed]).leftovers).toHaveLength(1);
  });

  it("leaves over what people entered, not the annex's own formulas, where a column was inserted", () => {
    const wider = (cells: SheetCells): SheetCells => ({
      ...cells,
      values: cells.values.map((line) => line.toSpliced(2, 0, null)),
      formulas: cells.formulas.map((line) => line.toSpliced(2, 0, null)),
    });
    const filled = (cells: SheetCells): SheetCells =>
      withCell(withCell(wider(cells), 2, 3, 128), 2, 4, 30, "=10+20");
    const widened = copy("a.xlsx", {}, onSheet("H 附表", filled));

    expect(combine(base, [widened]).leftovers).toMatchObject([
      { cell: "D3", value: "128", reason: "stray" },
      { cell: "E3", value: "=10+20", reason: "stray" },
    ]);
  });

  it("leaves over a number typed over a sum", () => {
    const total = blank[0]?.values.findIndex((line) => line.includes("小計1")) ?? -1;
    const typed = copy(
      "a.xlsx",
      {},
      onSheet("D", (cells) => withCell(cells, total, 5, 30)),
    );

    expect(combine(base, [typed]).leftovers).toMatchObject([{ value: "30", reason: "stray" }]);
  });

  it("names a file without forms, a form of another edition and a form that the base lacks", () => {
    const older = (cells: SheetCells): SheetCells => ({
      ...cells,
      values: cells.values.map((line) =>
        line.map((value) =>
          typeof value === "string" ? value.replace("moe-105-d@1", "moe-105-d@0") : value,
        ),
      ),
    });
    const onlyH = { ...base, sheets: blank.filter(({ name }) => !name.startsWith("D")) };
    const diary = { sheetId: "x", name: "日誌", values: [["a"]], formulas: [[null]] };

    expect(combine(base, [{ file: "x.xlsx", sheets: [diary] }]).problems).toEqual([
      { file: "x.xlsx", sheet: null, reason: "no-form" },
      { file: "x.xlsx", sheet: "日誌", reason: "other-sheet" },
    ]);
    expect(combine(base, [copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 }, older)])).toMatchObject({
      taken: [],
      problems: [{ file: "a.xlsx", reason: "other-edition" }],
    });
    expect(combine(onlyH, [copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 })])).toMatchObject({
      problems: [{ file: "a.xlsx", reason: "not-in-base" }],
      leftovers: [{ value: "2", reason: "base-lacks-sheet" }],
    });
  });
});

describe("the rows of annexes", () => {
  const annex = blank.find(({ name }) => name.startsWith("H 附表"));
  const keys = inputsOn(annex === undefined ? [] : [annex], rubrics).map(
    ({ input }) => input.place.key,
  );
  const [first = "", second = ""] = keys;
  const last = keys.at(-1) ?? "";
  const belowInputs = rowOf(last) + 1;
  const course = ["資訊系", "學士"];

  it("are put together cell by cell", () => {
    const combination = combine(base, [
      copy("a.xlsx", { [first]: "資訊系" }),
      copy("b.xlsx", { [second]: "碩士" }),
    ]);

    expect(takenIn(combination)).toEqual([
      [first, "a.xlsx", "資訊系"],
      [second, "b.xlsx", "碩士"],
    ]);
  });

  it("are left over where the base lacks an inserted row", () => {
    const longer = copy("a.xlsx", {}, onSheet("H 附表", insertedRow(belowInputs, course)));

    expect(combine(base, [longer]).leftovers).toMatchObject([
      { value: "資訊系", reason: "no-place" },
      { value: "學士", reason: "no-place" },
    ]);
  });

  it("find their place where the base has the inserted row too", () => {
    const insert = (line: readonly CellEntry[]) =>
      onSheet("H 附表", insertedRow(belowInputs, line));
    const combination = combine(copy("base.xlsx", {}, insert([null, null])), [
      copy("a.xlsx", {}, insert(course)),
    ]);

    expect(combination.leftovers).toEqual([]);
    expect(combination.taken.map(({ from }) => from.value)).toEqual(course);
  });
});
