import { describe, expect, it } from "@jest/globals";
import { entryWrites, type FormEntries } from "../../src/form/entry-writes";
import { cellOf } from "../../src/form/form-location";
import { type OverwrittenEntry, overwrittenEntries } from "../../src/form/overwritten-entries";
import type { SheetCells } from "../../src/form/sheet-cells";
import { aRubric, award, sectionsOf } from "../builders";
import { edited, located, untouched } from "./planned-sheets";
import { withCell } from "./sheets";

const rubric = aRubric({
  sections: sectionsOf([
    { points: 60, rule: award(60), evidence: "□是\n□否" },
    { points: 40, rule: award(40) },
  ]),
});

const blank = untouched(rubric);

const lostIn = (
  cells: SheetCells,
  entries: Partial<FormEntries>,
): readonly Omit<OverwrittenEntry, "cell">[] => {
  const all = { scores: {}, situations: {}, evidence: {}, finding: {}, ...entries };
  const { writes } = entryWrites(located(cells), rubric, all);
  return overwrittenEntries(cells, located(cells), rubric, writes).map(({ old, value }) => ({
    old,
    value,
  }));
};

describe("overwrittenEntries", () => {
  it("lists nothing of a new form, its printed boxes included", () => {
    const entries = { scores: { self: { "1.1.1": 60 } }, evidence: { "1.1.1": "☑是\n□否" } };

    expect(lostIn(blank, entries)).toEqual([]);
  });

  it("lists a score that would become another or blank, with its cell", () => {
    const cells = edited(edited(blank, "1.1.1", "self", 60), "1.1.2", "self", 0);
    const scores = { self: { "1.1.1": 0, "1.1.2": null } };

    expect(lostIn(cells, { scores })).toEqual([
      { old: "60", value: 0 },
      { old: "0", value: null },
    ]);
    const place = cellOf(located(cells), "1.1.1", "self");
    const [first] = overwrittenEntries(
      cells,
      located(cells),
      rubric,
      place === null ? [] : [{ ...place, value: 0 }],
    );
    expect(first?.cell).toBe(`F${(place?.row ?? 0) + 1}`);
  });

  it("lists boxes that somebody ticked and a finding that somebody wrote", () => {
    const ticked = edited(blank, "1.1.1", "evidence", "☑是\n□否");
    const cells = edited(ticked, "1.1.1", "finding", "佳");

    expect(lostIn(cells, { evidence: { "1.1.1": "見附件" }, finding: { "1.1.1": "可" } })).toEqual([
      { old: "☑是\n□否", value: "見附件" },
      { old: "佳", value: "可" },
    ]);
  });

  it("lists no cell that stays as it is", () => {
    const cells = edited(blank, "1.1.1", "self", 60);

    expect(lostIn(cells, { scores: { self: { "1.1.1": 60 } } })).toEqual([]);
  });

  it("lists a formula, whatever its result", () => {
    const place = cellOf(located(blank), "1.1.1", "self");
    const formula = withCell(blank, place?.row ?? 0, place?.column ?? 0, 60, "=50+10");

    expect(lostIn(formula, { scores: { self: { "1.1.1": 60 } } })).toEqual([
      { old: "=50+10", value: 60 },
    ]);
  });
});
