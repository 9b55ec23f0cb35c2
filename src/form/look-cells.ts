import type { CellPosition } from "../plan/cell-position";
import type { Rubric } from "../rubric/rubric";
import { scoreCells } from "./compare-looks";
import { placeNow } from "./compare-validations";
import { expectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { settledComparison } from "./settle-columns";
import type { SheetCells } from "./sheet-cells";

/** Lists the cells of a form whose look matters: those that scores are typed into. */
export const lookCells = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly CellPosition[] => {
  const expected = expectedSheet(rubric);
  if (expected === null) return [];
  const comparison = settledComparison(cells, location, expected);
  return scoreCells(expected).flatMap((planned) => placeNow(planned, comparison) ?? []);
};
