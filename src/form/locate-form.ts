import { columns, type ColumnKey } from "../plan/columns";
import { parseMarker } from "../plan/marker";
import type { CellEntry } from "../scoring/verdict";
import type { FormLocation } from "./form-location";
import { findText, type SheetCells } from "./sheet-cells";

/** Fewer headers than this in one row are taken for chance, not for the form's header row. */
const headersNeeded = 4;

/**
 * Finds the form on a sheet by what survives in its cells: the marker, the header texts, the row codes.
 *
 * The marker is searched on the whole sheet, because rows and columns may have been inserted before it.
 * Null when no cell carries a marker. A sheet that holds two forms is read as the first of them.
 */
export const locateForm = (cells: SheetCells): FormLocation | null => {
  const place = findText(cells, parseMarker);
  if (place === null) return null;
  const { found: marker, cell: markerCell } = place;
  return { ...locateTable(cells, markerCell.column), marker, markerCell };
};

const locateTable = (
  cells: SheetCells,
  column: number,
): Omit<FormLocation, "marker" | "markerCell"> => {
  const header = findHeaderRow(cells.values);
  const codeColumn = header?.columns.code ?? column;
  return {
    sheetId: cells.sheetId,
    sheetName: cells.name,
    headerRow: header?.row ?? null,
    columns: { ...header?.columns, code: codeColumn },
    rows: header === null ? new Map() : codedRows(cells.values, codeColumn),
  };
};

type ColumnIndexes = Partial<Record<ColumnKey, number>>;

const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

const keysByHeader: ReadonlyMap<string, ColumnKey> = new Map(
  columns
    .filter(({ header }) => header !== "")
    .map(({ header, key }) => [withoutSpaces(header), key]),
);

/** Which column's header an entry is; null for every other entry. */
export const keyOfHeader = (entry: CellEntry): ColumnKey | null =>
  typeof entry === "string" ? (keysByHeader.get(withoutSpaces(entry)) ?? null) : null;

const headersIn = (values: readonly CellEntry[]): ColumnIndexes => {
  const found: ColumnIndexes = {};
  for (const [column, value] of values.entries()) {
    const key = keyOfHeader(value);
    if (key !== null) found[key] ??= column;
  }
  return found;
};

/** Finds the row that carries the most headers of a form, and where; null where none carries enough. */
export const findHeaderRow = (
  rows: SheetCells["values"],
): { readonly row: number; readonly columns: ColumnIndexes } | null => {
  let best: { row: number; columns: ColumnIndexes } | null = null;
  let most = headersNeeded - 1;
  for (const [row, values] of rows.entries()) {
    const found = headersIn(values);
    const count = Object.keys(found).length;
    if (count > most) {
      best = { row, columns: found };
      most = count;
    }
  }
  return best;
};

/** Reads the rows that carry a code in a column, top first. */
export const codedRows = (
  rows: SheetCells["values"],
  codeColumn: number,
): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [row, values] of rows.entries()) {
    const code = codeIn(values[codeColumn] ?? null);
    if (code === null) continue;
    const known = found.get(code);
    if (known === undefined) found.set(code, [row]);
    else known.push(row);
  }
  return found;
};

/** A code of a row; the marker and the column's own header are none. */
const codeIn = (value: CellEntry): string | null => {
  const code = typeof value === "string" ? value.trim() : "";
  return code === "" || keysByHeader.has(code) || parseMarker(code) !== null ? null : code;
};
