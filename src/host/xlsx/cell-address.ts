import { gridLimits } from "../../plan/address";

/** A cell's place; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The number of a column's letters, from 0: `A` is 0, `XFD` 16383. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
};

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
