import type { CellPosition } from "../plan/cell-position";
import { isUnitsMarker } from "../plan/marker";
import { type UnitsColumnKey, unitsColumns } from "../plan/units-columns";
import type { CellEntry } from "../scoring/verdict";
import { entryAt, holdsText, printedEntry, type SheetCells } from "./sheet-cells";

/** One row of the 負責單位 sheet that carries a code. */
export interface UnitEntry {
  readonly rubricId: string;
  readonly indicator: string;
  /** Without the blanks around it; null while nobody is named. */
  readonly unit: string | null;
  /** The cell that the unit is entered into. */
  readonly cell: CellPosition;
}

/** The 負責單位 sheet as it stands now, whatever was inserted, sorted or renamed since. */
export interface UnitsList {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Null when no row carries the headers 負責單位 and 代碼. */
  readonly headerRow: number | null;
  /** Each column by its header's text; a column whose header is gone has none. */
  readonly columns: Readonly<Partial<Record<UnitsColumnKey, number>>>;
  /** Every coded row, top first; an indicator may stand in more than one. */
  readonly entries: readonly UnitEntry[];
}

/** Reads a 負責單位 sheet by its marker, headers and row codes; null when no cell carries its marker. */
export const readUnits = (cells: SheetCells): UnitsList | null => {
  if (!isUnitsSheet(cells)) return null;
  const headerRow = findHeaderRow(cells.values);
  const columns = headerRow === null ? {} : headersIn(cells.values[headerRow] ?? []);
  return {
    sheetId: cells.sheetId,
    sheetName: cells.name,
    headerRow,
    columns,
    entries: headerRow === null ? [] : entriesBelow(cells, headerRow, columns),
  };
};

/** Finds the workbook's 負責單位 sheet, the first if there are several; null when it has none. */
export const findUnitsSheet = (sheets: readonly SheetCells[]): SheetCells | null =>
  sheets.find(isUnitsSheet) ?? null;

const isUnitsSheet = (cells: SheetCells): boolean =>
  holdsText(cells, (text) => isUnitsMarker(text.trim()));

/** The unit in charge of an indicator: the first one that a row of it names; null when none does. */
export const unitOf = (list: UnitsList, rubricId: string, indicator: string): string | null =>
  entriesOf(list, rubricId, indicator).find(({ unit }) => unit !== null)?.unit ?? null;

/** The cell that an indicator's unit stands in or belongs into; null when the list has no row of it. */
export const unitCellOf = (
  list: UnitsList,
  rubricId: string,
  indicator: string,
): CellPosition | null => {
  const entries = entriesOf(list, rubricId, indicator);
  return (entries.find(({ unit }) => unit !== null) ?? entries[0])?.cell ?? null;
};

/** Every unit that some row names, once, in the order of the rows. */
export const unitNames = ({ entries }: UnitsList): readonly string[] => [
  ...new Set(entries.flatMap(({ unit }) => unit ?? [])),
];

const entriesOf = (
  { entries }: UnitsList,
  rubricId: string,
  indicator: string,
): readonly UnitEntry[] =>
  entries.filter((entry) => entry.rubricId === rubricId && entry.indicator === indicator);

const findHeaderRow = (rows: SheetCells["values"]): number | null => {
  const found = rows.findIndex((row) => {
    const { unit, code } = headersIn(row);
    return unit !== undefined && code !== undefined;
  });
  return found < 0 ? null : found;
};

const headersIn = (row: readonly CellEntry[]): UnitsList["columns"] => {
  const found: Partial<Record<UnitsColumnKey, number>> = {};
  for (const { key, header } of unitsColumns) {
    const column = row.findIndex((value) => typeof value === "string" && value.trim() === header);
    if (column >= 0) found[key] = column;
  }
  return found;
};

const entriesBelow = (
  cells: SheetCells,
  headerRow: number,
  { unit: unitColumn, code: codeColumn }: UnitsList["columns"],
): readonly UnitEntry[] => {
  if (unitColumn === undefined || codeColumn === undefined) return [];
  return cells.values.flatMap((values, row): readonly UnitEntry[] => {
    const code = row > headerRow ? values[codeColumn] : null;
    const [, rubricId, indicator] = codePattern.exec(typeof code === "string" ? code : "") ?? [];
    if (rubricId === undefined || indicator === undefined) return [];
    const cell = { row, column: unitColumn };
    const unit = printedEntry(entryAt(cells, cell))?.trim() ?? "";
    return [{ rubricId, indicator, unit: unit === "" ? null : unit, cell }];
  });
};

/** Bounded lengths: the text comes from anybody's workbook. */
const codePattern = /^\s*([a-z0-9-]{1,64}) (\d{1,3}\.\d{1,3}\.\d{1,3})\s*$/u;
