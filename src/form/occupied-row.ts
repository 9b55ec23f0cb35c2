import type { CellPosition } from "../plan/cell-position";
import { columns } from "../plan/columns";
import { isEvidenceLink } from "../plan/is-evidence-link";
import { isInputStyle } from "../plan/styles";
import type { CellPlan } from "../plan/workbook-plan";
import type { Comparison } from "./comparison";
import { enteredAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/**
 * Tells whether somebody has entered something beside a planned row: a score, 自我檢核說明, 訪視結果說明.
 *
 * What the form itself prints there is nobody's entry.
 */
export const isOccupied = (
  { cells, expected, alignment }: Comparison,
  plannedRow: number,
): boolean =>
  columns.some((_, plannedColumn) => {
    const row = alignment.rows[plannedRow] ?? null;
    const column = alignment.columns[plannedColumn] ?? null;
    const planned = expected.plan.cells[plannedRow]?.[plannedColumn];
    if (row === null || column === null || planned === undefined) return false;
    return isInputStyle(planned.style) && isEntered(cells, { row, column }, planned);
  });

const isEntered = (cells: SheetCells, position: CellPosition, { content }: CellPlan): boolean => {
  const found = printedEntry(enteredAt(cells, position));
  const printed = content?.type === "text" ? content.text : "";
  const formula = formulaAt(cells, position);
  if (found === null || (formula !== null && isEvidenceLink(formula, printed))) return false;
  return withoutReturns(found) !== withoutReturns(printed);
};
