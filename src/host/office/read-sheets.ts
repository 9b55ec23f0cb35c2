import type { CellsPatch } from "../../form/patch-cells";
import type { SheetCells } from "../../form/sheet-cells";
import { rangeToA1 } from "../../plan/address";
import type { Result } from "../../result";
import type { CellEntry } from "../../scoring/verdict";
import type { HostError } from "../host-error";
import type { SheetPart } from "../workbook-host";
import { loadCondition, type TakeCondition } from "./condition";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";

/** Queues the reading of a sheet's cells from A1 to its last used one. */
const loadCells = (sheet: Excel.Worksheet): Excel.Range =>
  sheet
    .getRange("A1")
    .untrack()
    .getBoundingRect(sheet.getUsedRange().untrack())
    .untrack()
    .load("values,formulas,valueTypes");

/** A formula that shows nothing has the result `""`; null would mean that it is not calculated. */
const entryOf = (value: unknown, type: unknown, formula: unknown): CellEntry => {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "string") return value === "" && formula === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
};

/** Text that begins with `=` reads back as its own formula; a real formula never equals its value. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

const cellsOf = (sheet: Excel.Worksheet, range: Excel.Range): SheetCells => ({
  sheetId: sheet.id,
  name: sheet.name,
  values: range.values.map((row: readonly unknown[], r) =>
    row.map((value, c) =>
      entryOf(value, range.valueTypes[r]?.[c], (range.formulas as unknown[][])[r]?.[c]),
    ),
  ),
  formulas: range.formulas.map((row: readonly unknown[], r) =>
    row.map((formula, c) => formulaOf(formula, (range.values as unknown[][])[r]?.[c])),
  ),
});

/** Reads one sheet; one round trip. */
export const readSheet = async (
  runtime: OfficeRuntime,
  sheetId: string,
  onCondition: TakeCondition,
): Promise<Result<SheetCells, HostError>> =>
  runBatch(runtime, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load("id,name");
    const range = loadCells(sheet);
    const conditionOf = loadCondition(context);
    await context.sync();
    onCondition(conditionOf());
    return cellsOf(sheet, range);
  });

/** Reads parts of sheets; one round trip, whatever their number. */
export const readParts = async (
  runtime: OfficeRuntime,
  parts: readonly SheetPart[],
  onCondition: TakeCondition,
): Promise<Result<readonly CellsPatch[], HostError>> =>
  runBatch(runtime, async (context) => {
    if (parts.length === 0) return [];
    const loaded = parts.map(({ sheetId, range }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId).load("id,name");
      const cells =
        range === null
          ? loadCells(sheet)
          : sheet.getRange(rangeToA1(range)).untrack().load("values,formulas,valueTypes");
      return { sheet, cells, range };
    });
    const conditionOf = loadCondition(context);
    await context.sync();
    onCondition(conditionOf());
    return loaded.map(({ sheet, cells, range }) => ({
      firstRow: range?.firstRow ?? 0,
      firstColumn: range?.firstColumn ?? 0,
      cells: cellsOf(sheet, cells),
      whole: range === null,
    }));
  });

/** Finds the first cell of a sheet that holds a text; a null object when none does. */
const findText = (sheet: Excel.Worksheet, text: string): Excel.Range => {
  const found = sheet
    .getRange()
    .untrack()
    .findOrNullObject(text, { completeMatch: false, matchCase: true });
  found.untrack();
  return found.load("address");
};

/**
 * Reads every sheet that carries a marker of one of the kinds, wherever on the sheet it stands now.
 *
 * Three round trips, whatever the number of kinds and sheets; the sheets come in the workbook's order.
 */
export const readMarked = async (
  runtime: OfficeRuntime,
  prefixes: readonly string[],
  onCondition: TakeCondition,
): Promise<Result<readonly SheetCells[], HostError>> =>
  runBatch(runtime, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const conditionOf = loadCondition(context);
    await context.sync();
    onCondition(conditionOf());
    const searched = worksheets.items.map((sheet) => ({
      sheet,
      markers: prefixes.map((prefix) => findText(sheet, prefix)),
    }));
    await context.sync();
    const marked = searched
      .filter(({ markers }) => markers.some(({ isNullObject }) => !isNullObject))
      .map(({ sheet }) => ({ sheet, range: loadCells(sheet) }));
    if (marked.length > 0) await context.sync();
    return marked.map(({ sheet, range }) => cellsOf(sheet, range));
  });
