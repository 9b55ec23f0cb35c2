import { columnIndex } from "../plan/columns";
import { isInputStyle } from "../plan/styles";
import type { CellPlan } from "../plan/workbook-plan";
import type { ExpectedSheet } from "./expected-sheet";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** The columns whose texts say which row it is, the most telling first. */
const tellingColumns = [
  columnIndex.indicator,
  columnIndex.standard,
  columnIndex.section,
  columnIndex.criterion,
] as const;

/** Planned column → text → the one coded row of the plan that prints it there and has nothing more telling. */
type PrintedRows = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * Finds the planned row whose own text is printed in a row of a sheet; null where no row's is.
 *
 * A row is told by its indicator, a continuation row by its piece of the standard, as far as no other row of the form
 * prints the same there. `aligned` gives the columns of the plan on the sheet.
 */
export const printedRow = (
  cells: SheetCells,
  row: number,
  expected: ExpectedSheet,
  aligned: readonly (number | null)[],
): number | null => {
  const printed = printedRowsOf(expected);
  for (const telling of tellingColumns) {
    const column = aligned[telling] ?? null;
    const entry = column === null ? null : entryAt(cells, { row, column });
    const found =
      typeof entry === "string" ? printed.get(telling)?.get(withoutSpaces(entry)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
};

const known = new WeakMap<ExpectedSheet, PrintedRows>();

const printedRowsOf = (expected: ExpectedSheet): PrintedRows => {
  const before = known.get(expected);
  if (before !== undefined) return before;
  const printed = indexRows(expected);
  known.set(expected, printed);
  return printed;
};

const indexRows = ({ plan, location }: ExpectedSheet): PrintedRows => {
  const coded = [...location.rows.values()].flat();
  const printed = new Map<number, Map<string, number>>();
  const told = new Set<number>();
  for (const column of tellingColumns) {
    const texts = coded.map((row) => printedText(plan.cells[row]?.[column]));
    const own = coded.flatMap((row, index): readonly (readonly [string, number])[] => {
      const text = texts[index] ?? null;
      const isOnly = texts.indexOf(text) === texts.lastIndexOf(text);
      return text === null || !isOnly || told.has(row) ? [] : [[text, row]];
    });
    for (const [, row] of own) told.add(row);
    printed.set(column, new Map(own));
  }
  return printed;
};

const printedText = (cell: CellPlan | undefined): string | null =>
  cell?.content?.type === "text" && !isInputStyle(cell.style)
    ? withoutSpaces(cell.content.text)
    : null;

/** A space that somebody added makes no other text of it. */
const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

/** Tells whether a row of a sheet carries any of the telling texts of a planned row, be it others' too. */
export const carriesText = (
  cells: SheetCells,
  row: number,
  plannedRow: number,
  { plan }: ExpectedSheet,
  aligned: readonly (number | null)[],
): boolean =>
  tellingColumns.some((telling) => {
    const column = aligned[telling] ?? null;
    const content = plan.cells[plannedRow]?.[telling]?.content;
    if (column === null || content?.type !== "text") return false;
    const entry = entryAt(cells, { row, column });
    return typeof entry === "string" && withoutReturns(entry) === withoutReturns(content.text);
  });
