import type { RepairPlan } from "../../form/repair-plan";
import { rangeToA1 } from "../../plan/address";
import type { CellRange } from "../../plan/workbook-plan";
import { addressesOf, areasOfCells, rangesIn } from "./cell-areas";
import { cellsBefore } from "./repair-places";

/** A validation as it was, and its cells. */
interface ValidationMemory {
  readonly cells: readonly CellRange[];
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Queues the reading of the validations that a repair replaces. */
export const loadValidationMemory = (
  sheet: Excel.Worksheet,
  plan: RepairPlan,
): (() => readonly ValidationMemory[]) => {
  const ranges = plan.validations.flatMap((validation) => validation.ranges);
  const loaded = cellsBefore(plan, ranges).map(({ row, column }) => {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const range = sheet.getRange(rangeToA1(cell)).untrack();
    return {
      cell,
      validation: range.dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks"),
    };
  });
  return () => {
    const joined = new Map<string, ValidationMemory>();
    for (const { cell, validation } of loaded) {
      const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
      const content = { type, rule, prompt, errorAlert, ignoreBlanks };
      const key = JSON.stringify(content);
      joined.set(key, { ...content, cells: [...(joined.get(key)?.cells ?? []), cell] });
    }
    return [...joined.values()];
  };
};

/** Queues the putting back of validations; cells that had none lose theirs. */
export const restoreValidations = (
  sheet: Excel.Worksheet,
  memories: readonly ValidationMemory[],
): void => {
  for (const { cells, type, rule, prompt, errorAlert, ignoreBlanks } of memories)
    for (const address of addressesOf(areasOfCells(cells.map(cornerOf)))) {
      const validation = sheet.getRanges(address).untrack().dataValidation;
      validation.clear();
      if (type === "None") continue;
      validation.rule = rule;
      validation.ignoreBlanks = ignoreBlanks;
      validation.prompt = prompt;
      validation.errorAlert = errorAlert;
    }
};

const cornerOf = ({ firstRow, firstColumn }: CellRange) => ({
  row: firstRow,
  column: firstColumn,
});

/** A conditional format as it was. */
interface FormatMemory {
  readonly key: string;
  readonly ranges: readonly CellRange[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly fontColor: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Queues the reading of the conditional formats that a repair takes away, the first in priority first. */
export const loadFormatMemory = (
  sheet: Excel.Worksheet,
  { removedFormats }: RepairPlan,
): (() => readonly FormatMemory[]) => {
  const collection = sheet.getRange().untrack().conditionalFormats;
  const loaded = removedFormats.map((key) => {
    const format = collection.getItem(key).load("priority,stopIfTrue");
    return {
      key,
      format,
      areas: format.getRanges().untrack().load("address"),
      rule: format.custom.rule.load("formula"),
      font: format.custom.format.font.load("color,bold,italic"),
      fill: format.custom.format.fill.load("color"),
    };
  });
  return () =>
    loaded
      .toSorted((one, other) => one.format.priority - other.format.priority)
      .map(({ key, format, areas, rule, font, fill }) => ({
        key,
        ranges: rangesIn(areas.address),
        formula: rule.formula,
        stopIfTrue: format.stopIfTrue,
        fontColor: font.color,
        fill: fill.color,
        bold: font.bold,
        italic: font.italic,
      }));
};

/** Queues the putting back of conditional formats, in their order before all others. */
export const restoreFormats = (sheet: Excel.Worksheet, memories: readonly FormatMemory[]): void => {
  for (const { ranges, formula, stopIfTrue, ...look } of memories.toReversed())
    for (const address of addressesOf(ranges)) {
      const added = sheet.getRanges(address).untrack().conditionalFormats.add("Custom");
      added.custom.rule.formula = formula;
      if (look.fontColor !== "") added.custom.format.font.color = look.fontColor;
      if (look.fill !== "") added.custom.format.fill.color = look.fill;
      if (look.bold) added.custom.format.font.bold = true;
      if (look.italic) added.custom.format.font.italic = true;
      if (stopIfTrue) added.stopIfTrue = true;
    }
};
