import type { CellPosition } from "../plan/cell-position";
import type { ColumnKey } from "../plan/columns";
import type { FormMarker } from "../plan/marker";
import type { Role, Rubric } from "../rubric/rubric";
import { continuationCode, indicatorIn } from "../plan/row-code";

/** Where the parts of a form stand on a sheet now, whatever was inserted, moved or renamed since. */
export interface FormLocation {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly marker: FormMarker;
  readonly markerCell: CellPosition;
  /** Present when the form was recognized without its marker; `markerCell` is where it belongs. */
  readonly markerLost?: true;
  /** The row with the column headers; null when no row carries enough of them. */
  readonly headerRow: number | null;
  /** Each column by its header's text; a column whose header is gone has none. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  /** Every row with a code by that code, top first; more than one row means that a row was doubled. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** The codes whose rows bear another's code or none, and were known by their official texts; absent for none. */
  readonly knownByText?: readonly string[];
  /** The codes whose row carries another's official text, so that nobody knows whose its entries are; absent for none. */
  readonly contested?: readonly string[];
  /**
   * The columns that people write in whose headers are contradicted by what stands in them, so that nobody knows whose
   * their entries are: where they stand by the form's cells. Absent for none.
   */
  readonly contestedColumns?: Readonly<Partial<Record<ColumnKey, number>>>;
}

/** Tells whether a form was made from exactly this edition of its rubric. */
export const isSameEdition = ({ marker }: FormLocation, { version }: Rubric): boolean =>
  marker.version === version;

/** The row where the table begins: its header row or, where that is gone, its uppermost indicator; 0 without any. */
export const tableTop = ({ headerRow, rows }: FormLocation): number => {
  if (headerRow !== null) return headerRow;
  const indicators = [...rows].flatMap(([code, found]) => (/^\d/u.test(code) ? found : []));
  return indicators.length === 0 ? 0 : Math.min(...indicators);
};

/** Lists the rows of a code that something can be read from and written into: none where they are contested. */
export const rowsOf = (location: FormLocation, code: string): readonly number[] =>
  location.contested?.includes(code) === true ? [] : (location.rows.get(code) ?? []);

/** Finds the first row of a code; null when there is none, or when it is contested. */
export const rowOf = (location: FormLocation, code: string): number | null =>
  rowsOf(location, code)[0] ?? null;

/** Finds a column that something can be read from and written into; null when it is gone, or when it is contested. */
export const columnOf = (location: FormLocation, column: ColumnKey): number | null =>
  location.contestedColumns !== undefined && column in location.contestedColumns
    ? null
    : (location.columns[column] ?? null);

/** Finds the cell of a row in a column; null when the column is gone or contested. */
export const columnCell = (
  location: FormLocation,
  row: number,
  column: ColumnKey,
): CellPosition | null => {
  const index = columnOf(location, column);
  return index === null ? null : { row, column: index };
};

/** Finds the cell of a coded row in a column; null when the row or the column is gone. */
export const cellOf = (
  location: FormLocation,
  code: string,
  column: ColumnKey,
): CellPosition | null => {
  const row = rowOf(location, code);
  return row === null ? null : columnCell(location, row, column);
};

/** Finds the cell that holds an indicator's score of one role; null when its row or column is gone. */
export const scoreCellOf = (
  location: FormLocation,
  indicatorId: string,
  role: Role,
): CellPosition | null => cellOf(location, indicatorId, role);

/**
 * Lists the rows of one indicator, its first row before its continuation rows.
 *
 * Empty when the first row is gone: continuation rows alone hold nothing that counts.
 */
export const indicatorRows = (location: FormLocation, indicatorId: string): readonly number[] => {
  const lead = rowOf(location, indicatorId);
  if (lead === null) return [];
  return [lead, ...rowsOf(location, continuationCode(indicatorId))];
};

/**
 * Lists every row that bears an indicator's code, continuation rows last: doubled and contested rows, too.
 *
 * What stands in these counts for nothing, yet it stands there.
 */
export const bearingRows = ({ rows }: FormLocation, indicatorId: string): readonly number[] => [
  ...(rows.get(indicatorId) ?? []),
  ...(rows.get(continuationCode(indicatorId)) ?? []),
];

/** Tells which indicator a row belongs to, continuation rows included; null for every other row. */
export const indicatorAt = (location: FormLocation, row: number): string | null => {
  for (const code of location.rows.keys()) {
    const indicator = indicatorIn(code);
    if (indicator !== null && rowsOf(location, code).includes(row)) return indicator;
  }
  return null;
};
