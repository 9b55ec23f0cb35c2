import type { OpenForm } from "../form/open-form";
import { reportWords } from "../messages/report";
import { printReportMarker } from "../plan/marker";
import { pageOf } from "../plan/page";
import { blankCell, textContent } from "../plan/planned-row";
import { singleRow, tableStyle } from "../plan/styles";
import type { CellPlan, SheetPlan } from "../plan/workbook-plan";
import type { FinalScores } from "./final-scores";
import type { FormInReport, ReportChoice } from "./report";
import { chartRows } from "./sheet-chart";
import { type SheetColumn, sheetColumns } from "./sheet-columns";
import { headRows } from "./sheet-head";
import { evidenceRows, notCountedRows } from "./sheet-lists";
import { headingLine, mergesOf, type SheetRow, type SheetSource, textLine } from "./sheet-row";
import { headerRow, planSheetRows } from "./sheet-rows";

/**
 * Plans a form's 報告 sheet: A4 landscape, every figure and every text that people entered a formula that refers to the
 * form's own cells.
 *
 * The result table with 訪視結果說明 always stands on it, the other parts as they were chosen. It comes after the chart and
 * the lists: paper repeats its header row on every page from there on, where it must not stand above another table.
 */
export const planReportSheet = (
  form: OpenForm,
  report: FormInReport,
  { roles, parts }: ReportChoice,
  sheetName: string,
  final: FinalScores | null,
): SheetPlan => {
  const columns = sheetColumns(roles, final !== null);
  const source = { form, report, roles, columns, final };
  const above = [
    ...partRows.flatMap(([part, rowsOf]) => (parts.includes(part) ? rowsOf(source) : [])),
    headingLine(reportWords.headings.results),
  ];
  const table = [
    headerRow(columns),
    ...planSheetRows(source),
    ...(parts.includes("signatures") ? reportWords.signatures.map(signatureRow) : []),
  ];
  const below = [...above, ...table];
  const headHeight = headRows(source, 0).length;
  const rows: readonly SheetRow[] = [...headRows(source, headHeight + below.length - 1), ...below];
  return {
    name: sheetName,
    cells: rows.map((row, index) =>
      cellsOf(
        index === 0 ? { ...row, cells: { ...row.cells, code: markerCell(form) } } : row,
        columns,
      ),
    ),
    rows: rows.map(({ height, soft }) => ({ height, soft })),
    columns: columns.map(({ width, printed }) => ({
      width,
      hidden: false,
      outlineLevel: printed ? 0 : 1,
    })),
    merges: rows.flatMap((row, index) => mergesOf(row, index, columns)),
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageOf(form.rubric, {
      lastRow: rows.length - 1,
      lastColumn: columns.filter(({ printed }) => printed).length - 1,
      titleRow: headHeight + above.length,
    }),
    frozenRows: null,
    showGridlines: false,
    marker: { row: 0, column: columns.findIndex(({ key }) => key === "code") },
  };
};

/** The parts above the table, in their order on the sheet. */
const partRows: readonly (readonly [
  ReportChoice["parts"][number],
  (source: SheetSource) => readonly SheetRow[],
])[] = [
  ["chart", chartRows],
  ["not-applicable", notCountedRows],
  ["evidence", evidenceRows],
];

const cellsOf = (
  { cells, boxed }: SheetRow,
  columns: readonly SheetColumn[],
): readonly CellPlan[] =>
  columns.map(({ key, printed }) => {
    const empty = printed && boxed ? { ...blankCell, style: boxedStyle } : blankCell;
    return cells[key] ?? empty;
  });

const boxedStyle = tableStyle("text", { ...singleRow, vertical: "top" });

const markerCell = ({ rubric }: OpenForm): CellPlan => ({
  content: { type: "text", text: printReportMarker(rubric.id, rubric.version) },
  style: "marker",
});

const signatureRow = (label: string): SheetRow =>
  textLine(
    "field",
    textContent(
      `${label}${reportWords.labelEnd}${reportWords.signatureBlank}${reportWords.signatureDate}`,
    ),
    signatureHeight,
  );

/** In points. */
const signatureHeight = 33;
