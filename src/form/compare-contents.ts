import { toA1 } from "../plan/address";
import { columns, type ColumnKey } from "../plan/columns";
import { printFormula } from "../plan/print-formula";
import type { CellContent } from "../plan/workbook-plan";
import type { ExpectedSheet } from "./expected-sheet";
import type { CellPosition, FormLocation } from "./form-location";
import type { Damage, DamageKind } from "./form-report";
import { situationColumn } from "./read-answers";
import { sameFormula, translateFormula, type Translation } from "./same-formula";
import { entryAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";

/** A form's sheet as it is, beside the sheet as it was inserted. */
export interface Comparison {
  readonly cells: SheetCells;
  readonly location: FormLocation;
  readonly expected: ExpectedSheet;
}

/** Columns whose cells are people's own, except where the plan puts a formula (小計, 總分). */
const ownColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "evidence",
  "self",
  "committee",
  "finding",
  "selfParts",
  "committeeParts",
]);

const helperColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "points",
  "allowed",
  "rule",
  "lowest",
  "selfCheck",
  "committeeCheck",
]);

/**
 * Compares every official text, helper cell and formula of the coded rows with the plan's.
 *
 * Planned formulas are first rewritten to where their cells stand now. One that refers to a row or column that
 * is gone can't be compared: the missing row is a finding of its own.
 */
export const compareContents = (comparison: Comparison): readonly Damage[] => {
  const { location, expected } = comparison;
  const toRow = rowTranslation(comparison);
  const toColumn = columnTranslation(comparison);
  const compareCell = (code: string, plannedRow: number, key: ColumnKey): readonly Damage[] => {
    const row = toRow(plannedRow);
    const column = location.columns[key];
    const content = plannedContent(expected, plannedRow, key);
    if (row === null || column === undefined || content === null) return [];
    if (isOwn(code, key, content)) return [];
    const wanted = wantedText(content, toRow, toColumn);
    return wanted === null
      ? []
      : differing(comparison.cells, { row, column }, key, content, wanted);
  };
  return [...expected.location.rows].flatMap(([code, plannedRows]) =>
    plannedRows.flatMap((row) => columns.flatMap(({ key }) => compareCell(code, row, key))),
  );
};

const plannedContent = (
  { plan, location }: ExpectedSheet,
  row: number,
  key: ColumnKey,
): CellContent | null => {
  const column = location.columns[key];
  return column === undefined ? null : (plan.cells[row]?.[column]?.content ?? null);
};

const isOwn = (code: string, key: ColumnKey, content: CellContent): boolean =>
  (ownColumns.has(key) && content.type !== "formula") ||
  (code.startsWith("@") && key === situationColumn);

/** The content as text; null for a formula whose cells are not all there. */
const wantedText = (
  content: CellContent,
  toRow: Translation,
  toColumn: Translation,
): string | null => {
  if (content.type === "text") return content.text;
  if (content.type === "number") return String(content.number);
  const translated = translateFormula(content.formula, toRow, toColumn);
  return translated === null ? null : `=${printFormula(translated)}`;
};

const differing = (
  cells: SheetCells,
  position: CellPosition,
  key: ColumnKey,
  content: CellContent,
  wanted: string,
): readonly Damage[] => {
  const formula = formulaAt(cells, position);
  const found = formula ?? printedEntry(entryAt(cells, position));
  const same =
    content.type === "formula"
      ? formula !== null && sameFormula(formula, wanted)
      : formula === null && withoutReturns(found) === withoutReturns(wanted);
  if (same) return [];
  const kind = kindOf(key, content, found);
  const cell = toA1(position.row, position.column);
  return [{ kind, cell, expected: wanted, found, mendable: true }];
};

const kindOf = (key: ColumnKey, content: CellContent, found: string | null): DamageKind => {
  const helper = helperColumns.has(key);
  if (helper && found === null) return "helper-cleared";
  if (content.type === "formula") return "formula-changed";
  return helper ? "helper-changed" : "text-changed";
};

const withoutReturns = (text: string | null): string | null => text?.replace(/\r/gu, "") ?? null;

const rowTranslation = ({ location, expected }: Comparison): Translation => {
  const places = new Map<number, number>();
  for (const [code, planned] of expected.location.rows) {
    const found = location.rows.get(code) ?? [];
    for (const [index, row] of planned.entries()) {
      const place = found[index];
      if (place !== undefined) places.set(row, place);
    }
  }
  return (row) => places.get(row) ?? null;
};

const columnTranslation = ({ location, expected }: Comparison): Translation => {
  const places = new Map<number, number>();
  for (const { key } of columns) {
    const planned = expected.location.columns[key];
    const place = location.columns[key];
    if (planned !== undefined && place !== undefined) places.set(planned, place);
  }
  return (column) => places.get(column) ?? null;
};
