import { combineCopies } from "../../src/form/combine";
import type { Combination, Decision, WorkbookCopy } from "../../src/form/combination";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { CellEntry } from "../../src/scoring/verdict";
import { blankSheets, entered, inputsOn } from "./copies";

/** The forms of the copies: D, and H with its annex and its switch. */
export const rubrics = officialRubrics().filter(({ short }) => ["D", "H"].includes(short));
/** Their untouched sheets and the list of their units. */
export const blank = blankSheets(rubrics);

/** A copy in which these places are filled in, its sheets changed further. */
export const copy = (
  file: string,
  values: Readonly<Record<string, CellEntry>> = {},
  change: (cells: SheetCells) => SheetCells = (cells) => cells,
): WorkbookCopy => ({ file, sheets: entered(blank, rubrics, values).map(change) });

/** Puts copies together. */
export const combine = (
  base: WorkbookCopy,
  copies: readonly WorkbookCopy[],
  decisions: readonly Decision[] = [],
): Combination => combineCopies(base, copies, rubrics, decisions);

/** What was taken: place, file and value. */
export const takenIn = ({ taken }: Combination): readonly unknown[] =>
  taken.map(({ place, from }) => [place.key, from.file, from.value]);

/** Changes the sheets whose names begin so. */
export const onSheet =
  (name: string, change: (cells: SheetCells) => SheetCells) =>
  (cells: SheetCells): SheetCells =>
    cells.name.startsWith(name) ? change(cells) : cells;

/** Deletes a row. */
export const withoutRow =
  (row: number) =>
  (cells: SheetCells): SheetCells => ({
    ...cells,
    values: cells.values.filter((_, at) => at !== row),
    formulas: cells.formulas.filter((_, at) => at !== row),
  });

/** Inserts a row. */
export const insertedRow =
  (row: number, line: readonly CellEntry[]) =>
  (cells: SheetCells): SheetCells => ({
    ...cells,
    values: [...cells.values.slice(0, row), line, ...cells.values.slice(row)],
    formulas: [...cells.formulas.slice(0, row), line.map(() => null), ...cells.formulas.slice(row)],
  });

/** The row of a place on its untouched sheet. */
export const rowOf = (key: string): number =>
  inputsOn(blank, rubrics).find(({ input }) => input.place.key === key)?.input.position.row ?? -1;

/** A base that nobody filled in. */
export const base = copy("base.xlsx");
