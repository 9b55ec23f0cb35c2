import { overviewWords } from "../messages/sheet";
import { type Role, roles } from "../rubric/rubric";
import type { FormPlaces } from "./form-places";
import { planOverviewRows } from "./overview-rows";
import { lastPrintedColumn, overviewColumn, overviewColumns } from "./overview-columns";
import { planOverviewFormats } from "./overview-formats";
import { overviewMarker } from "./marker";
import { pageUnder } from "./page";
import { blankCell, textContent } from "./planned-row";
import type { CellPlan, CellRange, RowPlan, SheetPlan } from "./workbook-plan";

/** What the header row holds, column by column; 訪視表 and 滿分 stand in the row above, merged with it. */
export const overviewHeaderTexts: readonly string[] = overviewColumns.map(
  ({ role, part, header }) => (part === "printed" && role === null ? "" : header),
);

const titleRow = 0;
const hintRow = 1;
const groupRow = 2;

/** The row with the headers by which the 總表 is found again, counted from 0. */
const overviewHeaderRow = 3;

/** In points. */
const heights = { title: 28, hint: 16.5, header: 20.25, spare: 16.5 } as const;

/** So many forms find their rows coloured without changing the sheet's conditional formats. */
const bodyRows = 24;

/**
 * Plans the 總表: one row for each form in the order given, every figure a formula that refers to the form's own cells.
 *
 * A4 landscape; twelve forms take one page. The marker and the forms' codes stand right of the print area.
 */
export const planOverview = (forms: readonly FormPlaces[], sheetName: string): SheetPlan => {
  const firstRow = overviewHeaderRow + 1;
  const body = planOverviewRows(forms, firstRow, 0);
  const spare = Math.max(0, bodyRows - body.length);
  const lastRow = overviewHeaderRow + body.length;
  return {
    name: sheetName,
    cells: [
      ...headerCells(),
      ...body.map(({ cells }) => cells),
      ...Array.from({ length: spare }, () => overviewColumns.map(() => blankCell)),
    ],
    rows: [
      ...[heights.title, heights.hint, heights.header, heights.header].map(fixedRow),
      ...body.map(({ height }) => fixedRow(height)),
      ...Array.from({ length: spare }, () => fixedRow(heights.spare)),
    ],
    columns: overviewColumns.map(({ width, part }) => ({
      width,
      hidden: false,
      outlineLevel: part === "helper" ? 1 : 0,
    })),
    merges: headerMerges(),
    validations: [],
    conditionalFormats: planOverviewFormats(firstRow, firstRow + body.length + spare - 1),
    names: [],
    page: {
      ...pageUnder(overviewWords.title, {
        lastRow,
        lastColumn: lastPrintedColumn,
        titleRow: groupRow,
      }),
      titleRowCount: overviewHeaderRow - groupRow + 1,
    },
    frozenRows: overviewHeaderRow + 1,
    showGridlines: false,
    marker: { row: titleRow, column: overviewColumn("code") },
  };
};

const fixedRow = (height: number): RowPlan => ({ height, soft: false });

const headerCells = (): readonly (readonly CellPlan[])[] => [
  lineCells("title", overviewWords.title).map((cell, column) =>
    column === overviewColumn("code")
      ? { content: textContent(overviewMarker), style: "marker" }
      : cell,
  ),
  lineCells("hint", overviewWords.hint),
  overviewColumns.map(({ figure, role, part, header }) => {
    if (part !== "printed") return blankCell;
    const text = role === null ? header : figure === "total" ? overviewWords[role] : "";
    return { content: textContent(text), style: "header" };
  }),
  overviewHeaderTexts.map((text, column) => ({
    content: textContent(text),
    style: headerStyles[overviewColumns[column]?.part ?? "gap"],
  })),
];

const headerStyles = { printed: "header", gap: blankCell.style, helper: "toolHeader" } as const;

/** One text over the whole width of the table. */
const lineCells = (style: string, text: string): readonly CellPlan[] =>
  overviewColumns.map(({ part }, column) => ({
    content: column === 0 ? textContent(text) : null,
    style: part === "printed" ? style : blankCell.style,
  }));

const headerMerges = (): readonly CellRange[] => [
  ...[titleRow, hintRow].map((row) => ({
    firstRow: row,
    firstColumn: 0,
    lastRow: row,
    lastColumn: lastPrintedColumn,
  })),
  ...[overviewColumn("form"), overviewColumn("maximum")].map((column) => ({
    firstRow: groupRow,
    firstColumn: column,
    lastRow: overviewHeaderRow,
    lastColumn: column,
  })),
  ...roles.map((role: Role) => ({
    firstRow: groupRow,
    firstColumn: overviewColumn("total", role),
    lastRow: groupRow,
    lastColumn: overviewColumn("status", role),
  })),
];
