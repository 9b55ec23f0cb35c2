import { columnIndex, columns, type ColumnKey } from "../plan/columns";
import { compareContents } from "./compare-contents";
import { type Comparison, compare } from "./comparison";
import type { ExpectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { codedRows, keyOfHeader } from "./locate-form";
import type { SheetCells } from "./sheet-cells";

/**
 * Puts a form's sheet beside the planned one, and asks the sheet whether its headers tell the truth.
 *
 * A column that was moved with its header, its contents and the formulas that refer to it stays what its header says. Where
 * only headers were exchanged, or one was overtyped by another's words, the form's own cells (texts, rules, and the formulas
 * that refer to the scores) fit better when two columns are taken for each other, or when a header is not believed. Then the
 * cells outvote the headers: everything else is compared where the cells say, so that no formula is rewritten to another
 * role's scores, and `contradicted` is set.
 */
export const settledComparison = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): Comparison => {
  const headed = compare(cells, location, expected);
  if (!isDoubtful(headed)) return headed;
  let best = headed;
  // A single cell may have been changed by hand; a column's headers are outvoted by two.
  let fewest = misfits(headed) - 1;
  for (const other of fewest < 1 ? [] : alternatives(headed)) {
    const compared = compare(cells, other, expected);
    const count = misfits(compared);
    if (count >= fewest) continue;
    best = { ...compared, contradicted: true };
    fewest = count;
  }
  return best;
};

/** Only then is the comparison worth its time: nothing of this is true of a form whose headers nobody touched. */
const isDoubtful = (headed: Comparison): boolean => {
  const { cells, location, expected } = headed;
  if (location.headerRow === null) return false;
  const known = columns.flatMap(({ key }) => location.columns[key] ?? []);
  const isMoved = known.some((column, index) => column < (known[index - 1] ?? -1));
  const isMissing = Object.keys(expected.location.columns).length > known.length;
  const headers = (cells.values[location.headerRow] ?? []).map(keyOfHeader);
  const isDoubled = headers.some((key, column) => key !== null && headers.indexOf(key) < column);
  return isMoved || isMissing || isDoubled || crossesChecks(headed);
};

/** Whether both checks of the first indicator are not as planned: they may look at each other's scores. */
const crossesChecks = (headed: Comparison): boolean => {
  const { expected } = headed;
  const first = [...expected.location.rows].find(([code]) => /^\d+\.\d+\.\d+$/u.test(code));
  if (first === undefined) return false;
  const location = { ...expected.location, rows: new Map([first]) };
  const checks = new Set(
    [columnIndex.selfCheck, columnIndex.committeeCheck].map(
      (index) => headed.alignment.columns[index],
    ),
  );
  return (
    compareContents({ ...headed, expected: { ...expected, location } }).filter(
      ({ mend }) => mend !== null && checks.has(mend.column),
    ).length === checks.size
  );
};

/** The number of planned cells that have no place, or hold something else there. */
const misfits = (comparison: Comparison): number => {
  const { alignment, expected } = comparison;
  const planned = [...expected.location.rows.values()].flat();
  const unplaced = planned.flatMap((row) =>
    (expected.plan.cells[row] ?? []).filter(({ content }, column) => {
      const hasPlace = (alignment.rows[row] ?? null) !== null;
      return content !== null && !(hasPlace && (alignment.columns[column] ?? null) !== null);
    }),
  );
  return compareContents(comparison).length + unplaced.length;
};

/** Every reading of the headers in which two change places or, where one is missing, another is not believed. */
const alternatives = ({ cells, location, expected }: Comparison): readonly FormLocation[] => {
  const found = location.columns;
  const known = columns.flatMap(({ key }) => (found[key] === undefined ? [] : [key]));
  const isMissing = Object.keys(expected.location.columns).length > known.length;
  const exchanged = known.flatMap((one, index) =>
    known.slice(index + 1).flatMap((other) => {
      const isPair = isInverted(found, one, other) || (one === "self" && other === "committee");
      return isPair ? [{ ...found, [one]: found[other], [other]: found[one] }] : [];
    }),
  );
  const disbelieved = (isMissing ? known : []).map((key) =>
    Object.fromEntries(Object.entries(found).filter(([one]) => one !== key)),
  );
  return [...exchanged, ...disbelieved].map((changed) => read(cells, location, changed));
};

type Columns = FormLocation["columns"];

const isInverted = (found: Columns, one: ColumnKey, other: ColumnKey): boolean =>
  (found[one] ?? 0) > (found[other] ?? 0);

/** Codes are read from the column that is taken for theirs. */
const read = (cells: SheetCells, location: FormLocation, changed: Columns): FormLocation => {
  const isSame = changed.code === undefined || changed.code === location.columns.code;
  const rows = isSame ? location.rows : codedRows(cells.values, changed.code);
  return { ...location, columns: changed, rows };
};
