import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { stylesNamed } from "../plan/styles";
import { placeNow } from "./compare-validations";
import type { Comparison, DamagedCell } from "./comparison";
import type { ExpectedSheet } from "./expected-sheet";
import type { CellLook, SheetSetup } from "./sheet-setup";

/**
 * Lists the score cells that have lost their look: neither fill nor borders are left, or typed numbers become text.
 *
 * Other colours and lines are people's own affair, and so is a locked cell.
 */
export const lostLooks = (comparison: Comparison, { looks }: SheetSetup): readonly DamagedCell[] =>
  comparison.expected.plan.cells.flatMap((line, row) =>
    line.flatMap(({ style }, column): readonly DamagedCell[] => {
      const position = isScoreStyle(style) ? placeNow({ row, column }, comparison) : null;
      if (position === null) return [];
      const cell = toA1(position.row, position.column);
      const look = looks[cell];
      if (look === undefined || !isLost(look, style)) return [];
      return [
        {
          damage: { kind: "look-lost", cell, expected: null, found: null, mendable: true },
          mend: { ...position, style },
        },
      ];
    }),
  );

/** Lists the cells of a form's plan that scores are typed into. */
export const scoreCells = ({ plan }: ExpectedSheet): readonly CellPosition[] =>
  plan.cells.flatMap((line, row) =>
    line.flatMap(({ style }, column) => (isScoreStyle(style) ? [{ row, column }] : [])),
  );

const isScoreStyle = (style: string): boolean => style.startsWith("score ");

const isLost = ({ isText, fill, bordered }: CellLook, style: string): boolean =>
  isText || (!bordered && fill !== (stylesNamed([style])[style]?.fill ?? null));
