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
  const { location, expected } = comparison;
  const missing = [...new Set(missingRows(comparison).map(({ name }) => name))];
  const doubled = [...expected.location.rows].flatMap(([code, planned]) =>
    (location.rows.get(code) ?? []).slice(planned.length).map((row) => ({ code, row })),
  );
  return [
    ...missing.map((name): DamagedCell => ({
      damage: { kind: "missing-row", cell: null, expected: name, found: null, mendable: true },
      mend: null,
    })),
    ...doubled.map(({ code, row }): DamagedCell => {
      const at = columnCell(location, row, "code");
      const cell = at === null ? null : toA1(at.row, at.column);
      return {
        damage: { kind: "doubled-row", cell, expected: null, found: code, mendable: false },
        mend: null,
      };
    }),
  ];
};
