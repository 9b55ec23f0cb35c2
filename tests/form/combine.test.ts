import { describe, expect, it } from "@jest/globals";
import type { WorkbookCopy } from "../../src/form/combination";
import type { CellEntry } from "../../src/scoring/verdict";
import {
  rubrics,
  blank,
  copy,
  combine,
  takenIn,
  onSheet,
  insertedRow,
  rowOf,
  base,
} from "./combining";
import { entered, inputsOn } from "./copies";
import { withCell } from "./sheets";

describe("combineCopies", () => {
  it("takes each kind of entry from the copy that has it", () => {
    const combination = combine(base, [
      copy("a.xlsx", {
        "moe-105-d 1.1.1 self": 2,
        "moe-105-d 1.1.1 evidence": "見附件",
        "moe-105-d 1.1.1 selfParts": "1|1",
        "moe-105-d 訪視日期 indicator": "105年5月3日",
      }),
      copy("b.xlsx", {
        "moe-105-d 1.1.2 committee": "NA",
        "moe-105-d 1.1.2 finding": "尚可",
        "moe-105-h @na-extension indicator": "是",
        "units moe-105-d 1.1.1": "會計室",
      }),
    ]);

    expect(combination.conflicts).toEqual([]);
    expect(combination.leftovers).toEqual([]);
    expect(combination.problems).toEqual([]);
    expect(takenIn(combination)).toEqual([
      ["moe-105-d 訪視日期 indicator", "a.xlsx", "105年5月3日"],
      ["moe-105-d 1.1.1 evidence", "a.xlsx", "見附件"],
      ["moe-105-d 1.1.1 self", "a.xlsx", 2],
      ["moe-105-d 1.1.1 selfParts", "a.xlsx", "1|1"],
      ["moe-105-d 1.1.2 committee", "b.xlsx", "NA"],
      ["moe-105-d 1.1.2 finding", "b.xlsx", "尚可"],
      ["moe-105-h @na-extension indicator", "b.xlsx", "是"],
      ["units moe-105-d 1.1.1", "b.xlsx", "會計室"],
    ]);
  });

  it("lets equal entries agree and keeps a number from its text and 0 from blank", () => {
    const combination = combine(copy("base.xlsx", { "moe-105-d 1.1.1 self": 8 }), [
      copy("a.xlsx", { "moe-105-d 1.1.1 self": 8, "moe-105-d 1.1.2 self": 0 }),
      copy("b.xlsx", { "moe-105-d 2.1.1 self": 8 }),
      copy("c.xlsx", { "moe-105-d 2.1.1 self": "8" }),
    ]);

    expect(takenIn(combination)).toEqual([["moe-105-d 1.1.2 self", "a.xlsx", 0]]);
    expect(combination.conflicts.map(({ place }) => place.key)).toEqual(["moe-105-d 2.1.1 self"]);
  });

  it("shows a conflict with every candidate, the base's first, and writes nothing there", () => {
    const combination = combine(copy("base.xlsx", { "moe-105-d 1.1.1 self": 8 }), [
      copy("a.xlsx", { "moe-105-d 1.1.1 self": "NA" }),
      copy("b.xlsx"),
      copy("c.xlsx", { "moe-105-d 1.1.1 self": 8 }),
    ]);

    expect(combination.sheets).toEqual([]);
    expect(combination.conflicts).toMatchObject([
      {
        place: { key: "moe-105-d 1.1.1 self", indicator: "1.1.1", column: "self" },
        candidates: [
          { file: "base.xlsx", value: 8 },
          { file: "a.xlsx", value: "NA" },
          { file: "c.xlsx", value: 8 },
        ],
      },
    ]);
  });

  it("takes a cleared text for an entry where the form prints one", () => {
    const [preprinted] = inputsOn(blank, rubrics).filter(
      ({ input }) => input.printed !== null && input.place.column === "evidence",
    );
    const key = preprinted?.input.place.key ?? "";
    const combination = combine(base, [copy("a.xlsx", { [key]: null })]);

    expect(takenIn(combination)).toEqual([[key, "a.xlsx", null]]);
  });

  it("does not mind how a program ends its lines", () => {
    const key = "moe-105-d 1.1.1 evidence";
    const combination = combine(copy("base.xlsx", { [key]: "甲\n乙" }), [
      copy("a.xlsx", { [key]: "甲\r\n乙" }),
    ]);

    expect(combination.conflicts).toEqual([]);
  });

  it("follows rows that were moved by rows inserted above", () => {
    const moved = copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 }, onSheet("D", insertedRow(0, [])));

    expect(takenIn(combine(base, [moved]))).toEqual([["moe-105-d 1.1.1 self", "a.xlsx", 2]]);
  });

  it("never writes over the base's formula without a result unasked", () => {
    const row = rowOf("moe-105-d 1.1.1 self");
    const uncalculated = copy(
      "base.xlsx",
      {},
      onSheet("D", (cells) => withCell(cells, row, 5, null, "=B1*2")),
    );
    const combination = combine(uncalculated, [copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 })]);

    expect(combination.sheets).toEqual([]);
    expect(combination.conflicts[0]?.candidates.map(({ value }) => value)).toEqual(["=B1*2", 2]);
  });

  it("pairs two copies of one form by the names of their sheets", () => {
    const twice = (file: string, values: Readonly<Record<string, CellEntry>>): WorkbookCopy => {
      const first = entered(blank, rubrics, values);
      const [form] = first;
      const second = blank[0];
      if (form === undefined || second === undefined) throw new Error("no form");
      return { file, sheets: [form, { ...second, sheetId: "second", name: "D 第二份" }] };
    };
    const combination = combine(twice("base.xlsx", {}), [
      twice("a.xlsx", { "moe-105-d 1.1.1 self": 2 }),
    ]);
    const unpaired = combine(twice("base.xlsx", {}), [
      { file: "b.xlsx", sheets: blank.slice(0, 1).map((cells) => ({ ...cells, name: "改名" })) },
    ]);

    expect(takenIn(combination)).toEqual([
      [`moe-105-d 1.1.1 self @${blank[0]?.name ?? ""}`, "a.xlsx", 2],
    ]);
    expect(unpaired.problems).toMatchObject([{ sheet: "改名", reason: "ambiguous" }]);
  });

  it("forgets the results of the form's own formulas and of no cell that it writes", () => {
    const { sheets } = combine(base, [copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 })]);
    const form = sheets.find(({ sheetId }) => sheetId === blank[0]?.sheetId);

    expect(form?.writes).toHaveLength(1);
    expect(form?.outdated.length).toBeGreaterThan(60);
    expect(form?.outdated).not.toContainEqual({ row: form?.writes[0]?.row, column: 5 });
  });
});
