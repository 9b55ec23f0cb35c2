import { describe, expect, it } from "@jest/globals";

import { annexSheetsOf } from "../../src/form/annex-sheets";
import { type EnteredContents, enteredContents } from "../../src/form/entered-contents";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { cellOf } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics, findRubric } from "../../src/official/official-rubrics";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { withCell } from "./sheets";

const rubricOf = (letter: string): Rubric => {
  const rubric = findRubric(letter);
  if (rubric === null) throw new Error(`no form ${letter}`);
  return rubric;
};

const inserted = (...letters: readonly string[]): readonly SheetCells[] =>
  planWorkbook(
    letters.map((letter) => ({ rubric: rubricOf(letter), situations: {}, alert: "refuse" })),
    [],
  ).sheets.map(cellsOfPlan);

const put = (cells: SheetCells, row: number, column: number, value: CellEntry): SheetCells => ({
  ...cells,
  values: cells.values.map((line, r) =>
    r === row ? line.map((entry, c) => (c === column ? value : entry)) : line,
  ),
});

const entered = (letter: string, form: SheetCells, annexes: readonly SheetCells[]) => {
  const location = locateForm(form);
  if (location === null) throw new Error("no form");
  return enteredContents(form, location, rubricOf(letter), annexes);
};

const nothing: EnteredContents = {
  scores: { self: 0, committee: 0 },
  evidence: 0,
  findings: 0,
  others: 0,
  annexes: 0,
  members: 0,
};

describe("enteredContents", () => {
  it.each(officialRubrics().map(({ short }) => short))(
    "counts nothing on the untouched sheets of form %s",
    (letter) => {
      const [form, ...annexes] = inserted(letter);
      if (form === undefined) throw new Error("no sheet");
      expect(entered(letter, form, annexes)).toEqual(nothing);
    },
  );

  it("counts scores, evidence, findings, everything else and the annexes apart", () => {
    const [form, annex] = inserted("H");
    if (form === undefined || annex === undefined) throw new Error("no sheets");
    const location = locateForm(form);
    if (location === null) throw new Error("no form");
    let filled = form;
    for (const [column, value] of [
      ["self", 1],
      ["committee", 0],
      ["evidence", "佐證一"],
      ["finding", "很好"],
    ] as const) {
      const cell = cellOf(location, "1.1.2", column);
      if (cell !== null) filled = put(filled, cell.row, cell.column, value);
    }
    // An empty cell of the header block, where 視導對象 is typed.
    const row = form.values.findIndex((line) =>
      line.some((value) => typeof value === "string" && value.includes("視導對象")),
    );
    const column = form.values[row]?.findIndex((value) => value === null) ?? -1;
    filled = put(filled, row, column, "某大學");
    const last = annex.values.length - 2;
    const gap = annex.values[last]?.findIndex((value) => value === null) ?? -1;
    expect(entered("H", filled, [put(annex, last, gap, "課程")])).toEqual({
      scores: { self: 1, committee: 1 },
      evidence: 1,
      findings: 1,
      others: 1,
      annexes: 1,
      members: 0,
    });
  });

  it("counts the formulas that people entered, on the form and its annexes", () => {
    const [form, annex] = inserted("H");
    if (form === undefined || annex === undefined) throw new Error("no sheets");
    const noted = withCell(form, 1, 9, 7, "=3+4");
    const credits = withCell(withCell(annex, 2, 2, 128, "=60+68"), 2, 3, null, "=SUM(20,30)");
    expect(entered("H", noted, [credits])).toMatchObject({ others: 1, annexes: 2 });
  });

  it.each([
    ["says a sentence", "委員總數之百分比為58.33%、41.67%"],
    ["was saved without a result", null],
  ])("counts nothing where the form's own formula %s in 自我檢核說明", (_, shown) => {
    const [form, ...annexes] = inserted("K");
    const location = form === undefined ? null : locateForm(form);
    const cell = location === null ? null : cellOf(location, "1.1.1", "evidence");
    if (form === undefined || cell === null) throw new Error("no sheet");
    expect(entered("K", put(form, cell.row, cell.column, shown), annexes)).toEqual(nothing);
    const own = withCell(form, cell.row, cell.column, "見附件", '="見附件"');
    expect(entered("K", own, annexes)).toMatchObject({ evidence: 1, others: 0 });
  });

  it("counts no formula of the form's own that a program spelled its own way", () => {
    const [form] = inserted("A");
    if (form === undefined) throw new Error("no sheet");
    const spell = (formula: string | null): string | null =>
      formula?.replace(/,FALSE\)/gu, ", FALSE())").replace(/^=IF\(/u, "=if( ") ?? null;
    const spelled = { ...form, formulas: form.formulas.map((line) => line.map(spell)) };
    expect(spelled).not.toEqual(form);
    expect(entered("A", spelled, [])).toEqual(nothing);
  });
});

describe("annexSheetsOf", () => {
  it("gives each copy of a form the annexes that stand behind it", () => {
    const sheets = inserted("H", "D", "H");
    const names = (at: number): readonly string[] =>
      annexSheetsOf(sheets[at]?.sheetId ?? "", sheets).map(({ name }) => name);
    expect(names(0)).toEqual([sheets[1]?.name]);
    expect(names(2)).toEqual([]);
    expect(names(3)).toEqual([sheets[4]?.name]);
  });

  it("gives the first copy an annex that was moved before it", () => {
    const [form, annex] = inserted("H");
    if (form === undefined || annex === undefined) throw new Error("no sheets");
    expect(annexSheetsOf(form.sheetId, [annex, form])).toEqual([annex]);
  });

  it("gives a copy no second annex of a kind while another copy has none", () => {
    const [first, annex, second, other] = inserted("H", "H");
    if (!first || !annex || !second || !other) throw new Error("no sheets");
    const moved = [first, second, other, annex];
    expect(annexSheetsOf(first.sheetId, moved)).toEqual([annex]);
    expect(annexSheetsOf(second.sheetId, moved)).toEqual([other]);
  });
});
