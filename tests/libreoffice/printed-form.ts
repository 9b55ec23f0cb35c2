import { columns, type ColumnKey, columnIndex } from "../../src/plan/columns";
import {
  annexTitle,
  criterionText,
  indicatorText,
  noteText,
  sectionText,
  titleText,
} from "../../src/plan/official-text";
import { planAnnexSheet } from "../../src/plan/plan-annex-sheet";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import type { CellRange, SheetPlan } from "../../src/plan/workbook-plan";
import type { PrintedTable, Rubric } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";
import { pdfWords, type PlacedWord, throughLibreOffice } from "./libre-office";
import { annexColumnsText, columnText, pageText } from "./printed-page";

const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

type Page = readonly PlacedWord[];

/** A form with the pages that it and its annexes take. */
export interface PrintedForm {
  readonly rubric: Rubric;
  readonly sheet: SheetPlan;
  readonly pages: readonly Page[];
  readonly annexPages: readonly Page[];
}

/** Annexes and worksheets stand behind their form: the first page that begins with the title of one ends the form's. */
const countFormPages = (rubric: Rubric, pages: readonly Page[]): number => {
  const tables = [...rubric.annexes, ...(rubric.worksheets ?? [])];
  const titles = tables.map((table) => withoutSpaces(annexTitle(table)));
  const first = pages.findIndex((words) =>
    titles.some((title) => pageText(words).startsWith(title)),
  );
  return first === -1 ? pages.length : first;
};

/** Has LibreOffice print a workbook and gives its pages. */
export const printedPages = (bytes: Uint8Array): readonly Page[] =>
  pdfWords(throughLibreOffice(bytes, "pdf"));

/** The pages of these forms, by the text of their footers. */
export const formsOn = (
  pages: readonly Page[],
  rubrics: readonly Rubric[],
): readonly PrintedForm[] =>
  rubrics.map((rubric) => {
    const options = { sheetName: rubric.short, situations: {}, alert: "refuse" } as const;
    const sheet = planFormSheet(rubric, options);
    const mark = withoutSpaces(sheet.page.footerLeft);
    const own = pages.filter((words) => pageText(words).includes(mark));
    const formPages = countFormPages(rubric, own);
    return {
      rubric,
      sheet,
      pages: own.slice(0, formPages),
      annexPages: own.slice(formPages),
    };
  });

/** The columns with official text. */
export const printedKeys = [
  "section",
  "criterion",
  "indicator",
  "standard",
  "evidence",
  "remark",
] as const satisfies readonly ColumnKey[];

type PrintedKey = (typeof printedKeys)[number];

/** The official texts of a column with the name of each. */
const officialTexts = (
  rubric: Rubric,
  key: PrintedKey,
): readonly (readonly [name: string, text: string])[] => {
  switch (key) {
    case "section":
      return rubric.sections.map((section) => [`${section.no}`, sectionText(section)]);
    case "criterion":
      return rubric.sections.flatMap(({ criteria }) =>
        criteria.map((criterion) => [criterion.title, criterionText(criterion)] as const),
      );
    case "indicator":
      return indicatorsOf(rubric).map((indicator) => [indicator.id, indicatorText(indicator)]);
    case "standard":
    case "evidence":
    case "remark":
      return indicatorsOf(rubric).map((indicator) => [indicator.id, indicator[key] ?? ""]);
  }
};

/** Names the official texts in a column that are not wholly on paper. */
export const cutIn = (
  { rubric, sheet, pages }: PrintedForm,
  key: PrintedKey,
): readonly string[] => {
  const onPaper = pages.map((words) => columnText(words, sheet, key)).join("");
  return officialTexts(rubric, key)
    .filter(([, text]) => !onPaper.includes(withoutSpaces(text)))
    .map(([name]) => name);
};

/** Lists the title and the notes above the table that are not wholly on the first page. */
export const cutAbove = ({ rubric, pages }: PrintedForm): readonly string[] => {
  const onPaper = pageText(pages[0] ?? []);
  return [titleText(rubric), ...rubric.notes.map(noteText)].filter(
    (text) => !onPaper.includes(withoutSpaces(text)),
  );
};

/** The texts on an annex's or worksheet's planned sheet that no single page shows whole, in their columns. */
export const cutInAnnex = (
  { rubric, annexPages }: PrintedForm,
  table: PrintedTable,
): readonly string[] => {
  const sheet = planAnnexSheet(rubric, table, table.id);
  const { lastColumn } = sheet.page.printArea;
  return sheet.cells.flatMap((cells, row) =>
    cells.slice(0, lastColumn + 1).flatMap(({ content }, column) => {
      if (content?.type !== "text") return [];
      const span = spanOf(sheet, row, column);
      const isWhole = annexPages.some((words) =>
        annexColumnsText(words, sheet, span).includes(withoutSpaces(content.text)),
      );
      return isWhole ? [] : [content.text];
    }),
  );
};

/** The merged cells that a cell belongs to, or the cell itself. */
const spanOf = ({ merges }: SheetPlan, row: number, column: number): CellRange =>
  merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
  ) ?? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };

/** The row of the column headers, counted from 0. */
const headerRowOf = ({ page }: SheetPlan): number => page.titleRow ?? 0;

/** Names the rows of the table, by code, of which no single page shows all texts: those that a page break cuts. */
export const rowsCutByBreaks = ({ sheet, pages }: PrintedForm): readonly string[] => {
  const columnsOf = pages.map(
    (words) =>
      new Map(columns.slice(0, 9).map(({ key }) => [key, columnText(words, sheet, key)] as const)),
  );
  return sheet.cells.slice(headerRowOf(sheet) + 1).flatMap((cells) => {
    const texts = columns.slice(0, 9).flatMap(({ key }, column) => {
      const content = cells[column]?.content;
      return content?.type === "text" ? [[key, withoutSpaces(content.text)] as const] : [];
    });
    const isWhole = columnsOf.some((onPage) =>
      texts.every(([key, text]) => onPage.get(key)?.includes(text)),
    );
    return isWhole ? [] : [codeOf(cells)];
  });
};

const codeOf = (cells: SheetPlan["cells"][number]): string => {
  const content = cells[columnIndex.code]?.content;
  return content?.type === "text" ? content.text : "a row without a code";
};

/** Counts the pages of a form with nothing but the header row in the table. */
export const emptyPagesOf = ({ sheet, pages }: PrintedForm): number =>
  pages.filter((words) =>
    columns.slice(0, 9).every(({ key }) => columnText(words, sheet, key) === ""),
  ).length;
