import type { CellPosition } from "../plan/cell-position";
import type { ColumnKey } from "../plan/columns";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";
import { cellOf, columnOf, type FormLocation, indicatorRows } from "./form-location";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";

/** One value to write into a form's sheet; null empties the cell. */
export interface EntryWrite extends CellPosition {
  readonly value: number | string | null;
}

/** Values by indicator id. */
export type EntryValues = Readonly<Record<string, number | string | null>>;

/** Entries for one form. What is absent is left as it is. */
export interface FormEntries {
  readonly scores: Readonly<Partial<Record<Role, EntryValues>>>;
  readonly situations: SituationAnswers;
  /** 自我檢核說明 by indicator id. */
  readonly evidence: Readonly<Record<string, string>>;
  /** 訪視結果說明 by indicator id. */
  readonly finding: Readonly<Record<string, string>>;
}

/** What is to be written, and the entries whose row or column is gone from the sheet. */
export interface PlannedEntries {
  readonly writes: readonly EntryWrite[];
  /** Indicator or situation ids without a cell. */
  readonly homeless: readonly string[];
}

/**
 * Plans the writes that put entries into a form where it stands now.
 *
 * Text for an indicator of several rows goes into its first row whole, and its continuation cells are emptied,
 * so that reading it back gives the same text.
 */
export const entryWrites = (
  location: FormLocation,
  rubric: Rubric,
  entries: FormEntries,
): PlannedEntries => {
  const writes: EntryWrite[] = [];
  const homeless: string[] = [];
  const place = (id: string, cell: CellPosition | null, value: EntryWrite["value"]): void => {
    if (cell === null) homeless.push(id);
    else writes.push({ ...cell, value });
  };
  for (const { id, options } of situationCellsOf(rubric)) {
    const chosen = entries.situations[id];
    if (chosen === undefined) continue;
    const label = options.find(({ value }) => value === chosen)?.label ?? null;
    place(id, cellOf(location, situationCode(id), situationColumn), label);
  }
  for (const role of roles) {
    for (const [id, value] of Object.entries(entries.scores[role] ?? {})) {
      place(id, cellOf(location, id, role), value);
    }
  }
  for (const column of ["evidence", "finding"] as const) {
    for (const [id, text] of Object.entries(entries[column])) {
      place(id, cellOf(location, id, column), text);
      writes.push(...emptiedContinuations(location, id, column));
    }
  }
  return { writes, homeless };
};

const emptiedContinuations = (
  location: FormLocation,
  id: string,
  key: ColumnKey,
): readonly EntryWrite[] => {
  const column = columnOf(location, key);
  if (column === null) return [];
  return indicatorRows(location, id)
    .slice(1)
    .map((row) => ({ row, column, value: null }));
};
