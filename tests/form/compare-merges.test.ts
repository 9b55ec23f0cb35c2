import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { planRepair } from "../../src/form/plan-repair";
import { officialRubrics } from "../../src/official/official-rubrics";
import { rangeToA1 } from "../../src/plan/address";
import type { CellRange } from "../../src/plan/workbook-plan";
import { located, plannedSheet, rubric } from "./planned-sheets";
import { equippedSheet, type EquippedSheet } from "./repairs";
import { withCell } from "./sheets";

const plan = plannedSheet(rubric);
const [first, ...others] = plan.merges;
if (first === undefined) throw new Error("nothing is merged");

const merged = (merges: readonly CellRange[]): EquippedSheet => {
  const { cells, setup } = equippedSheet(plan);
  return { cells, setup: { ...setup, merges } };
};

const damageOf = ({ cells, setup }: EquippedSheet) =>
  checkForm(cells, located(cells), rubric, setup).damage;

const repairOf = ({ cells, setup }: EquippedSheet) =>
  planRepair({ cells, location: located(cells), rubric }, setup);

const lost = (mendable: boolean) => ({
  kind: "merge-lost",
  cell: "A1",
  expected: rangeToA1(first),
  found: null,
  mendable,
});

describe("merged cells of the header block", () => {
  it.each(officialRubrics().map((form) => [form.id, form] as const))(
    "are no damage as they are planned: %s",
    (_, form) => {
      const { cells, setup } = equippedSheet(plannedSheet(form));
      const { merges } = plannedSheet(form);

      expect(checkForm(cells, located(cells), form, { ...setup, merges }).damage).toEqual([]);
    },
  );

  it("are found when they were taken apart, and merged again", () => {
    expect(damageOf(merged(others))).toEqual([lost(true)]);
    expect(repairOf(merged(others)).merges).toEqual([first]);
    expect(repairOf(merged([])).merges).toEqual(plan.merges);
  });

  it("are left to a person where something stands in a covered cell", () => {
    const { cells, setup } = merged(others);
    const sheet = { cells: withCell(cells, first.firstRow, first.firstColumn + 2, "備忘"), setup };

    expect(damageOf(sheet)).toEqual([lost(false)]);
    expect(repairOf(sheet).merges).toEqual([]);
  });

  it("are left to a person where some of the cells are merged otherwise", () => {
    const fewer = { ...first, lastColumn: first.firstColumn + 1 };

    expect(damageOf(merged([fewer, ...others]))).toEqual([lost(false)]);
    expect(repairOf(merged([fewer, ...others])).merges).toEqual([]);
  });

  it("may span more", () => {
    const more = { ...first, lastColumn: first.lastColumn + 1 };

    expect(damageOf(merged([more, ...others]))).toEqual([]);
  });

  it("are not spoken of where nobody read them", () => {
    expect(damageOf(equippedSheet(plan))).toEqual([]);
  });
});
