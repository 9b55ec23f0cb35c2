import { tableWords } from "../messages/sheet";
import type { BorderPlan, CellPlan, StylePlan } from "./workbook-plan";

const bodyFont = "標楷體";
const toolFont = "微軟正黑體";

const thin: BorderPlan = { style: "thin", color: "000000" };
const hair: BorderPlan = { style: "hair", color: "808080" };

const colors = {
  text: "000000",
  quiet: "595959",
  header: "E7E6E6",
  subtotal: "F2F2F2",
  input: "FFF9E5",
} as const;

interface RoleStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly tool?: boolean;
  readonly fill?: keyof typeof colors;
  readonly horizontal?: StylePlan["horizontal"];
  readonly vertical?: StylePlan["vertical"];
  readonly wrap?: false;
  readonly numberFormat?: string;
  readonly input?: true;
  readonly boxed?: true;
}

/** Text typed into it stays text, whatever it looks like. */
const textFormat = "@";
const quotientFormat = "0.00";
/** Years of the republic in Excel and LibreOffice. */
const dateFormat = '[$-404]e"年"m"月"d"日"';
/** 0 stands for no day. */
const serialFormat = "yyyy/m/d;;";
const measure = { bold: true, horizontal: "center", boxed: true } as const;

/** What stands outside the table, and how it looks. */
const freeRoles = {
  blank: { wrap: false },
  title: { size: 14, bold: true, horizontal: "center" },
  field: {},
  fieldOpen: { input: true },
  fieldRight: { horizontal: "right" },
  fieldInput: { input: true, fill: "input", boxed: true },
  choice: { input: true, fill: "input", boxed: true, bold: true, horizontal: "center" },
  state: { boxed: true, bold: true, horizontal: "center" },
  dateInput: {
    input: true,
    fill: "input",
    boxed: true,
    horizontal: "center",
    numberFormat: dateFormat,
  },
  strong: { bold: true, boxed: true, horizontal: "center" },
  daySerial: { tool: true, wrap: false, numberFormat: serialFormat },
  hint: { size: 9, quiet: true },
  notesHeading: { bold: true },
  note: { size: 9, vertical: "top" },
  header: { bold: true, fill: "header", horizontal: "center", boxed: true },
  narrowHeader: { size: 9, bold: true, fill: "header", horizontal: "center", boxed: true },
  share: { ...measure, numberFormat: "0.0%" },
  coefficient: { ...measure, numberFormat: "0.000" },
  toolHeader: { tool: true, bold: true, horizontal: "center" },
  marker: { tool: true, wrap: false, horizontal: "left" },
  code: { tool: true, wrap: false, horizontal: "center", numberFormat: textFormat },
  points: { tool: true, horizontal: "center" },
  allowed: { tool: true, horizontal: "left" },
  rule: { tool: true, wrap: false, horizontal: "left" },
  check: { tool: true, horizontal: "left" },
  record: { boxed: true, size: 9, numberFormat: textFormat },
  parts: { tool: true, wrap: false, input: true, numberFormat: textFormat },
} as const satisfies Readonly<Record<string, RoleStyle>>;

const amountFormat = "#,##0";
const numberInput = { input: true, fill: "input", horizontal: "center" } as const;
const subtotal = { fill: "subtotal", bold: true, horizontal: "center" } as const;

/** What stands in the table, between black rules at the left and right. */
const tableRoles = {
  text: {},
  entry: { input: true },
  score: {
    size: 11,
    bold: true,
    fill: "input",
    horizontal: "center",
    vertical: "center",
    input: true,
  },
  noScore: { horizontal: "center" },
  subtotal,
  subtotalQuotient: { ...subtotal, numberFormat: quotientFormat },
  total: { fill: "header", bold: true, horizontal: "center" },
  totalQuotient: { fill: "header", bold: true, horizontal: "center", numberFormat: quotientFormat },
  totalText: { fill: "header" },
  status: { size: 9, quiet: true },
  statusLabel: { size: 9, quiet: true, horizontal: "right" },
  figure: { bold: true, horizontal: "center" },
  bar: { wrap: false },
  statistic: { horizontal: "center", numberFormat: quotientFormat },
  quotient: { bold: true, horizontal: "center", numberFormat: quotientFormat },
  wordsInput: { input: true, fill: "input" },
  codeInput: { input: true, fill: "input", numberFormat: textFormat },
  numberInput: { ...numberInput },
  amountInput: { ...numberInput, numberFormat: amountFormat },
  peopleInput: { ...numberInput, numberFormat: tableWords.peopleFormat },
  percentage: { size: 9, horizontal: "center", numberFormat: tableWords.percentage },
  subtotalAmount: { ...subtotal, numberFormat: amountFormat },
  subtotalShare: { ...subtotal, size: 9, bold: false, numberFormat: tableWords.percentage },
} as const satisfies Readonly<Record<string, RoleStyle>>;

/** The name of a way to look, inside the table. */
export type TableRole = keyof typeof tableRoles;

/** A table cell's upper and lower edge and where its text stands between them. */
export interface TableEdges {
  readonly top: "thin" | "hair";
  readonly bottom: "thin" | "hair";
  readonly vertical: "top" | "center";
}

/** The edges of a cell that no row continues, its text in the middle. */
export const singleRow: TableEdges = { top: "thin", bottom: "thin", vertical: "center" };

/** Names the style of a table cell. */
export const tableStyle = (role: TableRole, { top, bottom, vertical }: TableEdges): string =>
  `${role} ${top} ${bottom} ${vertical}`;

const stylePlan = (role: RoleStyle, borders: StylePlan["borders"]): StylePlan => ({
  font: {
    name: role.tool === true ? toolFont : bodyFont,
    size: role.size ?? (role.tool === true ? 9 : 10),
    bold: role.bold ?? false,
    color: role.tool === true || role.quiet === true ? colors.quiet : colors.text,
  },
  fill: role.fill === undefined ? null : colors[role.fill],
  borders,
  horizontal: role.horizontal ?? "left",
  vertical: role.vertical ?? "center",
  wrap: role.wrap ?? true,
  numberFormat: role.numberFormat ?? "General",
  locked: role.input !== true,
});

const noBorders: StylePlan["borders"] = { top: null, bottom: null, left: null, right: null };
const box: StylePlan["borders"] = { top: thin, bottom: thin, left: thin, right: thin };

const tableStyles = (name: TableRole): readonly (readonly [string, StylePlan])[] => {
  const role: RoleStyle = tableRoles[name];
  const rules = ["thin", "hair"] as const;
  return rules.flatMap((top) =>
    rules.flatMap((bottom) =>
      (["top", "center"] as const).map((vertical): readonly [string, StylePlan] => [
        tableStyle(name, { top, bottom, vertical }),
        stylePlan(
          { ...role, vertical: role.vertical ?? vertical },
          { top: edge(top), bottom: edge(bottom), left: thin, right: thin },
        ),
      ]),
    ),
  );
};

const edge = (rule: "thin" | "hair"): BorderPlan => (rule === "thin" ? thin : hair);

const isTableRole = (name: string): name is TableRole => Object.hasOwn(tableRoles, name);

const styleByName: ReadonlyMap<string, StylePlan> = new Map([
  ...Object.entries<RoleStyle>(freeRoles).map(([name, role]): readonly [string, StylePlan] => [
    name,
    stylePlan(role, role.boxed === true ? box : noBorders),
  ]),
  ...Object.keys(tableRoles).filter(isTableRole).flatMap(tableStyles),
]);

/** Tells whether people enter something into cells of that style: only those are not locked. */
export const isInputStyle = (name: string): boolean => styleByName.get(name)?.locked === false;

/** Gathers the styles behind the names in use, in alphabetical order; throws on a name that nobody defined. */
export const stylesNamed = (names: Iterable<string>): Readonly<Record<string, StylePlan>> =>
  Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      const style = styleByName.get(name);
      if (style === undefined) throw new Error(`The sheet uses the undefined style "${name}".`);
      return [name, style];
    }),
  );

/** Gathers the styles behind the cells of planned sheets or blocks. */
export const stylesIn = (
  parts: readonly { readonly cells: readonly (readonly CellPlan[])[] }[],
): Readonly<Record<string, StylePlan>> =>
  stylesNamed(parts.flatMap(({ cells }) => cells.flat().map(({ style }) => style)));
