import type { CellPosition } from "../plan/cell-position";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { indicatorsOf, isScored } from "../rubric/walk";
import type { CellEntry } from "../scoring/verdict";
import { columnCell, type FormLocation, indicatorRows } from "./form-location";
import { enteredAt, type SheetCells } from "./sheet-cells";

/** A score that stands where none belongs. */
export interface StrayScore {
  readonly indicator: string;
  readonly role: Role;
  readonly entry: CellEntry;
  readonly position: CellPosition;
}

/** Lists the entries in the score cells of continuation rows and of indicators without scores. */
export const strayScores = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly StrayScore[] =>
  indicatorsOf(rubric).flatMap((indicator) => {
    const rows = indicatorRows(location, indicator.id);
    return rows.slice(isScored(indicator) ? 1 : 0).flatMap((row) =>
      roles.flatMap((role): readonly StrayScore[] => {
        const position = columnCell(location, row, role);
        const entry = enteredAt(cells, position);
        if (position === null || entry === null) return [];
        return [{ indicator: indicator.id, role, entry, position }];
      }),
    );
  });
