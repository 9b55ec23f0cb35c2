import { toA1 } from "../plan/address";
import { cellsIn, rangeOfCell } from "../plan/cell-range";
import type { FormPlaces } from "../plan/form-places";
import { overviewHeaderTexts } from "../plan/plan-overview";
import { overviewColumn, overviewColumns } from "../plan/overview-columns";
import { planOverviewRows } from "../plan/overview-rows";
import { printFormula } from "../plan/print-formula";
import type { CellRange } from "../plan/workbook-plan";
import { formulaShape } from "./formula-shape";
import type { OverviewLocation } from "./locate-overview";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";

/**
 * Lists the cells of an area of the 總表 that hold what somebody else wrote, and headers that don't stand in their places.
 *
 * The program's own are the codes, the names as long as one of the copies beside the codes equals them, and formulas of
 * the planned shape, whatever they refer to by now: people sort the rows, with the codes or without.
 */
export const foreignCells = (
  cells: SheetCells,
  location: OverviewLocation,
  headerRow: number,
  area: CellRange,
): readonly string[] => [
  ...displacedHeaders(cells, location, headerRow),
  ...cellsIn([area])
    .filter(({ row, column }) => !isOwn(cells, location, row, column))
    .map(({ row, column }) => toA1(row, column)),
];

const displacedHeaders = (
  cells: SheetCells,
  { firstColumn }: OverviewLocation,
  headerRow: number,
): readonly string[] =>
  overviewHeaderTexts.flatMap((text, column) => {
    const place = { row: headerRow, column: firstColumn + column };
    return (entryAt(cells, place) ?? "") === text ? [] : [toA1(place.row, place.column)];
  });

const isOwn = (
  cells: SheetCells,
  { rows, firstColumn }: OverviewLocation,
  row: number,
  column: number,
): boolean => {
  const entry = entryAt(cells, { row, column });
  const formula = formulaAt(cells, { row, column });
  if (entry === null && formula === null) return true;
  if (!rows.some((one) => one.row === row)) return false;
  const { figure } = overviewColumns[column - firstColumn] ?? { figure: "gap" };
  if (formula !== null) return shapesOf(column - firstColumn).has(formulaShape(formula));
  if (figure === "code") return true;
  if (figure !== "form" && figure !== "name") return false;
  const copies = firstColumn + overviewColumn(figure === "form" ? "name" : "form");
  return rows.some((one) => entryAt(cells, { row: one.row, column: copies }) === entry);
};

const oneCell = rangeOfCell({ row: 0, column: 0 });
const fullRole = { total: oneCell, status: oneCell, checks: oneCell, scores: oneCell };
const roleSamples = [fullRole, { ...fullRole, status: null }, { ...fullRole, total: null }, null];

/** Forms with everything, without 狀態, without 總分 and without score columns: their rows show every shape of formula. */
const samples: readonly FormPlaces[] = roleSamples.map((role) => ({
  sheetName: "",
  rubricId: "",
  formName: "",
  points: 0,
  bonus: 0,
  divides: false,
  marker: oneCell,
  indicatorRows: 0,
  roles: { self: role, committee: role },
}));

/** The shapes of formula that the program writes into a column, counted from the first one. */
const shapesOf = (column: number): ReadonlySet<string> =>
  new Set(
    planOverviewRows(samples, 0, 0).flatMap(({ cells }) => {
      const content = cells[column]?.content;
      return content?.type === "formula" ? [formulaShape(printFormula(content.formula))] : [];
    }),
  );
