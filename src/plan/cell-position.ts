/** Where a cell stands on its sheet; rows and columns count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}
