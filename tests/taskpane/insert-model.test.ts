import { describe, expect, it } from "@jest/globals";
import {
  emptyCurrentSheet,
  type InsertChoice,
  previewInsert,
} from "../../src/taskpane/insert-model";
import { official } from "./opened";

const choice = (target: InsertChoice["target"]): InsertChoice => ({
  rubric: official("D"),
  situations: {},
  alert: "refuse",
  target,
  withOverview: true,
});
const blank = { sheetId: "s0", name: "工作表1", empty: true, active: true };
const full = { sheetId: "s1", name: "預算", empty: false, active: false };

describe("emptyCurrentSheet", () => {
  it("offers the active sheet only when it is empty", () => {
    expect(emptyCurrentSheet([blank, full])).toBe(blank);
    expect(emptyCurrentSheet([{ ...blank, active: false }, full])).toBeNull();
    expect(emptyCurrentSheet([{ ...full, active: true }])).toBeNull();
  });
});

describe("previewInsert", () => {
  it("adds a sheet under a name that is free", () => {
    const [first] = previewInsert(choice("new-sheet"), [blank]).sheets;
    const taken = { ...full, name: first?.sheet.name ?? "" };
    const [second] = previewInsert(choice("new-sheet"), [blank, taken]).sheets;
    expect(first?.onto).toBeNull();
    expect(second?.sheet.name).not.toBe(first?.sheet.name);
  });

  it("names the empty sheet that is used, and the size that is written there", () => {
    const [first] = previewInsert(choice("current-sheet"), [blank]).sheets;
    expect(first).toMatchObject({ onto: "工作表1", columns: 19 });
    expect(first?.rows).toBe(first?.sheet.cells.length);
  });
});
