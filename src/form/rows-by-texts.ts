import { columnIndex } from "../plan/columns";
import { indicatorText } from "../plan/official-text";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import type { ExpectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { codedRows } from "./locate-form";
import { printedRow } from "./printed-rows";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

type CodedRows = FormLocation["rows"];

/**
 * Finds the rows of a form that has lost its marker: by their codes or, where most of these are gone, by their texts.
 *
 * Null unless most indicators stand word for word beside their codes or, without codes, with their standards.
 * `aligned` gives the columns of the plan on the sheet, as far as they are known.
 */
export const recognizedRows = (
  cells: SheetCells,
  rubric: Rubric,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): CodedRows | null => {
  const code = aligned[columnIndex.code] ?? null;
  const coded: CodedRows = code === null ? new Map() : codedRows(cells.values, code);
  const column = aligned[columnIndex.indicator] ?? null;
  const indicators = indicatorsOf(rubric);
  const isMost = (count: number): boolean => count * 2 > indicators.length;
  const standing = indicators.filter((indicator) => {
    const row = coded.get(indicator.id)?.[0];
    return row !== undefined && textAt(cells, row, column) === indicatorText(indicator);
  });
  if (isMost(standing.length)) return coded;
  const printed = rowsByTexts(cells, expected, aligned);
  const whole = indicators.filter(({ id }) => {
    const row = printed.get(id)?.[0];
    return row !== undefined && carriesStandard(cells, row, id, expected, aligned);
  });
  return isMost(whole.length) ? printed : null;
};

/** A row of which none of the texts is its own alone, as that of a 小計, is left out. */
const rowsByTexts = (
  cells: SheetCells,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): CodedRows => {
  const places = new Map<number, number>();
  for (const row of cells.values.keys()) {
    const plannedRow = printedRow(cells, row, expected, aligned);
    if (plannedRow !== null && !places.has(plannedRow)) places.set(plannedRow, row);
  }
  return new Map(
    [...expected.location.rows]
      .map(([code, planned]) => [code, planned.flatMap((one) => places.get(one) ?? [])] as const)
      .filter(([, rows]) => rows.length > 0),
  );
};

const carriesStandard = (
  cells: SheetCells,
  row: number,
  id: string,
  { plan, location }: ExpectedSheet,
  aligned: readonly (number | null)[],
): boolean => {
  const content = plan.cells[location.rows.get(id)?.[0] ?? -1]?.[columnIndex.standard]?.content;
  const wanted = content?.type === "text" ? withoutReturns(content.text) : null;
  return wanted === null || textAt(cells, row, aligned[columnIndex.standard] ?? null) === wanted;
};

const textAt = (cells: SheetCells, row: number, column: number | null): string | null => {
  const entry = column === null ? null : entryAt(cells, { row, column });
  return typeof entry === "string" ? withoutReturns(entry) : null;
};
