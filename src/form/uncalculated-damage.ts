import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import { roles, type Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import { demandsReason } from "../scoring/allowance";
import { cellOf, columnCell, type FormLocation, indicatorRows, scoreCellOf } from "./form-location";
import type { Damage } from "./form-report";
import { type SheetCells, uncalculatedAt } from "./sheet-cells";

/**
 * Lists the formulas without a stored result in the cells that verdicts rest on: situations, scores and, where NA
 * demands a reason, 自我檢核說明.
 *
 * Nobody can say what they will show, so none of them is taken for blank.
 */
export const uncalculatedDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly Damage[] =>
  judgedCells(location, rubric).flatMap((position): readonly Damage[] => {
    const formula = uncalculatedAt(cells, position);
    if (formula === null) return [];
    const cell = toA1(position.row, position.column);
    return [{ kind: "not-calculated", cell, expected: null, found: formula, mendable: false }];
  });

const judgedCells = (location: FormLocation, rubric: Rubric): readonly CellPosition[] =>
  [
    ...situationCellsOf(rubric).map(({ id }) =>
      cellOf(location, situationCode(id), situationColumn),
    ),
    ...scoredIndicatorsOf(rubric).flatMap(({ id }) => [
      ...roles.map((role) => scoreCellOf(location, id, role)),
      ...(demandsReason(rubric)
        ? indicatorRows(location, id).map((row) => columnCell(location, row, "evidence"))
        : []),
    ]),
  ].filter((position) => position !== null);
