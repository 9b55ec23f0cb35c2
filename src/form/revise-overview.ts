import { overviewWords } from "../messages/sheet";
import type { FormPlaces } from "../plan/form-places";
import { type OverviewRow, planOverviewRows } from "../plan/overview-rows";
import { lastPrintedColumn, overviewColumns } from "../plan/overview-columns";
import { planOverview } from "../plan/plan-overview";
import { blankCell } from "../plan/planned-row";
import { printFormula } from "../plan/print-formula";
import { freeSheetName } from "../plan/sheet-name";
import { stylesIn } from "../plan/styles";
import type { BlockPlan, SheetBlock } from "../plan/workbook-edit";
import type { CellRange, SheetPlan, StylePlan } from "../plan/workbook-plan";
import { locateOverview, type OverviewLocation } from "./locate-overview";
import { foreignCells } from "./overview-own-cells";
import { sameLink } from "./same-formula";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";

/** What is to be done so that a workbook's 總表 lists its forms. */
export type OverviewRevision =
  /** It does so already, or fewer than two forms need none. */
  | { readonly kind: "nothing" }
  | { readonly kind: "add"; readonly sheet: SheetPlan; readonly styles: NamedStyles }
  | { readonly kind: "update"; readonly block: SheetBlock; readonly styles: NamedStyles }
  /** Cells in the way hold what somebody else wrote: nothing may be changed. */
  | { readonly kind: "occupied"; readonly sheetName: string; readonly cells: readonly string[] };

type NamedStyles = Readonly<Record<string, StylePlan>>;

/** From so many forms up a workbook gets a 總表. */
const formsNeeded = 2;

/**
 * Decides what a workbook's 總表 needs after its forms changed; `forms` in the order of their sheets.
 *
 * `existing` is the sheet that carries the 總表's marker, null when the workbook has none. Its rows are rewritten where
 * they stand, whatever was inserted above; rows that are no longer needed are emptied.
 */
export const reviseOverview = (
  forms: readonly FormPlaces[],
  existing: SheetCells | null,
  takenSheetNames: readonly string[],
): OverviewRevision => {
  const location = existing === null ? null : locateOverview(existing);
  if (existing !== null && location !== null) return reviseRows(forms, existing, location);
  if (forms.length < formsNeeded) return { kind: "nothing" };
  const sheet = planOverview(forms, freeSheetName(overviewWords.sheetName, takenSheetNames));
  return { kind: "add", sheet, styles: stylesIn([sheet]) };
};

const reviseRows = (
  forms: readonly FormPlaces[],
  cells: SheetCells,
  location: OverviewLocation,
): OverviewRevision => {
  const { sheetId, sheetName, headerRow, firstColumn } = location;
  if (headerRow === null || firstColumn < 0) {
    return { kind: "occupied", sheetName, cells: [] };
  }
  const firstRow = headerRow + 1;
  const rows = planOverviewRows(forms, firstRow, firstColumn);
  const lastCoded = location.rows.at(-1)?.row ?? headerRow;
  const spare = Math.max(0, lastCoded - headerRow - rows.length);
  const block = blockOf(location, headerRow, rows, spare);
  const foreign = foreignCells(cells, location, headerRow, areaOf(block));
  if (foreign.length > 0) return { kind: "occupied", sheetName, cells: foreign };
  return isWritten(cells, block)
    ? { kind: "nothing" }
    : { kind: "update", block: { sheetId, block }, styles: stylesIn([block]) };
};

const blockOf = (
  { markerRow, firstColumn }: OverviewLocation,
  headerRow: number,
  rows: readonly OverviewRow[],
  spare: number,
): BlockPlan => ({
  firstRow: headerRow + 1,
  firstColumn,
  cells: [
    ...rows.map(({ cells }) => cells),
    ...Array.from({ length: spare }, () => overviewColumns.map(() => blankCell)),
  ],
  heights: [...rows.map(({ height }) => height), ...Array.from({ length: spare }, () => null)],
  printArea: {
    firstRow: markerRow,
    firstColumn,
    lastRow: headerRow + rows.length,
    lastColumn: firstColumn + lastPrintedColumn,
  },
});

const areaOf = ({ firstRow, firstColumn, cells }: BlockPlan): CellRange => ({
  firstRow,
  firstColumn,
  lastRow: firstRow + cells.length - 1,
  lastColumn: firstColumn + overviewColumns.length - 1,
});

/** Whether a block's contents stand on the sheet already. */
const isWritten = (sheet: SheetCells, { firstRow, firstColumn, cells }: BlockPlan): boolean =>
  cells.every((row, rowOffset) =>
    row.every(({ content }, columnOffset) => {
      const place = { row: firstRow + rowOffset, column: firstColumn + columnOffset };
      const formula = formulaAt(sheet, place);
      if (content?.type === "formula") {
        return formula !== null && sameLink(formula, `=${printFormula(content.formula)}`);
      }
      const text = content?.type === "text" ? content.text : null;
      return formula === null && entryAt(sheet, place) === text;
    }),
  );
