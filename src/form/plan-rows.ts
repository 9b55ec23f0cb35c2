import { toA1 } from "../plan/address";
import { columnIndex } from "../plan/columns";
import { type EvidenceLink, linkedEvidence, linkOf } from "../plan/evidence-link";
import { type RowInsertion, shiftedRow } from "../plan/row-insertion";
import type { CellRange } from "../plan/workbook-plan";
import { contentNow } from "./compare-contents";
import { missingRows } from "./compare-rows";
import { placeNow } from "./compare-validations";
import type { Comparison } from "./comparison";
import type { Damage } from "./form-report";
import type { Mending, NewRowHeight, RepairCell } from "./repair-plan";

/** Which rows are to be inserted, and where the planned rows that come back will stand. */
export interface RowsToInsert {
  readonly insertions: readonly RowInsertion[];
  /** Planned row → its row once everything is inserted. */
  readonly places: ReadonlyMap<number, number>;
}

/** Plans the rows that are gone: each comes back below the row that it stood below; `only` restricts it to those named. */
export const planRows = (comparison: Comparison, only: readonly Damage[] | null): RowsToInsert => {
  const wanted = missingRows(comparison).filter(
    ({ name }) =>
      only === null || only.some((one) => one.kind === "missing-row" && one.expected === name),
  );
  const groups = new Map<number, number[]>();
  for (const { plannedRow } of wanted) {
    const before = rowBelow(comparison, plannedRow);
    groups.set(before, [...(groups.get(before) ?? []), plannedRow]);
  }
  const insertions = [...groups]
    .map(([before, rows]) => ({ before, count: rows.length }))
    .sort((a, b) => a.before - b.before);
  const places = [...groups].flatMap(([before, rows]) => {
    const first = shiftedRow(before, insertions) - rows.length;
    return rows.map((plannedRow, index) => [plannedRow, first + index] as const);
  });
  return { insertions, places: new Map(places) };
};

/** Straight below the nearest planned row above that still stands; above everything that stands where none does. */
const rowBelow = ({ alignment: { rows } }: Comparison, plannedRow: number): number => {
  const above = rows.findLast((row, at) => at < plannedRow && row !== null) ?? null;
  if (above !== null) return above + 1;
  return rows.find((row) => row !== null) ?? 0;
};

/** What is written into new rows; the comparison is the one with the rows inserted. */
export interface NewRows {
  readonly cells: readonly RepairCell[];
  readonly heights: readonly NewRowHeight[];
  readonly merges: readonly CellRange[];
  readonly mendings: readonly Mending[];
}

/**
 * Fills the new rows with what was planned there: texts, formulas, styles; entries that stood there are gone.
 *
 * `links` fill the blanks of 自我檢核說明 again.
 */
export const fillRows = (
  after: Comparison,
  { places }: RowsToInsert,
  before: Comparison,
  links: readonly EvidenceLink[] = [],
): NewRows => {
  const names = new Map(missingRows(before).map(({ plannedRow, name }) => [plannedRow, name]));
  const rows = [...places];
  return {
    cells: rows.flatMap(([plannedRow]) =>
      cellsOfRow(after, plannedRow, linkOf(links, names.get(plannedRow) ?? "")),
    ),
    heights: rows.map(([plannedRow, row]) => ({
      ...(after.expected.plan.rows[plannedRow] ?? { height: 0, soft: true }),
      row,
    })),
    merges: after.expected.plan.merges.flatMap((merge) => mergeNow(after, merge, places)),
    mendings: rows.map(([plannedRow, row]): Mending => {
      const column = after.alignment.columns[columnIndex.code] ?? 0;
      const name = names.get(plannedRow) ?? null;
      return { kind: "missing-row", cell: toA1(row, column), old: null, new: name };
    }),
  };
};

const cellsOfRow = (
  after: Comparison,
  plannedRow: number,
  link: EvidenceLink | undefined,
): readonly RepairCell[] =>
  (after.expected.plan.cells[plannedRow] ?? []).flatMap(
    ({ content, style }, column): readonly RepairCell[] => {
      const place = placeNow({ row: plannedRow, column }, after);
      if (place === null) return [];
      if (link !== undefined && column === columnIndex.evidence && content?.type === "text")
        return [{ ...place, content: linkedEvidence(content.text, link), style }];
      return [{ ...place, content: content === null ? null : contentNow(content, after), style }];
    },
  );

const mergeNow = (
  { alignment }: Comparison,
  { firstRow, firstColumn, lastColumn }: CellRange,
  places: ReadonlyMap<number, number>,
): readonly CellRange[] => {
  const row = places.get(firstRow);
  const first = alignment.columns[firstColumn] ?? null;
  const last = alignment.columns[lastColumn] ?? null;
  if (row === undefined || first === null || last === null) return [];
  return [{ firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }];
};
