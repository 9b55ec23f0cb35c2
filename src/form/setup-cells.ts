import { alignForm } from "./align-form";
import { isScoreStyle } from "./compare-looks";
import { cellsIn, placeNow } from "./compare-validations";
import { expectedSheet } from "./expected-sheet";
import type { CellPosition, FormLocation } from "./form-location";
import type { SheetCells } from "./sheet-cells";
import type { Rubric } from "../rubric/rubric";

/** Lists the cells of a form whose look matters: those that scores are typed into. */
export const lookCells = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly CellPosition[] =>
  plannedPlaces(cells, location, rubric, (expected) =>
    expected.plan.cells.flatMap((line, row) =>
      line.flatMap(({ style }, column) => (isScoreStyle(style) ? [{ row, column }] : [])),
    ),
  );

/** Lists the cells of a form whose validation matters: score cells, cells that take no score, situations. */
export const validatedCells = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly CellPosition[] =>
  plannedPlaces(cells, location, rubric, (expected) =>
    expected.plan.validations.flatMap(({ ranges }) => cellsIn(ranges)),
  );

const plannedPlaces = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  pick: (expected: NonNullable<ReturnType<typeof expectedSheet>>) => readonly CellPosition[],
): readonly CellPosition[] => {
  const expected = expectedSheet(rubric);
  if (expected === null) return [];
  const alignment = alignForm(cells, location, expected);
  return pick(expected).flatMap((planned) => {
    const place = placeNow(planned, { alignment });
    return place === null ? [] : [place];
  });
};
