import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { columnIndex } from "../../src/plan/columns";
import { layoutForm } from "../../src/plan/form-layout";
import { cell, call, range } from "../../src/plan/formula-builders";
import { compareTotals } from "./compare-totals";
import { shippedPlan } from "./probe-sheet";
import { univerEngine } from "./univer-engine";
import { weightedForm } from "./weighted-form";

const seed = 105;
const engines = [univerEngine];
/** One form of each kind of total, and the ones with situations and a bonus. */
const rubrics = [
  ...officialRubrics().filter(({ short }) => ["A", "C", "F", "H", "K"].includes(short)),
  weightedForm,
].map((rubric) => [rubric.short, rubric] as const);

describe.each(rubrics)("random fills of form %s", (_, rubric) => {
  it("have the core's 小計, 總分 and 狀態 in Univer", async () => {
    expect(await compareTotals({ rubric, seed, fills: 8, engines })).toEqual([]);
  }, 120_000);
});

describe("the agreement of the sums", () => {
  it("is found missing where a subtotal adds refused scores, and the fill shrinks to one of them", async () => {
    const plan = shippedPlan(weightedForm);
    const [section] = layoutForm(weightedForm).sections;
    if (section === undefined) throw new Error("no section");
    const [first, last] = [section.first, section.last].map((row) => cell(row, columnIndex.self));
    if (first === undefined || last === undefined) throw new Error("no rows");
    const planted = plan.cells.map((line, row) =>
      line.map((one, column) =>
        row === section.subtotal && column === columnIndex.self
          ? {
              ...one,
              content: { type: "formula", formula: call("SUM", range(first, last)) } as const,
            }
          : one,
      ),
    );
    const [difference] = await compareTotals({
      rubric: weightedForm,
      seed,
      fills: 8,
      engines,
      plan: { ...plan, cells: planted },
    });

    expect(difference?.core[0]?.subtotals[0]).not.toEqual(difference?.says[0]?.subtotals[0]);
    expect(difference?.fill.split("; ").length).toBeLessThanOrEqual(3);
  }, 120_000);
});
