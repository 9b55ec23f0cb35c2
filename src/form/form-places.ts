import { rangeOfCell } from "../plan/cell-range";
import { checkKeyOf, statusColumnOf } from "../plan/columns";
import { layoutForm } from "../plan/form-layout";
import type { FormPlaces, RolePlaces } from "../plan/form-places";
import { formName } from "../plan/official-text";
import { sheetWords } from "../messages/sheet";
import type { CellRange } from "../plan/workbook-plan";
import type { Role, Rubric } from "../rubric/rubric";
import { rubricSize } from "../rubric/rubric-size";
import { indicatorsOf } from "../rubric/walk";
import { isExampleSheet } from "./example-sheet";
import { findForm } from "./find-form";
import { bearingRows, type FormLocation, isSameEdition } from "./form-location";
import type { SheetCells } from "./sheet-cells";

/** Says where the cells of a form stand that other sheets refer to. */
const placesOf = (location: FormLocation, rubric: Rubric): FormPlaces => {
  const rows = indicatorsOf(rubric).flatMap(({ id }) => bearingRows(location, id));
  const { points, bonus } = rubricSize(rubric);
  return {
    sheetName: location.sheetName,
    rubricId: rubric.id,
    formName: formName(rubric),
    points,
    bonus,
    divides: rubric.total.kind !== "sum",
    marker: rangeOfCell(location.markerCell),
    // The form's own formula goes on counting a row that was deleted; what another edition counts is not known.
    indicatorRows: isSameEdition(location, rubric) ? plannedRows(rubric) : rows.length,
    roles: {
      self: rolePlaces(location, rows, "self"),
      committee: rolePlaces(location, rows, "committee"),
    },
  };
};

/**
 * Says so of every form on the sheets, in their order; sheets without one of the rubrics' forms are left out, and so are
 * examples.
 */
export const formsOn = (
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
): readonly FormPlaces[] =>
  sheets.flatMap((cells) => {
    const found = isExampleSheet(cells.name) ? null : findForm(cells, rubrics);
    return found === null ? [] : [placesOf(found.location, found.rubric)];
  });

const rolePlaces = (
  { columns, contestedColumns, rows }: FormLocation,
  indicatorRows: readonly number[],
  role: Role,
): RolePlaces | null => {
  // What refers to the scores goes by the cells, as the form's own formulas do.
  const scores = contestedColumns?.[role] ?? columns[role];
  const checks = columns[checkKeyOf[role]];
  if (scores === undefined || checks === undefined || indicatorRows.length === 0) return null;
  const total = rows.get(sheetWords.total)?.[0];
  const status = rows.get(sheetWords.status)?.[0];
  const words = columns[statusColumnOf[role]];
  const firstRow = Math.min(...indicatorRows);
  const lastRow = Math.max(...indicatorRows);
  const run = (column: number): CellRange => ({
    firstRow,
    firstColumn: column,
    lastRow,
    lastColumn: column,
  });
  return {
    total: total === undefined ? null : rangeOfCell({ row: total, column: scores }),
    status:
      status === undefined || words === undefined
        ? null
        : rangeOfCell({ row: status, column: words }),
    checks: run(checks),
    scores: run(scores),
  };
};

const plannedRows = (rubric: Rubric): number =>
  layoutForm(rubric).rows.filter(({ kind }) => kind === "indicator").length;
