import { unitsWords } from "../messages/units";
import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { blankCell } from "../plan/planned-row";
import { printFormula } from "../plan/print-formula";
import { freeSheetName } from "../plan/sheet-name";
import { stylesIn } from "../plan/styles";
import { unitsColumns } from "../plan/units-columns";
import {
  type ListedForm,
  planUnitsRows,
  unitsCheck,
  unitsCheckStyle,
  unitsCode,
  type UnitsRow,
} from "../plan/units-rows";
import { planUnitsSheet } from "../plan/units-sheet";
import type { BlockPlan, WorkbookEdit } from "../plan/workbook-edit";
import type { CellContent, CellPlan, CellRange, SheetPlan } from "../plan/workbook-plan";
import { indicatorsOf } from "../rubric/walk";
import { cellOf } from "./form-location";
import type { PlacedForm } from "./placed-form";
import { sameLink } from "./same-formula";
import { entryAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import { readUnits, type UnitEntry, type UnitsList } from "./units";

/** What is to be done so that the 負責單位 sheet lists every indicator, each with a live 自評檢核. */
export type UnitsRevision =
  | { readonly kind: "nothing" }
  | { readonly kind: "new"; readonly sheet: SheetPlan }
  | {
      readonly kind: "blocks";
      readonly sheetId: string;
      readonly blocks: readonly BlockPlan[];
      /** How many indicators are listed that were not before. */
      readonly addedRows: number;
    }
  /** Below the list stands what people wrote; nothing is to be written. */
  | { readonly kind: "occupied"; readonly sheetName: string; readonly cells: readonly string[] }
  /** The row with the headers 負責單位 and 代碼 is gone; nothing is to be written. */
  | { readonly kind: "headerless"; readonly sheetName: string };

/**
 * Compares the 負責單位 sheet with the forms of the workbook, given in its order; `existing` null means that it has none.
 *
 * Units stay as they are. A form that is gone keeps its rows. What a person wrote is never written over: neither below
 * the list nor in the live column.
 */
export const reviseUnits = (
  forms: readonly PlacedForm[],
  existing: SheetCells | null,
  takenSheetNames: readonly string[],
): UnitsRevision => {
  const listed = listedForms(forms);
  const list = existing === null ? null : readUnits(existing);
  if (existing === null || list === null) {
    const sheet = planUnitsSheet(listed, freeSheetName(unitsWords.sheetName, takenSheetNames));
    return { kind: "new", sheet };
  }
  if (list.headerRow === null) return { kind: "headerless", sheetName: list.sheetName };
  const missing = missingRows(listed, list);
  const appended = appendedBlock(list, missing);
  const cells = appended === null ? [] : occupiedIn(existing, appended);
  if (cells.length > 0) return { kind: "occupied", sheetName: list.sheetName, cells };
  const blocks = [...checkBlocks(listed, list, existing), ...(appended === null ? [] : [appended])];
  return blocks.length === 0
    ? { kind: "nothing" }
    : { kind: "blocks", sheetId: list.sheetId, blocks, addedRows: missing.length };
};

/** The edit that carries a revision out; null when there is nothing to be written. */
export const unitsEdit = (revision: UnitsRevision): WorkbookEdit | null => {
  if (revision.kind !== "new" && revision.kind !== "blocks") return null;
  const added = revision.kind === "new" ? [revision.sheet] : [];
  const blocks =
    revision.kind === "new"
      ? []
      : revision.blocks.map((block) => ({ sheetId: revision.sheetId, block }));
  const styles = stylesIn([...added, ...blocks.map(({ block }) => block)]);
  return { added, blocks, removed: [], styles };
};

/** Each form once: of two copies the first. */
const listedForms = (forms: readonly PlacedForm[]): readonly ListedForm[] =>
  forms
    .filter(({ rubric }, index) => forms.findIndex((one) => one.rubric.id === rubric.id) === index)
    .map(({ rubric, location }) => ({
      rubric,
      sheetName: location.sheetName,
      marker: location.markerCell,
      checks: new Map(
        indicatorsOf(rubric).flatMap(({ id }): readonly (readonly [string, CellPosition])[] => {
          const check = cellOf(location, id, "selfCheck");
          return check === null ? [] : [[id, check]];
        }),
      ),
    }));

const missingRows = (forms: readonly ListedForm[], { entries }: UnitsList): readonly UnitsRow[] => {
  const known = new Set(entries.map(({ rubricId, indicator }) => unitsCode(rubricId, indicator)));
  return forms.flatMap(planUnitsRows).filter(({ code }) => !known.has(code));
};

/** The rows that are missing, below the last one of the list, in the columns that are there. */
const appendedBlock = (list: UnitsList, rows: readonly UnitsRow[]): BlockPlan | null => {
  if (rows.length === 0) return null;
  const indexes = Object.values(list.columns);
  const firstColumn = Math.min(...indexes);
  const width = Math.max(...indexes) - firstColumn + 1;
  const last = Math.max(list.headerRow ?? 0, ...list.entries.map(({ cell }) => cell.row));
  return {
    firstRow: last + 1,
    firstColumn,
    cells: rows.map(({ cells }) => {
      const line = Array.from({ length: width }, () => blankCell);
      for (const { key } of unitsColumns) {
        const column = list.columns[key];
        if (column !== undefined) line[column - firstColumn] = cells[key];
      }
      return line;
    }),
    heights: rows.map(({ height }) => height),
    printArea: printAreaOf(list, last + rows.length),
  };
};

const printAreaOf = ({ columns }: UnitsList, lastRow: number): CellRange => {
  const printed = unitsColumns.flatMap(({ key, printed }) => (printed ? (columns[key] ?? []) : []));
  return { firstRow: 0, firstColumn: 0, lastRow, lastColumn: Math.max(0, ...printed) };
};

const occupiedIn = (cells: SheetCells, block: BlockPlan): readonly string[] =>
  block.cells.flatMap((line, rowOffset) =>
    line.flatMap((_, columnOffset): readonly string[] => {
      const row = block.firstRow + rowOffset;
      const column = block.firstColumn + columnOffset;
      const isEmpty =
        entryAt(cells, { row, column }) === null && formulaAt(cells, { row, column }) === null;
      return isEmpty ? [] : [toA1(row, column)];
    }),
  );

/** The cells of the live column that don't say what they should, in runs of rows. */
const checkBlocks = (
  forms: readonly ListedForm[],
  list: UnitsList,
  existing: SheetCells,
): readonly BlockPlan[] => {
  const column = list.columns.check;
  if (column === undefined) return [];
  const runs: { firstRow: number; cells: (readonly CellPlan[])[] }[] = [];
  for (const entry of list.entries) {
    const { row } = entry.cell;
    const content = wantedCheck(forms, entry);
    if (!isOwn(existing, { row, column }) || says(existing, { row, column }, content)) continue;
    const line = [{ content, style: unitsCheckStyle }];
    const run = runs.at(-1);
    if (run !== undefined && run.firstRow + run.cells.length === row) run.cells.push(line);
    else runs.push({ firstRow: row, cells: [line] });
  }
  return runs.map(({ firstRow, cells }) => ({
    firstRow,
    firstColumn: column,
    cells,
    heights: cells.map(() => null),
    printArea: null,
  }));
};

const wantedCheck = (
  forms: readonly ListedForm[],
  { rubricId, indicator }: UnitEntry,
): CellContent => unitsCheck(forms.find(({ rubric }) => rubric.id === rubricId) ?? null, indicator);

const ownWords: readonly string[] = [unitsWords.sheetGone, unitsWords.rowGone];

/** Tells a cell that this program wrote, or an empty one, from what a person put there. */
const isOwn = (cells: SheetCells, position: CellPosition): boolean => {
  const formula = formulaAt(cells, position);
  if (formula !== null) return formula.includes(unitsWords.sheetGone);
  const entry = printedEntry(entryAt(cells, position));
  return entry === null || ownWords.includes(entry);
};

const says = (cells: SheetCells, position: CellPosition, content: CellContent): boolean => {
  const formula = formulaAt(cells, position);
  if (content.type !== "formula") {
    return formula === null && content.type === "text" && content.text === entryAt(cells, position);
  }
  return formula !== null && sameLink(formula, `=${printFormula(content.formula)}`);
};
