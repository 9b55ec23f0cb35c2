import { cellsOfPlan } from "../../src/form/expected-sheet";
import type { Combination, WorkbookCopy } from "../../src/form/combination";
import { identifySheet } from "../../src/form/identify-sheet";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { InputCell } from "../../src/form/sheet-reading";
import { reviseUnits } from "../../src/form/units-revision";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { withCell } from "./sheets";

/** The untouched sheets of forms, their annexes and their list of units. */
export const blankSheets = (rubrics: readonly Rubric[]): readonly SheetCells[] => {
  const plan = planWorkbook(
    rubrics.map((rubric) => ({ rubric, situations: {}, alert: "refuse" })),
    [],
  );
  const sheets = plan.sheets.map(cellsOfPlan);
  const forms = sheets.flatMap((cells) => {
    const location = locateForm(cells);
    const rubric = rubrics.find(({ id }) => id === location?.marker.rubricId);
    return location === null || rubric === undefined ? [] : [{ rubric, location }];
  });
  const revision = reviseUnits(forms, null, []);
  return revision.kind === "new" ? [...sheets, cellsOfPlan(revision.sheet)] : sheets;
};

/** An input cell and the sheet that it is on. */
export interface PlacedInput {
  readonly sheetId: string;
  readonly input: InputCell;
}

/** Lists every cell for people to fill in. */
export const inputsOn = (
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
): readonly PlacedInput[] =>
  sheets.flatMap((cells) => {
    const found = identifySheet(cells, rubrics);
    return "reading" in found
      ? found.reading.inputs.map((input) => ({ sheetId: cells.sheetId, input }))
      : [];
  });

/** Enters values at places of a workbook. */
export const entered = (
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
  values: Readonly<Record<string, CellEntry>>,
): readonly SheetCells[] =>
  Object.entries(values).reduce((filled, [key, value]) => {
    const found = inputsOn(filled, rubrics).find(({ input }) => input.place.key === key);
    if (found === undefined) throw new Error(`no place ${key}`);
    const { row, column } = found.input.position;
    return filled.map((cells) =>
      cells.sheetId === found.sheetId ? withCell(cells, row, column, value) : cells,
    );
  }, sheets);

/** The base as it stands after the combination is written into it. */
export const written = (
  { sheets }: WorkbookCopy,
  combination: Combination,
): readonly SheetCells[] =>
  sheets.map((cells) =>
    (combination.sheets.find(({ sheetId }) => sheetId === cells.sheetId)?.writes ?? []).reduce(
      (filled, { row, column, value }) => withCell(filled, row, column, value),
      cells,
    ),
  );
