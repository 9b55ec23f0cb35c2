import { isInputStyle } from "../plan/styles";
import type { CellPlan, SheetPlan } from "../plan/workbook-plan";
import { type AlignedRow, alignRows } from "./align-rows";
import type { AnnexLocation } from "./planned-annexes";
import type { SheetCells } from "./sheet-cells";
import {
  type FixedCell,
  type InputCell,
  type SheetReading,
  shapesIn,
  textsIn,
} from "./sheet-reading";

/**
 * Reads an annex's sheet: the input cells of its rows and of rows that people inserted into its table.
 *
 * Where columns were inserted or deleted nothing can be told apart: then it has no input cells.
 */
export const readAnnexSheet = (
  cells: SheetCells,
  { marker, markerCell }: AnnexLocation,
  plan: SheetPlan,
): SheetReading => {
  const inputs: InputCell[] = [];
  const fixed: FixedCell[] = [];
  const rows = markerCell.column === plan.marker.column ? alignRows(cells, plan) : [];
  for (const aligned of rows) {
    for (const [column, planned] of (plan.cells[aligned.plannedRow] ?? []).entries()) {
      const position = { row: aligned.row, column };
      const printed = aligned.inserted === 0 ? planned.content : null;
      if (isInput(plan, aligned, column, planned)) {
        const key = `${marker.rubricId}/${marker.annexId} ${rowName(aligned)} c${column + 1}`;
        const { rubricId } = marker;
        const place = { key, kind: "annex", rubricId, indicator: null, column: null } as const;
        inputs.push({ place, position, printed });
      } else if (planned.content !== null) {
        fixed.push({ position, content: planned.content });
      }
    }
  }
  return { cells, inputs, fixed, texts: textsIn(plan.cells), shapes: shapesIn(plan.cells) };
};

/** In a row inserted right below printed texts people enter what they like; below an input row, what it takes. */
const isInput = (
  plan: SheetPlan,
  { plannedRow, inserted }: AlignedRow,
  column: number,
  { style }: CellPlan,
): boolean => {
  if (isInputStyle(style)) return true;
  const isInputRow = (plan.cells[plannedRow] ?? []).some((cell) => isInputStyle(cell.style));
  return inserted > 0 && !isInputRow && column <= plan.page.printArea.lastColumn;
};

const rowName = ({ plannedRow, inserted }: AlignedRow): string =>
  inserted === 0 ? `${plannedRow + 1}` : `${plannedRow + 1}+${inserted}`;
