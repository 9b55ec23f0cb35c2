import type { RepairPlan } from "../../form/repair-plan";
import type { CellRange } from "../../plan/workbook-plan";
import { typedAgain } from "./block-memory";
import { areasOfCells } from "./cell-areas";
import { cellsBefore, insertionsDone, newRows } from "./repair-places";
import {
  loadFormatMemory,
  loadValidationMemory,
  restoreFormats,
  restoreValidations,
} from "./rule-memory";
import { rangeOf } from "./write-repair";

/** What a repair replaces on one sheet, counted in the sheet before its new rows. */
export interface RepairMemory {
  readonly isProtected: boolean;
  /** How many rows the sheet used. */
  readonly rowCount: number;
  readonly cells: readonly CellMemory[];
  readonly validations: Parameters<typeof restoreValidations>[1];
  readonly formats: Parameters<typeof restoreFormats>[1];
  /** Ids of all conditional formats that were there. */
  readonly formatIds: readonly string[];
  readonly names: readonly NameMemory[];
}

interface CellMemory {
  readonly area: CellRange;
  readonly contents: (string | number | boolean)[][];
  readonly numberFormats: string[][];
  readonly looks: Excel.SettableCellProperties[][];
}

interface NameMemory {
  readonly name: string;
  readonly formula: string;
}

const allLooks: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

/** Queues the reading of all that a repair replaces on its sheet. */
export const loadRepairMemory = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
): (() => RepairMemory) => {
  sheet.protection.load("protected");
  const rowCount = loadRowCount(sheet);
  const cells = areasOfCells(cellsBefore(plan, plan.cells.map(oneCell))).map((area) =>
    loadCells(sheet, area),
  );
  const validations = loadValidationMemory(sheet, plan);
  const formats = loadFormatMemory(sheet, plan);
  const present = sheet.getRange().untrack().conditionalFormats.load("items/id");
  const names = sheet.names.load("items/name,items/formula");
  return () => ({
    isProtected: sheet.protection.protected,
    rowCount: rowCount(),
    cells: cells.map((read) => read()),
    validations: validations(),
    formats: formats(),
    formatIds: present.items.map(({ id }) => id),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  });
};

const oneCell = ({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): CellRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

const loadRowCount = (sheet: Excel.Worksheet): (() => number) => {
  const used = sheet
    .getRange("A1")
    .untrack()
    .getBoundingRect(sheet.getUsedRange().untrack())
    .untrack()
    .load("rowCount");
  return () => used.rowCount;
};

const loadCells = (sheet: Excel.Worksheet, area: CellRange): (() => CellMemory) => {
  const range = rangeOf(sheet, area).load("formulas,values,numberFormat");
  const looks = range.getCellProperties(allLooks);
  return () => {
    const [values, formats] = [range.values as unknown[][], range.numberFormat as string[][]];
    return {
      area,
      contents: range.formulas.map((line: readonly unknown[], r) =>
        line.map((formula, c) => typedAgain(formula, values[r]?.[c], formats[r]?.[c])),
      ),
      numberFormats: formats.map((line) => [...line]),
      looks: looks.value.map((line) => line.map(({ format }) => ({ format: settable(format) }))),
    };
  };
};

/** A cell without a fill answers white; set as it was read it would get one. */
const settable = (format: Excel.CellPropertiesFormat | undefined): Excel.CellPropertiesFormat => {
  if (format?.fill?.color?.toUpperCase() !== "#FFFFFF") return format ?? {};
  return { ...format, fill: { color: "" } };
};

/** What is there while a repair is taken back; read in the request before. */
export interface RepairState {
  readonly rowCount: number;
  readonly formatIds: readonly string[];
  readonly names: readonly string[];
}

/** Queues the reading of what a repair, or a part of it, has left on its sheet. */
export const loadRepairState = (sheet: Excel.Worksheet): (() => RepairState) => {
  const rowCount = loadRowCount(sheet);
  const formats = sheet.getRange().untrack().conditionalFormats.load("items/id");
  const names = sheet.names.load("items/name");
  return () => ({
    rowCount: rowCount(),
    formatIds: formats.items.map(({ id }) => id),
    names: names.items.map(({ name }) => name),
  });
};

/** Queues the putting back of all that a repair has replaced; a repair that stopped half-way included. */
export const restoreRepair = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
  memory: RepairMemory,
  now: RepairState,
): void => {
  const done = insertionsDone(plan, now.rowCount - memory.rowCount);
  for (const { first, count } of newRows(done).toReversed())
    sheet
      .getRange(`${first + 1}:${first + count}`)
      .untrack()
      .delete("Up");
  const formats = sheet.getRange().untrack().conditionalFormats;
  for (const id of now.formatIds) if (!memory.formatIds.includes(id)) formats.getItem(id).delete();
  restoreFormats(
    sheet,
    memory.formats.filter(({ key }) => !now.formatIds.includes(key)),
  );
  restoreNames(sheet, plan, memory, now);
  restoreValidations(sheet, memory.validations);
  for (const { area, contents, numberFormats, looks } of memory.cells) {
    const range = rangeOf(sheet, area);
    range.setCellProperties(looks);
    range.numberFormat = numberFormats;
    range.formulas = contents;
  }
};

/** Tells whether Excel takes two names for the same: it does not look at their case. */
export const isSameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

const restoreNames = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
  memory: RepairMemory,
  now: RepairState,
): void => {
  for (const { name } of plan.names) {
    if (now.names.some((each) => isSameName(each, name))) sheet.names.getItem(name).delete();
    const before = memory.names.find((each) => isSameName(each.name, name));
    // Excel does not take a name for cells that are gone.
    if (before !== undefined && !before.formula.includes("#REF!"))
      sheet.names.add(name, before.formula);
  }
};
