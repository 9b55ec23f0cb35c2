import type { SheetCells } from "../form/sheet-cells";
import { fillCells } from "../host/xlsx/fill-cells";
import type { CellWrite } from "../host/workbook-host";
import type { CellPosition } from "../plan/cell-position";
import { err, ok, type Result } from "../result";
import { unreadableSentence } from "./unreadable";

/** What is written into one sheet of a workbook. */
export interface SheetWrites {
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
  /** The cells of the program's own formulas, whose results the writes make outdated. */
  readonly outdated: readonly CellPosition[];
}

/** Writes nothing, but leaves no stored result in a sheet that shows what the forms amounted to. */
export const forgetting = ({ sheetId, formulas }: SheetCells): SheetWrites => ({
  sheetId,
  writes: [],
  outdated: formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => (formula === null ? [] : [{ row, column }])),
  ),
});

/** Writes into the sheets of a workbook's bytes, one after the other; the failure is a sentence. */
export const applyWrites = (
  file: string,
  bytes: Uint8Array,
  fills: readonly SheetWrites[],
): Result<Uint8Array, string> => {
  let filled = bytes;
  for (const { sheetId, writes, outdated } of fills) {
    const next = fillCells(filled, sheetId, writes, outdated);
    if (!next.ok) return err(unreadableSentence(file, next.error));
    filled = next.value;
  }
  return ok(filled);
};
