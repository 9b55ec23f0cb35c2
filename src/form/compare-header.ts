import { toA1 } from "../plan/address";
import { columns } from "../plan/columns";
import type { Comparison, DamagedCell } from "./comparison";
import { entryAt, printedEntry } from "./sheet-cells";
import { withoutReturns } from "./sheet-reading";

/**
 * Compares the official texts of the header block with the plan's: title, 視導項目, 視導對象, 訪視內容說明.
 *
 * Its rows carry no codes, so a text counts as there wherever it stands above the header row.
 */
export const compareHeader = (comparison: Comparison): readonly DamagedCell[] => {
  const { cells, location, expected, alignment } = comparison;
  if (location.headerRow === null) return [];
  const there = new Set(
    cells.values.slice(0, location.headerRow).flatMap((row) => row.map(plainText)),
  );
  return expected.textRows.flatMap((plannedRow) =>
    (expected.plan.cells[plannedRow] ?? []).flatMap(
      ({ content }, index): readonly DamagedCell[] => {
        const row = alignment.rows[plannedRow] ?? null;
        const column = alignment.columns[index] ?? null;
        if (content?.type !== "text" || index === expected.location.columns.code) return [];
        if (row === null || column === null || there.has(plainText(content.text))) return [];
        const position = { row, column };
        const found = printedEntry(entryAt(cells, position));
        const cell = toA1(row, column);
        const expectedText = content.text;
        return [
          {
            damage: { kind: "text-changed", cell, expected: expectedText, found, mendable: true },
            mend: { ...position, content },
          },
        ];
      },
    ),
  );
};

/** Compares the headers of the columns; one whose column is gone can't be put back without the column. */
export const compareColumns = ({
  cells,
  location,
  expected,
  alignment,
}: Comparison): readonly DamagedCell[] =>
  columns.flatMap(({ key, header }, index): readonly DamagedCell[] => {
    const isPlanned = expected.location.columns[key] !== undefined;
    if (!isPlanned || location.columns[key] !== undefined) return [];
    const column = alignment.columns[index] ?? null;
    if (column === null || location.headerRow === null) {
      const lost = { cell: null, expected: header, found: null };
      return [{ damage: { kind: "missing-column", ...lost, mendable: false }, mend: null }];
    }
    const position = { row: location.headerRow, column };
    const found = printedEntry(entryAt(cells, position));
    const place = { cell: toA1(position.row, column), expected: header, found };
    return [
      {
        damage: { kind: "missing-column", ...place, mendable: true },
        mend: { ...position, content: { type: "text", text: header } },
      },
    ];
  });

const plainText = (entry: unknown): string =>
  typeof entry === "string" ? withoutReturns(entry) : "";
