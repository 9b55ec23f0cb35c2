import { logHeaders, logWords } from "../messages/change-log";
import { printLogMarker } from "./marker";
import { pageUnder } from "./page";
import { blankCell, textContent } from "./planned-row";
import type { CellPlan, SheetPlan } from "./workbook-plan";

/** The name of a column of the 變更紀錄. */
export type LogColumnKey = keyof typeof logHeaders;

/** In points; together 780, which prints on A4 landscape at 100 %. */
const widths: Readonly<Record<LogColumnKey, number>> = {
  time: 96,
  who: 60,
  sheet: 84,
  cell: 48,
  code: 54,
  field: 78,
  old: 126,
  new: 126,
  reason: 108,
};

/** The columns A–I in their order; every column is found again by its header. */
export const logColumns: readonly { readonly key: LogColumnKey; readonly header: string }[] = [
  { key: "time", header: logHeaders.time },
  { key: "who", header: logHeaders.who },
  { key: "sheet", header: logHeaders.sheet },
  { key: "cell", header: logHeaders.cell },
  { key: "code", header: logHeaders.code },
  { key: "field", header: logHeaders.field },
  { key: "old", header: logHeaders.old },
  { key: "new", header: logHeaders.new },
  { key: "reason", header: logHeaders.reason },
];

const markerWidth = 120;
const heights = [28, 18, 6, 24] as const;
const headerRow = heights.length - 1;

/** Plans an empty 變更紀錄. */
export const planLogSheet = (sheetName: string): SheetPlan => {
  const lastColumn = logColumns.length - 1;
  return {
    name: sheetName,
    cells: [
      [...line("title", logWords.title), logMarkerCell(true)],
      [...line("hint", logWords.hint), blankCell],
      [...line("blank", ""), blankCell],
      [
        ...logColumns.map(({ header }) => ({ content: textContent(header), style: "header" })),
        blankCell,
      ],
    ],
    rows: heights.map((height) => ({ height, soft: false })),
    columns: [...logColumns.map(({ key }) => widths[key]), markerWidth].map((width, column) => ({
      width,
      hidden: false,
      outlineLevel: column > lastColumn ? 1 : 0,
    })),
    merges: [0, 1].map((row) => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn })),
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageUnder(logWords.title, { lastRow: headerRow, lastColumn, titleRow: headerRow }),
    frozenRows: headerRow + 1,
    showGridlines: false,
    marker: { row: 0, column: lastColumn + 1 },
  };
};

/** The cell that says which sheet this is, and whether changes are written down at present. */
export const logMarkerCell = (on: boolean): CellPlan => ({
  content: textContent(printLogMarker(on)),
  style: "marker",
});

/** A cell of a line: always text, whatever it looks like. */
export const logCell = (words: string): CellPlan => ({
  content: textContent(words),
  style: "record",
});

const line = (style: string, words: string): readonly CellPlan[] =>
  logColumns.map((_, column) => ({ content: textContent(column === 0 ? words : ""), style }));
