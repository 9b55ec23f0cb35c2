import { toA1 } from "../plan/address";
import type { Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import { isBrokenLink } from "./agreed-links";
import { type FormLocation, scoreCellOf } from "./form-location";
import type { Damage } from "./form-report";
import { formulaAt, type SheetCells } from "./sheet-cells";

/**
 * Lists the cells of 委員評分 that showed an agreed score whose cell was deleted, with its row or the whole 委員彙整 sheet.
 *
 * What was agreed on is not known any more: a person enters it anew, or merges again.
 */
export const linkDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly Damage[] =>
  scoredIndicatorsOf(rubric).flatMap(({ id }): readonly Damage[] => {
    const position = scoreCellOf(location, id, "committee");
    const formula = position === null ? null : formulaAt(cells, position);
    if (position === null || formula === null || !isBrokenLink(formula)) return [];
    const cell = toA1(position.row, position.column);
    return [{ kind: "link-lost", cell, expected: null, found: formula, mendable: false }];
  });
