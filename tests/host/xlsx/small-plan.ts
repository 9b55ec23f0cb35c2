import type {
  CellContent,
  CellPlan,
  SheetPlan,
  StylePlan,
  WorkbookPlan,
} from "../../../src/plan/workbook-plan";

const plain: StylePlan = {
  font: { name: "標楷體", size: 10, bold: false, color: "000000" },
  fill: null,
  borders: { top: null, bottom: null, left: null, right: null },
  horizontal: "general",
  vertical: "center",
  wrap: true,
  numberFormat: "General",
  locked: true,
};

const line = { style: "thin", color: "808080" } as const;

/** A plain style, a boxed input and one with a number format of its own. */
export const styles = {
  plain,
  input: {
    ...plain,
    font: { ...plain.font, bold: true },
    fill: "FFF9E5",
    borders: { top: line, bottom: line, left: line, right: line },
    horizontal: "center",
    locked: false,
  },
  ratio: { ...plain, numberFormat: "0.0??" },
} as const satisfies Readonly<Record<string, StylePlan>>;

/** A cell that holds text. */
export const text = (content: string, style = "plain"): CellPlan => ({
  content: { type: "text", text: content },
  style,
});

/** A cell that holds a number. */
export const number = (content: number, style = "plain"): CellPlan => ({
  content: { type: "number", number: content },
  style,
});

/** An empty cell. */
export const blank = (style = "plain"): CellPlan => ({ content: null, style });

const cell = (row: number, column: number) =>
  ({
    type: "cell",
    sheet: null,
    row,
    column,
    rowAbsolute: false,
    columnAbsolute: false,
  }) as const;

/** `SUM(B2:B3)`. */
export const sum: CellContent = {
  type: "formula",
  formula: {
    type: "call",
    name: "SUM",
    args: [{ type: "range", from: cell(1, 1), to: cell(2, 1) }],
  },
};

const columns = [
  { width: 54, hidden: false, outlineLevel: 0 },
  { width: 42, hidden: false, outlineLevel: 0 },
  { width: 54, hidden: false, outlineLevel: 1 },
  { width: 54, hidden: true, outlineLevel: 1 },
] as const;

const anywhere = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 };
const aside = { firstRow: 1, firstColumn: 3, lastRow: 2, lastColumn: 3 };
const isBlank = {
  type: "binary",
  operator: "=",
  left: cell(1, 1),
  right: { type: "text", value: "" },
} as const;

const prompt = { title: "可填", text: "0、3、6、10\n或 NA" };
const alert = { style: "stop", title: "分數不合規定", text: "請填 0、3、6、10" } as const;

/** A sheet of four rows and four columns that has one of everything a plan can have. */
export const smallSheet = (changes: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "A 小表",
  cells: [
    [text("標題 & <一>"), text("分數"), text("form|1", "plain"), blank()],
    [text("=1+1\n第二行  "), number(7.5, "input"), text("_x0041_"), blank("input")],
    [text(""), blank("input"), text("-3"), blank("input")],
    [text("小計"), { content: sum, style: "ratio" }, blank(), blank()],
  ],
  rows: [
    { height: 24, soft: false },
    { height: 60.75, soft: true },
    { height: 36, soft: true },
    { height: 24, soft: false },
  ],
  columns,
  merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
  validations: [
    {
      ranges: [anywhere, aside],
      rule: { type: "list", values: ["0", "3", "NA"] },
      ignoreBlank: true,
      prompt,
      alert,
    },
  ],
  conditionalFormats: [
    {
      ranges: [anywhere],
      formula: isBlank,
      fontColor: "C00000",
      fill: "FFC7CE",
      bold: true,
      italic: false,
      stopIfTrue: true,
    },
    {
      ranges: [anywhere],
      formula: isBlank,
      fontColor: null,
      fill: null,
      bold: false,
      italic: true,
      stopIfTrue: false,
    },
  ],
  names: [
    { name: "form_total", range: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 } },
  ],
  page: {
    printArea: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 },
    titleRow: 0,
    margins: { left: 0.394, right: 0.394, top: 0.472, bottom: 0.59, header: 0.2, footer: 0.276 },
    footerLeft: "A & B",
    centerHorizontally: true,
  },
  frozenRows: 1,
  showGridlines: false,
  marker: { row: 0, column: 2 },
  ...changes,
});

/** A plan of these sheets. */
export const planOf = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({ sheets, styles });
