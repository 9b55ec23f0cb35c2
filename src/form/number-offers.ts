import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import { numberInText } from "../scoring/number-in-text";
import { type FormLocation, scoreCellOf } from "./form-location";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";

/** A score that was typed as text, and the number that it plainly means. */
export interface NumberOffer extends CellPosition {
  readonly indicator: string;
  readonly role: Role;
  /** Such as `F12`. */
  readonly cell: string;
  readonly old: string;
  readonly number: number;
}

/**
 * Lists the scores that are numbers as text, such as `8 分`, `８` or ` 8`, each with its number.
 *
 * SUM skips them. Whether the number is legal is not asked; a formula's result is left to its formula.
 */
export const numberOffers = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly NumberOffer[] =>
  scoredIndicatorsOf(rubric).flatMap(({ id }) =>
    roles.flatMap((role): readonly NumberOffer[] => {
      const position = scoreCellOf(location, id, role);
      if (position === null || formulaAt(cells, position) !== null) return [];
      const old = entryAt(cells, position);
      const number = typeof old === "string" ? numberInText(old) : null;
      if (typeof old !== "string" || number === null) return [];
      const cell = toA1(position.row, position.column);
      return [{ ...position, indicator: id, role, cell, old, number }];
    }),
  );
