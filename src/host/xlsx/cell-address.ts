import { columnNumber, gridLimits } from "../../plan/address";

/** A cell's place; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Whether a place lies in Excel's grid. */
export const isInGrid = ({ row, column }: CellPlace): boolean =>
  row >= 0 && row <= gridLimits.lastRow && column >= 0 && column <= gridLimits.lastColumn;

/** The place that a stored address such as `B12` names; null when it names none in Excel's grid. */
export const parseCellAddress = (address: string): CellPlace | null => {
  const [, letters, digits] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const place = { row: Number(digits) - 1, column: columnNumber(letters) };
  return isInGrid(place) ? place : null;
};
