import { describe, expect, it } from "@jest/globals";
import { alignForm } from "../../src/form/align-form";
import { combineCopies } from "../../src/form/combine";
import { checkForm } from "../../src/form/check-form";
import { entryWrites } from "../../src/form/entry-writes";
import { expectedSheet } from "../../src/form/expected-sheet";
import { cellOf, indicatorAt } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { planRepair } from "../../src/form/plan-repair";
import { openForm, type OpenForm } from "../../src/form/open-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { toA1 } from "../../src/plan/address";
import { columnIndex, type ColumnKey } from "../../src/plan/columns";
import type { CellEntry } from "../../src/scoring/verdict";
import { located, rubric as splitForm, untouched } from "./planned-sheets";
import { withCell } from "./sheets";
import { officialForm } from "../cli/workbooks";

const formD = officialForm("D");

const opened = (cells: SheetCells, form = formD): OpenForm => {
  const found = openForm(cells, [form]);
  if (found === null) throw new Error("no form");
  return found;
};

/** The rows of an untouched form; edits below do not move them unless they say so. */
const rowsOf = (form = formD): ReadonlyMap<string, readonly number[]> =>
  located(untouched(form)).rows;

const rowOf = (code: string, form = formD, nth = 0): number => rowsOf(form).get(code)?.[nth] ?? -1;

const put = (cells: SheetCells, row: number, key: ColumnKey, value: CellEntry): SheetCells =>
  withCell(cells, row, columnIndex[key], value);

const textOf = (code: string): CellEntry =>
  untouched(formD).values[rowOf(code)]?.[columnIndex.indicator] ?? null;

const exchangedCodes = (one: string, other: string): SheetCells =>
  put(put(untouched(formD), rowOf(one), "code", other), rowOf(other), "code", one);

const scoreWrites = (form: OpenForm, indicator: string) =>
  entryWrites(form.location, form.rubric, {
    scores: { self: { [indicator]: 1 } },
    situations: {},
    evidence: {},
    finding: {},
  });

const self = columnIndex.self;

describe("a row that bears another indicator's code", () => {
  const cells = put(exchangedCodes("1.1.1", "1.1.2"), rowOf("1.1.2"), "self", 1.5);

  it("is read as the indicator that is printed there", () => {
    const { entries } = opened(cells).answers;

    expect(entries["1.1.2"]?.self).toBe(1.5);
    expect(entries["1.1.1"]?.self).toBeNull();
  });

  it("is written as the indicator that is printed there", () => {
    expect(scoreWrites(opened(cells), "1.1.2").writes).toEqual([
      { row: rowOf("1.1.2"), column: self, value: 1 },
    ]);
  });

  it("is the printed indicator's for the cursor, and named as known by its text", () => {
    const { location } = opened(cells);

    expect(indicatorAt(location, rowOf("1.1.2"))).toBe("1.1.2");
    expect(location.knownByText).toEqual(["1.1.1", "1.1.2"]);
  });

  it("is a finding as long as it stands there", () => {
    const { location, rubric } = opened(cells);

    expect(checkForm(cells, location, rubric).damage.map(({ kind }) => kind)).toEqual([
      "helper-changed",
      "helper-changed",
    ]);
  });
});

describe("a row whose code was deleted", () => {
  it("is known by its text", () => {
    const cells = put(untouched(formD), rowOf("1.2.1"), "code", null);

    expect(scoreWrites(opened(cells), "1.2.1").writes).toEqual([
      { row: rowOf("1.2.1"), column: self, value: 1 },
    ]);
  });

  it("is not taken for the indicator before it, which is gone and had the same standard", () => {
    const form = officialForm("I");
    const [gone, next] = [rowOf("1.3.3", form), rowOf("1.3.4", form)];
    const bare = put(put(untouched(form), gone, "code", null), next, "code", null);
    const cells = { ...bare, ...without(bare, gone) };

    expect(scoreWrites(opened(cells, form), "1.3.3")).toEqual({ writes: [], homeless: ["1.3.3"] });
    expect(scoreWrites(opened(cells, form), "1.3.4").writes).toEqual([
      { row: next - 1, column: self, value: 1 },
    ]);
  });
});

const without = ({ values, formulas }: SheetCells, row: number) => ({
  values: values.filter((_, at) => at !== row),
  formulas: formulas.filter((_, at) => at !== row),
});

describe("a row that bears its own code and another indicator's text, which stands elsewhere, too", () => {
  const empty = put(untouched(formD), rowOf("1.1.2"), "indicator", textOf("1.1.1"));
  const cells = put(empty, rowOf("1.1.2"), "self", 1.5);

  it("is neither read nor written", () => {
    const form = opened(cells);

    expect(form.answers.entries["1.1.2"]?.self).toBeNull();
    expect(scoreWrites(form, "1.1.2")).toEqual({ writes: [], homeless: ["1.1.2"] });
    expect(cellOf(form.location, "1.1.2", "self")).toBeNull();
    expect(indicatorAt(form.location, rowOf("1.1.2"))).toBeNull();
    expect(form.location.contested).toEqual(["1.1.2"]);
  });

  it.each([
    ["self", 1.5],
    ["committee", "NA"],
    ["evidence", "見附件"],
    ["finding", "佳"],
  ] as const)("is left to a person when something stands under %s", (key, value) => {
    const filled = put(empty, rowOf("1.1.2"), key, value);
    const { location, rubric } = opened(filled);

    expect(checkForm(filled, location, rubric).damage).toEqual([
      expect.objectContaining({
        kind: "text-exchanged",
        cell: `C${rowOf("1.1.2") + 1}`,
        mendable: false,
      }),
    ]);
    expect(planRepair({ cells: filled, location, rubric }, null).cells).toEqual([]);
  });

  it("is mended while nothing is entered in it", () => {
    const { location, rubric } = opened(empty);

    expect(checkForm(empty, location, rubric).damage).toEqual([
      expect.objectContaining({ kind: "text-changed", mendable: true }),
    ]);
    expect(planRepair({ cells: empty, location, rubric }, null).cells).toHaveLength(1);
  });
});

describe("a row that was copied", () => {
  it("takes no code with it from the row that carries the indicator's own text", () => {
    const wrong = put(untouched(formD), rowOf("1.1.1"), "indicator", textOf("1.1.2"));
    const copy = untouched(formD).values[rowOf("1.1.1")] ?? [];
    const cells: SheetCells = {
      ...wrong,
      values: wrong.values.toSpliced(rowOf("1.1.1") + 1, 0, copy),
      formulas: wrong.formulas.toSpliced(rowOf("1.1.1") + 1, 0, []),
    };

    expect(scoreWrites(opened(cells), "1.1.1").writes).toEqual([
      { row: rowOf("1.1.1") + 1, column: self, value: 1 },
    ]);
  });
});

describe("an indicator of several rows", () => {
  it("is known by its texts where its continuation bears another indicator's code", () => {
    const continuation = rowOf("1.1.2+", splitForm);
    const cells = put(untouched(splitForm), continuation, "code", "1.1.1");
    const form = opened(cells, splitForm);

    expect(indicatorAt(form.location, continuation)).toBe("1.1.2");
    expect(form.location.rows.get("1.1.1")).toEqual([rowOf("1.1.1", splitForm)]);
    expect(form.location.rows.get("1.1.2+")).toEqual(rowsOf(splitForm).get("1.1.2+"));
  });

  it("is known by its texts where all its rows bear another's codes", () => {
    const leads = { "1.1.1": "1.1.2", "1.1.2": "1.1.1" };
    const swapped = Object.entries(leads).reduce(
      (cells, [code, other]) => put(cells, rowOf(code, splitForm), "code", other),
      untouched(splitForm),
    );
    const continued = rowsOf(splitForm).get("1.1.2+") ?? [];
    const cells = continued.reduce((one, row) => put(one, row, "code", "1.1.1+"), swapped);

    expect(opened(cells, splitForm).location.rows.get("1.1.2")).toEqual([
      rowOf("1.1.2", splitForm),
    ]);
    expect(opened(cells, splitForm).location.rows.get("1.1.2+")).toEqual(continued);
  });
});

describe("a copy that lacks a row in the middle of an indicator", () => {
  it("gives what stands in the rows below it to the same rows of the base", () => {
    const [gone = -1, next = -1] = rowsOf(splitForm).get("1.1.2+") ?? [];
    const filled = put(untouched(splitForm), next, "evidence", "見附件 3");
    const { taken, leftovers } = combineCopies(
      { file: "base.xlsx", sheets: [untouched(splitForm)] },
      [{ file: "copy.xlsx", sheets: [{ ...filled, ...without(filled, gone) }] }],
      [splitForm],
    );

    expect(taken.map(({ cell, from }) => [cell, from.cell])).toEqual([
      [toA1(next, columnIndex.evidence), toA1(next - 1, columnIndex.evidence)],
    ]);
    expect(leftovers).toEqual([]);
  });
});

describe("a form whose rows bear their own codes", () => {
  it("stands where its codes say, whatever people did to its texts", () => {
    const cells = put(untouched(formD), rowOf("1.1.1"), "indicator", "改過");

    expect(opened(cells).location).toEqual(locateForm(cells));
  });

  it("is aligned alike before and after its rows are settled", () => {
    const cells = exchangedCodes("1.1.1", "2.1.1");
    const expected = expectedSheet(formD);
    if (expected === null) throw new Error("no plan");

    expect(alignForm(cells, opened(cells).location, expected)).toEqual(
      alignForm(cells, located(cells), expected),
    );
  });
});
