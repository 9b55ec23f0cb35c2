import type { CellPlan, CellRange, StylePlan } from "../../plan/workbook-plan";
import { addressesOf, type CellMask, columnRuns, movedBy, rectangles, rowRuns } from "./cell-areas";
import { clearBorder, edges, facets, writeBorder } from "./style-facets";

type Styles = Readonly<Record<string, StylePlan>>;

/** The cells that get looks: where they stand, and whether they have none yet. */
export interface StyledCells {
  readonly cells: readonly (readonly CellPlan[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
  /** True on a new sheet, where what every new cell has need not be sent. */
  readonly fresh: boolean;
}

/** The addresses of areas that are counted from the first of the cells. */
const addressesIn = (plan: StyledCells, areas: readonly CellRange[]): readonly string[] =>
  addressesOf(movedBy(areas, plan.firstRow, plan.firstColumn));

/** Hands out the format of some cells; the same cells get the same object, so that requests are shared. */
type FormatOf = (addresses: readonly string[]) => readonly Excel.RangeFormat[];

const formatsOn = (sheet: Excel.Worksheet): FormatOf => {
  const known = new Map<string, Excel.RangeFormat>();
  return (addresses) =>
    addresses.map((address) => {
      const format = known.get(address) ?? sheet.getRanges(address).untrack().format;
      known.set(address, format);
      return format;
    });
};

/** The cells grouped by one property of their style, commonest value first. */
const cellsByValue = (
  plan: StyledCells,
  styles: Styles,
  read: (style: StylePlan) => string,
): readonly { readonly value: string; readonly mask: CellMask }[] => {
  const valueOf = new Map(Object.entries(styles).map(([name, style]) => [name, read(style)]));
  const counts = new Map<string, number>();
  const grid = plan.cells.map((row) =>
    row.map(({ style }) => {
      const value = valueOf.get(style);
      if (value === undefined)
        throw new Error(`The plan names a style it does not define: ${style}`);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      return value;
    }),
  );
  return [...counts]
    .sort(([, few], [, many]) => many - few)
    .map(([value]) => ({ value, mask: grid.map((row) => row.map((cell) => cell === value)) }));
};

/**
 * Gives fonts, fills, alignments and locks to the cells.
 *
 * Property by property: the commonest value goes to the whole table at once, then the areas that differ get theirs.
 */
const writeFacets = (
  table: Excel.Range,
  formatOf: FormatOf,
  plan: StyledCells,
  styles: Styles,
): void => {
  for (const { read, initial, write } of facets) {
    const [commonest, ...others] = cellsByValue(plan, styles, read);
    if (commonest === undefined) continue;
    if (!plan.fresh || commonest.value !== initial) write(table.format, commonest.value);
    for (const { value, mask } of others)
      for (const format of formatOf(addressesIn(plan, rectangles(mask)))) write(format, value);
  }
};

/** Takes away the rules that cells have and shall not have; before any is drawn, because neighbours share theirs. */
const clearBorders = (formatOf: FormatOf, plan: StyledCells, styles: Styles): void => {
  for (const { edge, item, along } of edges)
    for (const { value, mask } of cellsByValue(plan, styles, (style) =>
      String(style.borders[edge] === null),
    )) {
      if (value === "false") continue;
      const runs = along === "row" ? rowRuns(mask) : columnRuns(mask);
      for (const format of formatOf(addressesIn(plan, runs))) clearBorder(format, item);
    }
};

/** Draws the rules of the table, edge by edge. */
const writeBorders = (formatOf: FormatOf, plan: StyledCells, styles: Styles): void => {
  for (const { edge, item, along } of edges)
    for (const { value, mask } of cellsByValue(plan, styles, (style) =>
      JSON.stringify(style.borders[edge]),
    )) {
      const border = JSON.parse(value) as StylePlan["borders"][typeof edge];
      if (border === null) continue;
      const runs = along === "row" ? rowRuns(mask) : columnRuns(mask);
      for (const format of formatOf(addressesIn(plan, runs))) writeBorder(format, item, border);
    }
};

/** Number formats as one matrix; null leaves a new cell at General. Nothing is sent when all are that. */
const writeNumberFormats = (table: Excel.Range, plan: StyledCells, styles: Styles): void => {
  const formats = plan.cells.map((row) =>
    row.map(({ style }) => {
      const format = styles[style]?.numberFormat ?? "General";
      return plan.fresh && format === "General" ? null : format;
    }),
  );
  if (formats.flat().some((format) => format !== null)) table.numberFormat = formats;
};

/** Queues the looks of all the cells; `table` is the range in which they stand. */
export const writeStyles = (
  sheet: Excel.Worksheet,
  table: Excel.Range,
  plan: StyledCells,
  styles: Styles,
): void => {
  const formatOf = formatsOn(sheet);
  writeFacets(table, formatOf, plan, styles);
  if (!plan.fresh) clearBorders(formatOf, plan, styles);
  writeBorders(formatOf, plan, styles);
  writeNumberFormats(table, plan, styles);
};
