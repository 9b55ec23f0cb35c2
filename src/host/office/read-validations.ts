import type { FoundValidation } from "../../form/sheet-setup";
import { rangeToA1 } from "../../plan/address";
import type { CellPosition } from "../../plan/cell-position";
import type { CellRange } from "../../plan/workbook-plan";
import { addressesOf, areasOfCells, rangesIn } from "./cell-areas";

/** What is loaded of a validation. */
const validationParts = "type,rule,errorAlert";

/** Reads begun on some cells; `found` gives what is known after the first round trip and begins what is still needed. */
export interface ValidationReading {
  readonly follow: () => () => readonly FoundValidation[];
}

/**
 * Queues the reading of the validation of cells that should have the same one.
 *
 * Where Excel says that they have not, every cell is read by itself in a second round trip.
 */
export const loadValidations = (
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
): ValidationReading => {
  const whole = addressesOf(areasOfCells(cells)).map((address) => ({
    ranges: rangesIn(address),
    validation: sheet.getRanges(address).untrack().dataValidation.load(validationParts),
  }));
  return {
    follow: () => {
      const apart = whole
        .filter(({ validation }) => isMixed(validation))
        .flatMap(({ ranges }) => loadCells(sheet, ranges));
      return () => [
        ...whole.filter(({ validation }) => !isMixed(validation)).flatMap(foundIn),
        ...together(apart.flatMap(foundIn)),
      ];
    },
  };
};

/** Whether the cells have no rule that is the same for all: some have none, or they have several. */
const isMixed = ({ type }: Excel.DataValidation): boolean =>
  type === "MixedCriteria" || type === "Inconsistent";

interface LoadedValidation {
  readonly ranges: readonly CellRange[];
  readonly validation: Excel.DataValidation;
}

const loadCells = (
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
): readonly LoadedValidation[] =>
  ranges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from(
      { length: (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) },
      (_, index) => {
        const width = lastColumn - firstColumn + 1;
        const row = firstRow + Math.floor(index / width);
        const column = firstColumn + (index % width);
        const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
        const range = sheet.getRange(rangeToA1(cell)).untrack();
        return { ranges: [cell], validation: range.dataValidation.load(validationParts) };
      },
    ),
  );

const foundIn = ({ ranges, validation }: LoadedValidation): readonly FoundValidation[] =>
  validation.type === "None"
    ? []
    : [{ ranges, rule: ruleOf(validation.rule), alert: alertOf(validation.errorAlert) }];

const ruleOf = ({ list, custom }: Excel.DataValidationRule): FoundValidation["rule"] => {
  if (custom !== undefined)
    return { type: "custom", formula: `=${custom.formula.replace(/^=/u, "")}` };
  const source = list?.source;
  return typeof source === "string" && !source.startsWith("=")
    ? { type: "list", values: source.split(",") }
    : { type: "other" };
};

const styles: Readonly<Record<string, FoundValidation["alert"]>> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};

const alertOf = ({ showAlert, style }: Excel.DataValidationErrorAlert): FoundValidation["alert"] =>
  showAlert ? (styles[style] ?? "none") : "none";

/**
 * Joins cells whose rules read the same.
 *
 * Whether Excel gives a formula as it reads in the cell or in the first cell of its rule is not documented: joined, the
 * formula is that of the first cell either way.
 */
const together = (cells: readonly FoundValidation[]): readonly FoundValidation[] => {
  const joined = new Map<string, FoundValidation>();
  for (const { ranges, ...content } of cells) {
    const key = JSON.stringify(content);
    joined.set(key, { ...content, ranges: [...(joined.get(key)?.ranges ?? []), ...ranges] });
  }
  return [...joined.values()];
};
