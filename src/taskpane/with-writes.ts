import type { SheetCells } from "../form/sheet-cells";
import type { CellWrite } from "../host/workbook-host";

/** Cells with writes carried out on them, for showing a result before the workbook is read again. */
export const withWrites = (cells: SheetCells, writes: readonly CellWrite[]): SheetCells => {
  const values = cells.values.map((row) => [...row]);
  const formulas = cells.formulas.map((row) => [...row]);
  for (const { row, column, value } of writes) {
    const [valuesOfRow, formulasOfRow] = [values[row], formulas[row]];
    if (valuesOfRow !== undefined) valuesOfRow[column] = value;
    if (formulasOfRow !== undefined) formulasOfRow[column] = null;
  }
  return { ...cells, values, formulas };
};
