import { unitsWords } from "../messages/units";
import { boolean } from "./formula-builders";
import { printUnitsMarker } from "./marker";
import { pageUnder } from "./page";
import { textContent } from "./planned-row";
import { type UnitsColumnKey, unitsColumns } from "./units-columns";
import { type ListedForm, planUnitsRows } from "./units-rows";
import type { CellPlan, SheetPlan, ValidationPlan } from "./workbook-plan";

/** In points. The gap keeps the title out of the block of cells that Excel sorts. */
const heights = { title: 28, hint: 18, gap: 6, header: 24 } as const;

const lastPrinted = unitsColumns.filter(({ printed }) => printed).length - 1;
const codeColumn = unitsColumns.findIndex(({ key }) => key === "code");
const unitColumn = unitsColumns.findIndex(({ key }) => key === "unit");
const headerRow = Object.keys(heights).length - 1;

/**
 * Plans the 負責單位 sheet: a row for each indicator of each form, the unit to be filled in, 自評檢核 live beside it.
 *
 * A form that the workbook holds twice is listed once, with the first sheet's 自評檢核.
 */
export const planUnitsSheet = (forms: readonly ListedForm[], sheetName: string): SheetPlan => {
  const rows = forms.flatMap(planUnitsRows);
  const lastRow = headerRow + rows.length;
  return {
    name: sheetName,
    cells: [
      lineRow("title", unitsWords.title).map((cell, column) =>
        column === codeColumn ? markerCell : cell,
      ),
      lineRow("hint", unitsWords.hint),
      lineRow("blank", ""),
      unitsColumns.map(({ key, header }) => ({
        content: textContent(header),
        style: key === "code" ? "toolHeader" : "header",
      })),
      ...rows.map(({ cells }) => unitsColumns.map(({ key }) => cells[key])),
    ],
    rows: [...Object.values(heights), ...rows.map(({ height }) => height)].map((height, row) => ({
      height,
      soft: row > headerRow,
    })),
    columns: unitsColumns.map(({ width, printed }) => ({
      width,
      hidden: false,
      outlineLevel: printed ? 0 : 1,
    })),
    merges: [0, 1].map((row) => ({
      firstRow: row,
      firstColumn: 0,
      lastRow: row,
      lastColumn: lastPrinted,
    })),
    validations: rows.length === 0 ? [] : [unitPrompt(lastRow)],
    conditionalFormats: [],
    names: [],
    page: pageUnder(unitsWords.title, { lastRow, lastColumn: lastPrinted, titleRow: headerRow }),
    frozenRows: headerRow + 1,
    showGridlines: false,
    marker: { row: 0, column: codeColumn },
  };
};

const markerCell: CellPlan = {
  content: { type: "text", text: printUnitsMarker() },
  style: "marker",
};

/** One text over the printed columns. */
const lineRow = (style: string, text: string): readonly CellPlan[] =>
  unitsColumns.map(({ key, printed }) => ({
    content: key === firstKey ? textContent(text) : null,
    style: printed ? style : "blank",
  }));

const firstKey: UnitsColumnKey = unitsColumns[0].key;

/** Accepts everything: only its input message is wanted. */
const unitPrompt = (lastRow: number): ValidationPlan => ({
  ranges: [{ firstRow: headerRow + 1, firstColumn: unitColumn, lastRow, lastColumn: unitColumn }],
  rule: { type: "custom", formula: boolean(true) },
  ignoreBlank: true,
  prompt: { title: unitsWords.promptTitle, text: unitsWords.prompt },
  alert: { style: "warning", title: unitsWords.promptTitle, text: unitsWords.alert },
});
