import { toA1 } from "../plan/address";
import type { FormPlaces } from "../plan/form-places";
import { overviewHeaderTexts } from "../plan/plan-overview";
import { overviewColumn, overviewColumns } from "../plan/overview-columns";
import { planOverviewRows } from "../plan/overview-rows";
import { printFormula } from "../plan/print-formula";
import type { CellRange } from "../plan/workbook-plan";
import type { OverviewLocation } from "./locate-overview";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";

/**
 * Lists the cells of an area of the 總表 that hold what somebody else wrote, and headers that don't stand in their places.
 *
 * The program's own are the codes, the names as long as they equal the copy beside the code, and formulas of the planned
 * shape, whatever they refer to by now.
 */
export const foreignCells = (
  cells: SheetCells,
  location: OverviewLocation,
  headerRow: number,
  area: CellRange,
): readonly string[] => [
  ...displacedHeaders(cells, location, headerRow),
  ...placesIn(area)
    .filter(({ row, column }) => !isOwn(cells, location, row, column))
    .map(({ row, column }) => toA1(row, column)),
];

interface Place {
  readonly row: number;
  readonly column: number;
}

const placesIn = (area: CellRange): readonly Place[] =>
  Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, column) => ({
      row: area.firstRow + row,
      column: area.firstColumn + column,
    })),
  ).flat();

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
  if (formula !== null) return shapesOf(column - firstColumn).has(shapeOf(formula));
  if (figure === "code") return true;
  const name = { row, column: firstColumn + overviewColumn("name") };
  const label = { row, column: firstColumn + overviewColumn("form") };
  return (figure === "form" || figure === "name") && entryAt(cells, name) === entryAt(cells, label);
};

const oneCell = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
const fullRole = { total: oneCell, checks: oneCell, scores: oneCell };
const roleSamples = [fullRole, { ...fullRole, total: null }, null];

/** Forms with everything, without 總分 and without score columns: their rows show every shape of formula. */
const samples: readonly FormPlaces[] = roleSamples.map((role) => ({
  sheetId: "",
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
      return content?.type === "formula" ? [shapeOf(printFormula(content.formula))] : [];
    }),
  );

/** What a formula does, without its texts, numbers and references, which change with forms and sheets. */
const shapeOf = (formula: string): string =>
  formula
    .replace(/^=/u, "")
    .replace(/"(?:[^"]|"")*"/gu, "@")
    .replace(/#REF!/gu, "@")
    .replace(/'(?:[^']|'')*'!|\$?[\p{L}\p{N}_.]+!/gu, "")
    .replace(/\$?\b[A-Z]{1,3}\$?\d+\b|\b\d+\b/gu, "@")
    .replace(/\s/gu, "")
    .replace(/@[@:$]*/gu, "@");
