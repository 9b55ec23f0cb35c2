import { recordFields, recordWords } from "../messages/states";
import { wordsWith } from "../messages/sheet";
import { printRecordMarker, type RecordMarker } from "./marker";
import { pageUnder } from "./page";
import { textContent } from "./planned-row";
import type { CellPlan, SheetPlan } from "./workbook-plan";

/** What a row of a record says of its code. */
export type RecordField = keyof typeof recordFields;

/** One thing that a form held when it was made final, as text. */
export interface RecordRow {
  /** An indicator's id, a situation's code such as `@institution`, or `#` for the form itself. */
  readonly code: string;
  readonly field: RecordField;
  /** A score or a choice as it stands; of other texts the fingerprint. Empty for nothing. */
  readonly value: string;
}

/** In points: code, field, value, marker. */
const widths = [90, 90, 200, 120] as const;
const heights = { title: 28, hint: 18, gap: 6, header: 24, line: 18 } as const;
const headerRow = 3;
const markerColumn = widths.length - 1;

/** The headers of a record, by which its lines are found again. */
export const recordHeaders = [recordWords.code, recordWords.field, recordWords.value] as const;

/**
 * Plans the hidden sheet that keeps what a form held when it was made final: plain texts, no formula.
 *
 * `title` names the form.
 */
export const planRecordSheet = (
  sheetName: string,
  title: string,
  marker: RecordMarker,
  records: readonly RecordRow[],
): SheetPlan => {
  const rows: readonly (readonly CellPlan[])[] = [
    [...line(["title"], [wordsWith(recordWords.title, title)]), markerCell(marker)],
    line(["hint"], [recordWords.hint]),
    line(["blank"], []),
    line(["toolHeader", "toolHeader", "toolHeader"], recordHeaders),
    ...records.map(({ code, field, value }) =>
      line(["record", "record", "record"], [code, recordFields[field], value]),
    ),
  ].map((cells) => padded(cells));
  const lastRow = rows.length - 1;
  return {
    name: sheetName,
    cells: rows,
    rows: rows.map((_, row) => ({ height: heightOf(row), soft: false })),
    columns: widths.map((width) => ({ width, hidden: false, outlineLevel: 0 })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageUnder(sheetName, { lastRow, lastColumn: markerColumn - 1, titleRow: headerRow }),
    frozenRows: headerRow + 1,
    showGridlines: false,
    hidden: true,
    marker: { row: 0, column: markerColumn },
  };
};

const markerCell = (marker: RecordMarker): CellPlan => ({
  content: textContent(printRecordMarker(marker)),
  style: "marker",
});

/** The title and the hint may run over the cells right of them. */
const line = (styles: readonly string[], texts: readonly string[]): readonly CellPlan[] =>
  Array.from({ length: markerColumn }, (_, column) => ({
    content: textContent(texts[column] ?? ""),
    style: styles[column] ?? "blank",
  }));

const padded = (cells: readonly CellPlan[]): readonly CellPlan[] => [
  ...cells,
  ...Array.from({ length: widths.length - cells.length }, () => ({
    content: null,
    style: "blank",
  })),
];

const heightOf = (row: number): number =>
  [heights.title, heights.hint, heights.gap, heights.header][row] ?? heights.line;
