import type { SheetWrites } from "../form/combination";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { CellWrite, WorkbookHost } from "../host/workbook-host";
import { ok, type Result } from "../result";

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

/** Tells whether every cell still holds what was written into it. */
export const stillHolds = (sheets: readonly WritesOfSheet[], now: readonly SheetCells[]): boolean =>
  sheets.every(({ sheetId, writes }) => {
    const cells = now.find((each) => each.sheetId === sheetId);
    return writes.every(
      ({ row, column, value }) => (cells?.values[row]?.[column] ?? null) === value,
    );
  });

/** Writes sheet by sheet, one write each; when one fails, the sheets before it get their former contents back. */
export const writeSheets = async (
  host: WorkbookHost,
  sheets: readonly WritesOfSheet[],
  former: readonly WritesOfSheet[] | null,
): Promise<Result<void, HostError>> => {
  for (const [index, { sheetId, writes }] of sheets.entries()) {
    const written = await host.write(sheetId, writes);
    if (written.ok) continue;
    for (const before of (former ?? []).slice(0, index))
      await host.write(before.sheetId, before.writes);
    return written;
  }
  return ok(undefined);
};
