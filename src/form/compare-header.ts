import { columnHeaders, sheetWords } from "../messages/sheet";
import { toA1 } from "../plan/address";
import { columnIndex, columns, type ColumnKey } from "../plan/columns";
import { addedText } from "./added-text";
import { addedTo, ownColumns } from "./compare-contents";
import type { Comparison, DamagedCell } from "./comparison";
import { tableTop } from "./form-location";
import { keyOfHeader } from "./locate-form";
import { entryAt, printedEntry } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/**
 * Compares the official texts of the header block with the plan's: title, 視導項目, 視導對象, 訪視內容說明.
 *
 * Its rows carry no codes, so a text counts as there wherever it stands above the header row. Under 視導對象 a school writes
 * its own name, in place of the printed words or beside them: nothing that stands there is damage.
 */
export const compareHeader = (comparison: Comparison): readonly DamagedCell[] => {
  const { cells, location, expected, alignment } = comparison;
  const there = new Set(
    cells.values.slice(0, tableTop(location)).flatMap((row) => row.map(plainText)),
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
        if (found !== null && expectedText.startsWith(sheetWords.audience.before)) return [];
        if (addedText(expectedText, found) !== null) return [addedTo(cell, expectedText, found)];
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

/**
 * Compares the headers of the columns; one whose column is gone can't be put back without the column.
 *
 * Where the form's cells contradict the headers of columns that people write in, nobody but a person knows which of both
 * was believed while they wrote: such a header stays. A header row that is gone altogether is a missing row.
 */
export const compareColumns = (comparison: Comparison): readonly DamagedCell[] => {
  const { location, expected, alignment } = comparison;
  return columns.flatMap(({ key, header }, index): readonly DamagedCell[] => {
    if (expected.location.columns[key] === undefined) return [];
    const column = alignment.columns[index] ?? null;
    const isNowhere = location.headerRow === null && location.rows.size === 0;
    if (column === null || isNowhere) return [goneColumn(header)];
    return comparedHeader(comparison, key, column);
  });
};

const goneColumn = (header: string): DamagedCell => ({
  damage: { kind: "missing-column", cell: null, expected: header, found: null, mendable: false },
  mend: null,
});

const comparedHeader = (
  { cells, location, expected, contradicted }: Comparison,
  key: ColumnKey,
  column: number,
): readonly DamagedCell[] => {
  if (location.headerRow === null) return [];
  const position = { row: location.headerRow, column };
  const entry = entryAt(cells, position);
  const said = keyOfHeader(entry);
  if (said === key) return [];
  // Nothing that is printed in such columns says which of them it is.
  const isPeoples = ownColumns.has(key) && (said === null || ownColumns.has(said));
  const mendable = !(contradicted === true && isPeoples);
  const header = columnHeaders[key];
  const planned = expected.plan.cells[expected.location.headerRow ?? -1]?.[columnIndex[key]];
  const look = entry === null && planned !== undefined ? { style: planned.style } : {};
  return [
    {
      damage: {
        kind: said === null ? "missing-column" : "header-exchanged",
        cell: toA1(position.row, column),
        expected: header,
        found: printedEntry(entry),
        mendable,
      },
      mend: mendable ? { ...position, content: { type: "text", text: header }, ...look } : null,
    },
  ];
};

const plainText = (entry: unknown): string =>
  typeof entry === "string" ? withoutReturns(entry) : "";
