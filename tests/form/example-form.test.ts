import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { isUntouchedExample, planExample } from "../../src/form/example-form";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { locateForm } from "../../src/form/locate-form";
import { formsOn } from "../../src/form/form-places";
import { type OpenForm, openForm } from "../../src/form/open-form";
import { schoolOf } from "../../src/form/school";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialExample } from "../../src/official/official-example";
import { findRubric, officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import { textHeight } from "../../src/plan/text-height";
import { type Role, roles } from "../../src/rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../../src/rubric/walk";
import { withCell } from "./sheets";

const rubric = findRubric(officialExample.rubric);
if (rubric === null) throw new Error(`no form ${officialExample.rubric}`);
const plan = planExample(rubric, officialExample, []);
const [sheet] = plan.sheets;
if (sheet === undefined) throw new Error("no sheet planned");
const cells = cellsOfPlan(sheet);

const opened = (): OpenForm => {
  const form = openForm(cells, officialRubrics());
  if (form === null) throw new Error("the example does not find itself");
  return form;
};

const reportedAs = (state: string): readonly unknown[] =>
  checkForm(cells, opened().location, rubric)
    .scores.filter((score) => score.state === state)
    .map(({ indicator, role, value, reason }) => [indicator, role, value, reason]);

describe("the example's entries", () => {
  const scored = scoredIndicatorsOf(rubric).map(({ id }) => id);

  it("stand for indicators of the form, and for nearly all of them", () => {
    const { scores, evidence, finding } = officialExample;
    const all = new Set(indicatorsOf(rubric).map(({ id }) => id));
    for (const id of [evidence, finding].flatMap(Object.keys)) expect(all).toContain(id);
    expect(Object.keys(scores.committee)).toEqual(scored);
    expect(Object.keys(scores.self)).toHaveLength(scored.length - 1);
  });

  it("leave one score open and have one that the standard refuses; all others are allowed", () => {
    expect(reportedAs("blank")).toEqual([["3.2.2", "self", null, null]]);
    expect(reportedAs("invalid")).toEqual([["2.3.2", "self", 3, "between-bands"]]);
    expect(reportedAs("ok")).toHaveLength(2 * scored.length - 2);
  });

  it("give the self-check a running total and the committee a complete one", () => {
    const { self, committee } = opened().score.roles;
    expect(self).toMatchObject({ total: 89.5, missing: 1, invalid: 1, complete: false });
    expect(committee).toMatchObject({ total: 91, complete: true });
  });

  it("differ between the roles, so that there is something to review", () => {
    const { self, committee } = officialExample.scores;
    const differing = Object.entries(self).filter(
      ([id, score]) => score !== new Map(Object.entries(committee)).get(id),
    );
    expect(differing.length).toBeGreaterThan(8);
  });

  it("keep the printed words beside the check boxes", () => {
    const texts = new Map<string, string>(Object.entries(officialExample.evidence));
    for (const { id, evidence } of indicatorsOf(rubric)) {
      const text = texts.get(id);
      if (text !== undefined)
        expect(text.replaceAll("☑", "□").startsWith(evidence ?? "")).toBe(true);
    }
  });
});

describe("planExample", () => {
  it("plans one sheet whose name says that it is an example, different from those taken", () => {
    expect(plan.sheets).toHaveLength(1);
    expect(sheet.name).toBe(`範例 ${rubric.short} ${rubric.title}`);
    const [second] = planExample(rubric, officialExample, [sheet.name]).sheets;
    expect(second?.name).toMatch(/^範例 .* \(2\)$/u);
  });

  it("keeps to Excel's limits", () => {
    expect(lintPlan(plan)).toEqual([]);
  });

  it("puts no text into a row that is too low for it", () => {
    const { rows, columns } = opened().location;
    const tooHigh = (["evidence", "finding"] as const).flatMap((key) =>
      Object.entries(officialExample[key]).filter(([id, text]) => {
        const width = sheet.columns[columns[key] ?? -1]?.width ?? 0;
        return textHeight(text, width) > (sheet.rows[rows.get(id)?.[0] ?? -1]?.height ?? 0);
      }),
    );
    expect(tooHigh).toEqual([]);
  });

  it("names an invented school and damages nothing of the form", () => {
    const { location } = opened();
    expect(schoolOf(cells, location, rubric)).toBe("範例科技大學");
    expect(checkForm(cells, location, rubric).damage).toEqual([]);
  });
});

describe("isUntouchedExample", () => {
  const at = (indicator: string, role: Role): { row: number; column: number } => {
    const location = locateForm(cells);
    const [row, column] = [location?.rows.get(indicator)?.[0], location?.columns[role]];
    if (row === undefined || column === undefined) throw new Error(`no cell for ${indicator}`);
    return { row, column };
  };
  const isUntouched = (changed: SheetCells): boolean =>
    isUntouchedExample(changed, rubric, officialExample);

  it("holds for the sheet as it was inserted", () => {
    expect(isUntouched(cells)).toBe(true);
  });

  it.each(roles)("holds no more once a score of %s was entered over a sample", (role) => {
    const { row, column } = at("1.1.1", role);
    expect(isUntouched(withCell(cells, row, column, 1))).toBe(false);
  });

  it("holds no more once the open score was filled in, or a note stands beside the table", () => {
    const { row, column } = at("3.2.2", "self");
    expect(isUntouched(withCell(cells, row, column, 4))).toBe(false);
    expect(isUntouched(withCell(cells, row, 9, "備忘"))).toBe(false);
  });

  it("still holds where a sample was deleted: nobody's entry stands there", () => {
    const { row, column } = at("1.1.1", "self");
    expect(isUntouched(withCell(cells, row, column, null))).toBe(true);
  });

  it("does not hold for another form, nor where rows came in between", () => {
    const [values, formulas] = [
      [[], ...cells.values],
      [[], ...cells.formulas],
    ];
    expect(isUntouched({ ...cells, values, formulas })).toBe(false);
    const other = findRubric("A");
    if (other === null) throw new Error("no form A");
    expect(isUntouchedExample(cells, other, officialExample)).toBe(false);
  });
});

describe("formsOn", () => {
  it("leaves an example out, by its sheet's name", () => {
    expect(formsOn([cells], [rubric])).toEqual([]);
    expect(formsOn([{ ...cells, name: "105 D" }], [rubric])).toHaveLength(1);
  });
});
