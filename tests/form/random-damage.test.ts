import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkForm } from "../../src/form/check-form";
import { cellOf } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { planRepair } from "../../src/form/plan-repair";
import { readAnswers } from "../../src/form/read-answers";
import { recognizeForm } from "../../src/form/recognize-form";
import { officialRubrics } from "../../src/official/official-rubrics";
import { columns } from "../../src/plan/columns";
import { isInputStyle } from "../../src/plan/styles";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { cellsWithoutRow } from "./deleted-rows";
import { edited, plannedSheet } from "./planned-sheets";
import { equippedSheet, type EquippedSheet, repaired } from "./repairs";
import { withCell } from "./sheets";

const forms = officialRubrics();

/** A cell of the plan that people don't fill in, by its place. */
const ownCells = (rubric: Rubric) =>
  plannedSheet(rubric).cells.flatMap((line, row) =>
    line.flatMap(({ content, style }, column) =>
      content === null || isInputStyle(style) || column === gap ? [] : [{ row, column }],
    ),
  );

const gap = columns.findIndex(({ part }) => part === "gap");

const codesOf = (rubric: Rubric): readonly string[] =>
  plannedSheet(rubric).cells.flatMap((line) => {
    const content = line[columns.findIndex(({ key }) => key === "code")]?.content;
    return content?.type === "text" && /^\d/u.test(content.text) ? [content.text] : [];
  });

/** What happens to a form: cells are overtyped or emptied, rows deleted, rules and looks lost. */
interface Damage {
  readonly overtyped: readonly { readonly at: number; readonly value: CellEntry }[];
  readonly deleted: readonly number[];
  readonly lostValidations: readonly number[];
  readonly lostFormats: readonly number[];
}

const damages: fc.Arbitrary<Damage> = fc.record({
  overtyped: fc.array(
    fc.record({ at: fc.nat(), value: fc.constantFrom<CellEntry>(null, 42, "改過") }),
    { maxLength: 6 },
  ),
  deleted: fc.array(fc.nat(), { maxLength: 3 }),
  lostValidations: fc.array(fc.nat(), { maxLength: 3 }),
  lostFormats: fc.array(fc.nat(), { maxLength: 2 }),
});

const without = <T>(list: readonly T[], indexes: readonly number[]): readonly T[] =>
  list.filter((_, index) => !indexes.some((one) => one % list.length === index));

const damaged = (
  sheet: EquippedSheet,
  rubric: Rubric,
  { overtyped, deleted, lostValidations, lostFormats }: Damage,
  header: number,
): EquippedSheet => {
  const own = ownCells(rubric).filter(({ row }) => row !== header);
  const codes = codesOf(rubric);
  const gone = [...new Set(deleted.map((index) => codes[index % codes.length] ?? ""))];
  const shorter = gone.reduce(cellsWithoutRow, sheet);
  const cells = overtyped.reduce((left, { at, value }) => {
    const place = own[at % own.length];
    const isThere = place !== undefined && place.row < left.values.length - gone.length;
    return isThere ? withCell(left, place.row, place.column, value) : left;
  }, shorter.cells);
  return {
    cells,
    setup: {
      ...shorter.setup,
      validations: without(shorter.setup.validations, lostValidations),
      conditionalFormats: without(shorter.setup.conditionalFormats, lostFormats),
    },
  };
};

const formOn = (sheet: EquippedSheet, rubric: Rubric) => {
  const location = locateForm(sheet.cells) ?? recognizeForm(sheet.cells, forms)?.location ?? null;
  return location === null ? null : { cells: sheet.cells, location, rubric };
};

describe("a form that was damaged at random", () => {
  it.each(forms.map((rubric) => [rubric.id, rubric] as const))(
    "is whole after one repair, with every entry of the rows that stayed: %s",
    (_, rubric) => {
      const whole = equippedSheet(plannedSheet(rubric));
      const location = locateForm(whole.cells);
      if (location === null) throw new Error("no form");
      const codes = codesOf(rubric).filter((code) => !code.endsWith("+"));
      const filled = codes.reduce((cells, code, index) => {
        const score =
          cellOf(location, code, "self") === null ? cells : edited(cells, code, "self", index % 4);
        return edited(score, code, "finding", `${code} 良好`);
      }, whole.cells);
      fc.assert(
        fc.property(damages, (damage) => {
          const sheet = damaged(
            { ...whole, cells: filled },
            rubric,
            damage,
            location.headerRow ?? 0,
          );
          const before = formOn(sheet, rubric);
          if (before === null) return;
          const mended = repaired(sheet, planRepair(before, sheet.setup));
          const after = formOn(mended, rubric);
          if (after === null) throw new Error("the form is gone");
          const kinds = checkForm(mended.cells, after.location, rubric, mended.setup).damage;

          expect(kinds.filter(({ mendable }) => mendable)).toEqual([]);
          const textsIn = ({ cells }: EquippedSheet) =>
            cells.values.flat().filter((one) => typeof one === "string" && one.endsWith(" 良好"));
          expect(textsIn(mended).sort()).toEqual(textsIn(sheet).sort());
          expect(readAnswers(mended.cells, after.location, rubric).lostRules).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
  );
});
