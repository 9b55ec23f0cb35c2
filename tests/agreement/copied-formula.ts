import type { CellReference, Formula } from "../../src/plan/formula";

/** Rewrites a formula as copying it does: relative references go along, fixed ones stay. */
export const copiedFormula = (formula: Formula, rows: number, columns = 0): Formula => {
  const again = (part: Formula): Formula => copiedFormula(part, rows, columns);
  switch (formula.type) {
    case "cell":
      return copiedCell(formula, rows, columns);
    case "range":
      return {
        ...formula,
        from: copiedCell(formula.from, rows, columns),
        to: copiedCell(formula.to, rows, columns),
      };
    case "call":
      return { ...formula, args: formula.args.map(again) };
    case "binary":
      return { ...formula, left: again(formula.left), right: again(formula.right) };
    case "number":
    case "text":
    case "boolean":
      return formula;
  }
};

const copiedCell = (cell: CellReference, rows: number, columns: number): CellReference => ({
  ...cell,
  row: cell.rowAbsolute ? cell.row : cell.row + rows,
  column: cell.columnAbsolute ? cell.column : cell.column + columns,
});
