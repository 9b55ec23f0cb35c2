import { cellOf } from "../form/form-location";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import { situationColumn } from "../form/read-answers";
import { visitCellsOf } from "../form/visit-fields";
import { reportWords } from "../messages/report";
import type { Formula } from "../plan/formula";
import { printReportMarker } from "../plan/marker";
import { pageOf } from "../plan/page";
import { formulaContent, highestRow, textContent } from "../plan/planned-row";
import { situationCode } from "../plan/row-code";
import { freeSheetName } from "../plan/sheet-name";
import { situationCellsOf } from "../plan/situation-cells";
import { stylesNamed, tableStyle } from "../plan/styles";
import { textHeight } from "../plan/text-height";
import type { WorkbookEdit } from "../plan/workbook-edit";
import type { CellContent, CellPlan, CellRange, SheetPlan } from "../plan/workbook-plan";
import { makeReport } from "./make-report";
import type { FormInReport, ReportChoice } from "./report";
import { type SheetColumn, type SheetColumnKey, sheetColumns } from "./sheet-columns";
import { dateFormula, hintFormula, shownFormula } from "./sheet-formulas";
import { planSheetRows, type SheetRow } from "./sheet-rows";

/**
 * Plans the edit that adds a 報告 sheet for each of the forms.
 *
 * Of the parts only the result table with 訪視結果說明 and the signatures stand on it. A sheet made before stays as it is.
 */
export const reportSheetEdit = (
  forms: readonly OpenForm[],
  choice: ReportChoice,
  takenSheetNames: readonly string[],
): WorkbookEdit => {
  const taken = [...takenSheetNames];
  const { forms: reports } = makeReport(forms, choice);
  const added = forms.flatMap((form, index): readonly SheetPlan[] => {
    const report = reports[index];
    if (report === undefined) return [];
    const name = freeSheetName(`${reportWords.sheetName} ${form.rubric.short}`, taken);
    taken.push(name);
    return [planReportSheet(form, report, choice, name)];
  });
  const styles = added.flatMap(({ cells }) => cells.flat()).map(({ style }) => style);
  return { added, blocks: [], removed: [], styles: stylesNamed(styles) };
};

/** In points. */
const heights = { title: 30, field: 21, hint: 18, header: 24, signature: 33 } as const;

/**
 * Plans a form's 報告 sheet: A4 landscape, every figure and every text that people entered a formula that refers to the
 * form's own cells.
 */
const planReportSheet = (
  form: OpenForm,
  report: FormInReport,
  { roles, parts }: ReportChoice,
  sheetName: string,
): SheetPlan => {
  const columns = sheetColumns(roles);
  const lines = headLines(form, report);
  const body = planSheetRows({ form, report, roles, columns });
  const signatures = parts.includes("signatures") ? reportWords.signatures : [];
  const headerRow = lines.length;
  const firstSignature = headerRow + 1 + body.length;
  const lastPrinted = columns.filter(({ printed }) => printed).length - 1;
  const rows: readonly SheetRow[] = [
    ...lines.map(({ row }) => row),
    headerRowOf(columns),
    ...body,
    ...signatures.map(signatureRow),
  ];
  const lastRow = rows.length - 1;
  const codeColumn = columns.findIndex(({ key }) => key === "code");
  const isLine = (row: number): boolean => row < headerRow || row >= firstSignature;
  return {
    name: sheetName,
    cells: rows.map(({ cells }, row) =>
      columns.map(({ key, printed }): CellPlan => {
        if (row === 0 && key === "code") return markerCell(form);
        return cells[key] ?? { content: null, style: emptyStyle(printed && !isLine(row)) };
      }),
    ),
    rows: rows.map(({ height }, row) => ({ height, soft: !isLine(row) && row !== headerRow })),
    columns: columns.map(({ width, printed }) => ({
      width,
      hidden: false,
      outlineLevel: printed ? 0 : 1,
    })),
    merges: [
      ...lines.flatMap(({ isField }, row) => lineMerges(row, lastPrinted, isField)),
      ...rows.flatMap((row, index) => spanMerges(row, index, columns)),
      ...signatures.flatMap((_, index) => lineMerges(firstSignature + index, lastPrinted, false)),
    ],
    validations: [],
    conditionalFormats: [],
    names: [],
    page: pageOf(form.rubric, { lastRow, lastColumn: lastPrinted, titleRow: headerRow }),
    frozenRows: null,
    showGridlines: false,
    marker: { row: 0, column: codeColumn },
  };
};

const markerCell = ({ rubric }: OpenForm): CellPlan => ({
  content: { type: "text", text: printReportMarker(rubric.id, rubric.version) },
  style: "marker",
});

const emptyStyle = (inTable: boolean): string =>
  inTable ? tableStyle("text", { top: "thin", bottom: "thin", vertical: "top" }) : "blank";

/** A line above the table: one text over its whole width, or a label and what belongs to it. */
interface HeadLine {
  readonly row: SheetRow;
  readonly isField: boolean;
}

/** Two columns for the label, the others for the value. */
const labelColumns = 2;

const lineMerges = (row: number, lastColumn: number, isField: boolean): readonly CellRange[] => {
  const run = (firstColumn: number, last: number): CellRange => ({
    firstRow: row,
    firstColumn,
    lastRow: row,
    lastColumn: last,
  });
  return isField ? [run(0, labelColumns - 1), run(labelColumns, lastColumn)] : [run(0, lastColumn)];
};

const spanMerges = (
  { spans = {} }: SheetRow,
  row: number,
  columns: readonly SheetColumn[],
): readonly CellRange[] =>
  columns.flatMap(({ key }, column): readonly CellRange[] => {
    const lastRow = row + (spans[key] ?? 1) - 1;
    return lastRow === row
      ? []
      : [{ firstRow: row, firstColumn: column, lastRow, lastColumn: column }];
  });

const headLines = (form: OpenForm, report: FormInReport): readonly HeadLine[] => {
  const { fields } = reportWords;
  const { location, cells, rubric } = form;
  const { date, visitors } = visitCellsOf(cells, location, rubric);
  const { cell: state } = locateState(cells, location);
  const live: Readonly<Record<string, Formula | null>> = {
    [fields.visitDate]: date === null ? null : dateFormula(location, date.position),
    [fields.state]: state === null ? null : shownFormula(location, state),
    [fields.visitors]: visitors === null ? null : shownFormula(location, visitors.position),
    ...Object.fromEntries(
      situationCellsOf(rubric).map(({ id, label }) => {
        const cell = cellOf(location, situationCode(id), situationColumn);
        return [label, cell === null ? null : shownFormula(location, cell)];
      }),
    ),
  };
  const title = `${report.formTitle}${reportWords.title}`;
  return [
    textLine("title", textContent(title), heights.title),
    ...report.header.map(({ label, value }) => {
      const formula = live[label] ?? null;
      return fieldLine(label, formula === null ? textContent(value) : formulaContent(formula));
    }),
    textLine("hint", formulaContent(hintFormula(location)), heights.hint),
  ];
};

const textLine = (style: string, content: CellContent | null, height: number): HeadLine => ({
  row: { cells: { section: { content, style } }, height },
  isField: false,
});

const fieldLine = (label: string, content: CellContent | null): HeadLine => ({
  row: {
    cells: {
      section: { content: textContent(`${label}${reportWords.labelEnd}`), style: "field" },
      indicator: { content, style: "field" },
    },
    height: Math.max(heights.field, textHeight(label, labelWidth)),
  },
  isField: true,
});

/** In points: the columns that hold the label. */
const labelWidth = sheetColumns([])
  .slice(0, labelColumns)
  .reduce((sum, { width }) => sum + width, 0);

const headerRowOf = (columns: readonly SheetColumn[]): SheetRow => ({
  cells: Object.fromEntries(
    columns.map(({ key, header, printed }): readonly [SheetColumnKey, CellPlan] => [
      key,
      { content: textContent(header), style: headerStyle(key, printed) },
    ]),
  ),
  height: Math.min(highestRow, heights.header),
});

const headerStyle = (key: SheetColumnKey, printed: boolean): string => {
  if (printed) return "header";
  return key === "gap" ? "blank" : "toolHeader";
};

const signatureRow = (label: string): SheetRow => ({
  cells: {
    section: {
      content: textContent(
        `${label}${reportWords.labelEnd}${reportWords.signatureBlank}${reportWords.signatureDate}`,
      ),
      style: "field",
    },
  },
  height: heights.signature,
});
