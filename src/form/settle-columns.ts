import { columnIndex, columns, type ColumnKey } from "../plan/columns";
import { indicatorIn } from "../plan/row-code";
import { compareContents, ownColumns } from "./compare-contents";
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
  const before = misfitsOf(headed);
  // A single cell may have been changed by hand; a column's header is outvoted by two.
  const others = before.count < 2 ? [] : alternatives(headed);
  const [best] = others
    .map((other) => compare(cells, other, expected))
    .map((comparison) => ({ comparison, misfits: misfitsOf(comparison) }))
    .filter(({ misfits }) => outvotes(misfits, before))
    .sort((one, other) => one.misfits.count - other.misfits.count);
  return best === undefined ? headed : { ...best.comparison, contradicted: true };
};

/**
 * Lists the columns that people write in whose headers are contradicted by the form's cells, and where they stand by these.
 *
 * Nobody but a person knows whether headers or formulas were believed while the entries were typed: until the header's
 * words are put right nothing is read from such a column and nothing is written into it.
 */
export const contestedColumns = (
  { alignment, contradicted }: Comparison,
  { columns: found }: FormLocation,
): Columns =>
  Object.fromEntries(
    columns.flatMap(({ key }, index) => {
      const place = alignment.columns[index] ?? null;
      const isContested = contradicted === true && ownColumns.has(key) && place !== found[key];
      return isContested && place !== null ? [[key, place]] : [];
    }),
  );

/** How many planned cells have no place or hold something else, and of how many checks that is true. */
interface Misfits {
  readonly count: number;
  readonly checks: number;
  readonly allChecks: number;
}

/**
 * Other damage may stand beside the headers'. A reading of them must leave at most half of what did not fit, or set most
 * check formulas right that look at the wrong scores.
 */
const outvotes = (other: Misfits, headed: Misfits): boolean => {
  const isHalf = other.count * 2 <= headed.count && other.count + 2 <= headed.count;
  const setsRight = other.checks * 2 < other.allChecks && headed.checks * 2 > headed.allChecks;
  return isHalf || (setsRight && other.count < headed.count);
};

const checkColumns = [columnIndex.selfCheck, columnIndex.committeeCheck] as const;

/** Only then is the comparison worth its time: nothing of this is true of a form whose headers nobody touched. */
const isDoubtful = (headed: Comparison): boolean => {
  const { cells, location } = headed;
  if (location.headerRow === null && location.rows.size === 0) return false;
  const known = columns.flatMap(({ key }) => location.columns[key] ?? []);
  const isMoved = known.some((column, index) => column < (known[index - 1] ?? -1));
  const headers = (cells.values[location.headerRow ?? -1] ?? []).map(keyOfHeader);
  const isDoubled = headers.some((key, column) => key !== null && headers.indexOf(key) < column);
  return isMoved || isDoubled || isStoodInFor(location, known) || crossesChecks(headed);
};

/**
 * Whether a header is missing and its column may stand under another's: a score's, or one between the known columns.
 *
 * A column that was deleted leaves nothing but the gap before the helper columns unknown between them.
 */
const isStoodInFor = ({ columns: found }: FormLocation, known: readonly number[]): boolean => {
  const unknown = Math.max(...known) - Math.min(...known) + 1 - known.length;
  const isScoreMissing = found.self === undefined || found.committee === undefined;
  const isMissing = columns.some(({ key, header }) => header !== "" && found[key] === undefined);
  return isScoreMissing || (isMissing && unknown > 1);
};

/** Whether both checks of the first indicator are not as planned: they may look at each other's scores. */
const crossesChecks = (headed: Comparison): boolean => {
  const { expected } = headed;
  const first = [...expected.location.rows].find(([code]) => indicatorIn(code) === code);
  if (first === undefined) return false;
  const location = { ...expected.location, rows: new Map([first]) };
  const checks = new Set(checkColumns.map((column) => headed.alignment.columns[column]));
  return (
    compareContents({ ...headed, expected: { ...expected, location } }).filter(
      ({ mend }) => mend !== null && checks.has(mend.column),
    ).length === checks.size
  );
};

const misfitsOf = (comparison: Comparison): Misfits => {
  const { alignment, expected } = comparison;
  const planned = [...expected.location.rows.values()].flat();
  const unplaced = planned.flatMap((row) =>
    (expected.plan.cells[row] ?? []).filter(({ content }, column) => {
      const hasPlace = (alignment.rows[row] ?? null) !== null;
      return content !== null && !(hasPlace && (alignment.columns[column] ?? null) !== null);
    }),
  );
  const differing = compareContents(comparison);
  const checks = new Set(checkColumns.map((column) => alignment.columns[column]));
  return {
    count: differing.length + unplaced.length,
    checks: differing.filter(({ mend }) => mend !== null && checks.has(mend.column)).length,
    allChecks: planned.flatMap((row) =>
      checkColumns.filter(
        (column) => (expected.plan.cells[row]?.[column]?.content ?? null) !== null,
      ),
    ).length,
  };
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
  const disbelieved = (isMissing && location.headerRow !== null ? known : []).map((key) =>
    Object.fromEntries(Object.entries(found).filter(([one]) => one !== key)),
  );
  return [...exchanged, ...disbelieved].map((changed) => read(cells, location, changed));
};

type Columns = FormLocation["columns"];

const isInverted = (found: Columns, one: ColumnKey, other: ColumnKey): boolean =>
  (found[one] ?? 0) > (found[other] ?? 0);

/** Codes are read from the column that is taken for theirs; nothing is contested in a reading. */
const read = (cells: SheetCells, location: FormLocation, changed: Columns): FormLocation => {
  const isSame = changed.code === undefined || changed.code === location.columns.code;
  const rows = isSame ? location.rows : codedRows(cells.values, changed.code);
  return { ...location, columns: changed, rows, contestedColumns: {} };
};
