import type { SheetWrites } from "../form/combination";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { CellWrite, WorkbookHost } from "../host/workbook-host";
import type { Result } from "../result";
import { type EditedCell, editedSince } from "./edited-since";

/** The writes for one sheet of the open workbook. */
export type WritesOfSheet = Pick<SheetWrites, "sheetId" | "writes">;

/**
 * Lists what the cells of some writes hold now, as writes that put it back.
 *
 * Null when one of them holds what a plain write can't put back: a formula, a truth value, an error.
 */
export const formerContents = (
  sheets: readonly WritesOfSheet[],
  base: readonly SheetCells[],
): readonly WritesOfSheet[] | null => {
  const former = sheets.map(({ sheetId, writes }) => {
    const cells = base.find((each) => each.sheetId === sheetId);
    return { sheetId, writes: writes.map((write) => formerContent(cells, write)) };
  });
  const known = former.flatMap(({ sheetId, writes }) => {
    const plain = writes.filter((write) => write !== null);
    return plain.length === writes.length ? [{ sheetId, writes: plain }] : [];
  });
  return known.length === former.length ? known : null;
};

const formerContent = (
  cells: SheetCells | undefined,
  { row, column }: CellWrite,
): CellWrite | null => {
  const value = cells?.values[row]?.[column] ?? null;
  const formula = cells?.formulas[row]?.[column] ?? null;
  if (cells === undefined || formula !== null) return null;
  if (typeof value === "boolean" || (typeof value === "object" && value !== null)) return null;
  return { row, column, value };
};

/** Lists the cells that no longer hold what was written into them; of several sheets each is named with its own. */
export const editedCells = (
  sheets: readonly WritesOfSheet[],
  now: readonly SheetCells[],
): readonly EditedCell[] =>
  sheets.flatMap(({ sheetId, writes }) => {
    const cells = now.find((each) => each.sheetId === sheetId) ?? null;
    const edited = editedSince(cells, writes);
    return cells === null || sheets.length < 2
      ? edited
      : edited.map((each) => ({ ...each, cell: `${cells.name}!${each.cell}` }));
  });

/** Writes into sheets, together; when that fails, all of them get their former contents back. */
export const writeSheets = async (
  host: WorkbookHost,
  sheets: readonly WritesOfSheet[],
  former: readonly WritesOfSheet[] | null,
): Promise<Result<void, HostError>> => {
  const written = await host.writeSheets(sheets);
  // In the same order: the sheets that were written before the one that failed come first.
  if (!written.ok && former !== null) await host.writeSheets(former);
  return written;
};
