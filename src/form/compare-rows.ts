import { sheetWords } from "../messages/sheet";
import { toA1 } from "../plan/address";
import { columnCell } from "./form-location";
import type { Comparison, DamagedCell } from "./comparison";
import type { ExpectedSheet } from "./expected-sheet";

/** Names the planned rows that are gone by their code, or by their text where they carry none; the uppermost first. */
export const missingRows = ({
  expected,
  alignment,
}: Comparison): readonly { readonly plannedRow: number; readonly name: string }[] =>
  alignment.rows.flatMap((row, plannedRow) =>
    row === null ? [{ plannedRow, name: rowName(expected, plannedRow) }] : [],
  );

const rowName = ({ plan, location }: ExpectedSheet, plannedRow: number): string => {
  const cells = plan.cells[plannedRow] ?? [];
  const code = plannedRow === plan.marker.row ? null : cells[location.columns.code ?? -1]?.content;
  if (code?.type === "text" && plannedRow !== location.headerRow) return code.text;
  const text = cells.find(({ content }) => content?.type === "text")?.content;
  return text?.type === "text" ? text.text : "";
};

/** Lists the rows that are gone, each code once, and those that stand there twice. */
export const compareRows = (comparison: Comparison): readonly DamagedCell[] => {
  const { location, expected, alignment } = comparison;
  const missing = [...new Set(missingRows(comparison).map(({ name }) => name))];
  const placed = new Set(alignment.rows);
  const doubled = [...expected.location.rows.keys()].flatMap((code) =>
    (location.rows.get(code) ?? []).flatMap((row) => (placed.has(row) ? [] : [{ code, row }])),
  );
  return [
    ...missing.map((name): DamagedCell => ({
      damage: { kind: "missing-row", cell: null, expected: name, found: null, mendable: true },
      mend: null,
    })),
    ...doubled.map((one) => undecided("doubled-row", one, comparison)),
    ...movedRows(comparison).map((one) => undecided("row-moved", one, comparison)),
  ];
};

interface CodedRow {
  readonly code: string;
  readonly row: number;
}

const undecided = (
  kind: "doubled-row" | "row-moved",
  { code, row }: CodedRow,
  { location }: Comparison,
): DamagedCell => {
  const at = columnCell(location, row, "code");
  const cell = at === null ? null : toA1(at.row, at.column);
  return { damage: { kind, cell, expected: null, found: code, mendable: false }, mend: null };
};

/**
 * Lists the indicators that stand outside the rows that their 小計 adds up: below it, or above the 小計 before it.
 *
 * Where they stand within those rows does not matter: the sums are the same.
 */
const movedRows = ({ expected, alignment }: Comparison): readonly CodedRow[] => {
  const moved: CodedRow[] = [];
  let section: CodedRow[] = [];
  let above = -1;
  const planned = [...expected.location.rows].flatMap(([code, rows]) =>
    rows.map((plannedRow) => ({ code, plannedRow, row: alignment.rows[plannedRow] ?? null })),
  );
  for (const { code, row } of planned.sort((a, b) => a.plannedRow - b.plannedRow)) {
    if (row === null) continue;
    if (!code.startsWith(sheetWords.subtotal)) {
      section.push({ code, row });
      continue;
    }
    moved.push(...section.filter((one) => one.row > row || one.row < above));
    above = row;
    section = [];
  }
  return moved;
};
