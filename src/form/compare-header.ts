import { toA1 } from "../plan/address";
import type { Comparison } from "./compare-contents";
import type { Damage } from "./form-report";
import { entryAt, printedEntry } from "./sheet-cells";

/**
 * Compares the official texts of the header block with the plan's: title, 視導項目, 視導對象, 訪視內容說明.
 *
 * Its rows carry no codes, so a text counts as there wherever it stands above the header row. The place named for one
 * that is not there is where it was planned, counted from the marker.
 */
export const compareHeader = ({ cells, location, expected }: Comparison): readonly Damage[] => {
  if (location.headerRow === null) return [];
  const there = new Set(
    cells.values.slice(0, location.headerRow).flatMap((row) => row.map(plainText)),
  );
  const rowsDown = location.markerCell.row - expected.location.markerCell.row;
  const columnsRight = (location.columns.section ?? 0) - (expected.location.columns.section ?? 0);
  return expected.textRows.flatMap((row) =>
    (expected.plan.cells[row] ?? []).flatMap(({ content }, column): readonly Damage[] => {
      if (content?.type !== "text" || column === expected.location.columns.code) return [];
      if (there.has(plainText(content.text))) return [];
      const position = { row: row + rowsDown, column: column + columnsRight };
      const found = printedEntry(entryAt(cells, position));
      const cell = toA1(position.row, position.column);
      return [{ kind: "text-changed", cell, expected: content.text, found, mendable: true }];
    }),
  );
};

const plainText = (entry: unknown): string =>
  typeof entry === "string" ? entry.replace(/\r/gu, "") : "";
