import { describe, expect, it } from "@jest/globals";
import { enteredContents } from "../../src/form/entered-contents";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { findForm } from "../../src/form/find-form";
import { ownMembersSheets } from "../../src/form/own-members";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialForm } from "../cli/workbooks";
import { type Entries, merge, mergedWorkbook, returned } from "./merging";
import { withCell } from "./sheets";

const rubric = officialForm("D");

/** The form and the 委員彙整 sheet of two members. */
const merged = (first: Entries, second: Entries): readonly [SheetCells, SheetCells] => {
  const copies = [returned(rubric, "a.xlsx", first), returned(rubric, "b.xlsx", second)];
  const [form, members] = mergedWorkbook(rubric, merge(rubric, copies)).sheets.map(cellsOfPlan);
  if (form === undefined || members === undefined) throw new Error("no sheets");
  return [form, members];
};

const [form, members] = merged(
  { "1.1.1 committee": 2, "1.1.1 finding": "佳" },
  { "1.1.1 committee": "NA" },
);

const own = (sheets: readonly SheetCells[], of: SheetCells = form): readonly SheetCells[] =>
  ownMembersSheets(of, { rubric }, sheets);

const counted = (one: SheetCells, sheet: SheetCells): number => {
  const found = findForm(one, [rubric]);
  if (found === null) throw new Error("no form");
  return enteredContents(one, found.location, rubric, [], [sheet]).members;
};

describe("the 委員彙整 sheet of a form", () => {
  it("is the one that looks up the form's rules, or whose scores it shows", () => {
    expect(own([form, members])).toEqual([members]);
    const emptied = { ...members, formulas: members.formulas.map((line) => line.map(() => null)) };
    expect(own([form, emptied])).toEqual([emptied]);
  });

  it("is not one of another sheet of the form, or one that a copy of the form shows, too", () => {
    const other = { ...form, sheetId: "other", name: "D 另一份", formulas: [] };
    expect(own([form, other, members], other)).toEqual([]);
    const copy = { ...form, sheetId: "copy", name: "D (2)" };
    expect(own([form, copy, members])).toEqual([]);
  });

  it("holds nothing of people's while no member gave anything, else every entry", () => {
    const [blank, sheet] = merged({}, {});
    expect(counted(blank, sheet)).toBe(0);
    expect(counted(form, members)).toBe(3);
    const noted = withCell(members, members.values.length - 1, 0, "下次討論");
    expect(counted(form, noted)).toBe(4);
  });
});
