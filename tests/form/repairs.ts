import { foundFormulaIn } from "../../src/form/compare-validations";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { cellsWithRows, setupWithRows } from "../../src/form/insert-rows";
import type { RepairPlan } from "../../src/form/repair-plan";
import type { SheetCells } from "../../src/form/sheet-cells";
import type { SheetSetup } from "../../src/form/sheet-setup";
import { toA1 } from "../../src/plan/address";
import { isInRanges } from "../../src/plan/cell-range";
import { printFormula } from "../../src/plan/print-formula";
import { stylesNamed } from "../../src/plan/styles";
import type {
  CellPlan,
  ConditionalFormatPlan,
  SheetPlan,
  ValidationPlan,
} from "../../src/plan/workbook-plan";

/** A sheet with what its cells carry. */
export interface EquippedSheet {
  readonly cells: SheetCells;
  readonly setup: SheetSetup;
}

const foundValidation = ({ ranges, rule, alert }: ValidationPlan) => ({
  ranges,
  rule:
    rule.type === "list"
      ? { type: "list" as const, values: rule.values }
      : { type: "custom" as const, formula: `=${printFormula(rule.formula)}` },
  alert: alert.style,
});

const foundFormat = ({ ranges, formula }: ConditionalFormatPlan, key: string) => ({
  key,
  ranges,
  formula: `=${printFormula(formula)}`,
});

const lookOf = (style: string) => {
  const plan = stylesNamed([style])[style];
  return {
    isText: plan?.numberFormat === "@",
    fill: plan?.fill ?? null,
    bordered: plan?.borders.left !== null,
  };
};

/** The untouched sheet of a plan as a host would read it. */
export const equippedSheet = (plan: SheetPlan): EquippedSheet => ({
  cells: cellsOfPlan(plan),
  setup: {
    validations: plan.validations.map(foundValidation),
    conditionalFormats: plan.conditionalFormats.map((format, index) =>
      foundFormat(format, `${index}`),
    ),
    looks: Object.fromEntries(
      plan.cells.flatMap((line, row) =>
        line.map(({ style }, column) => [toA1(row, column), lookOf(style)]),
      ),
    ),
    names: plan.names,
  },
});

const valueOf = (content: CellPlan["content"]) => {
  if (content?.type === "text") return content.text;
  return content?.type === "number" ? content.number : null;
};

const setAt = <T>(
  table: (readonly (T | null)[])[],
  row: number,
  column: number,
  value: T | null,
): void => {
  const line = [...(table[row] ?? [])];
  while (line.length < column) line.push(null);
  line[column] = value;
  table[row] = line;
};

/** Carries a repair out on a sheet, as a host does. */
export const repaired = ({ cells, setup }: EquippedSheet, plan: RepairPlan): EquippedSheet => {
  const moved = cellsWithRows(cells, plan.insertedRows);
  const kept = setupWithRows(setup, cells.name, plan.insertedRows);
  const values = [...moved.values];
  const formulas = [...moved.formulas];
  const looks = { ...kept.looks };
  for (const { row, column, content, style } of plan.cells) {
    if (content !== undefined) {
      setAt(values, row, column, valueOf(content));
      const formula = content?.type === "formula" ? `=${printFormula(content.formula)}` : null;
      setAt(formulas, row, column, formula);
    }
    if (style !== undefined) looks[toA1(row, column)] = lookOf(style);
  }
  const ranges = plan.validations.flatMap((one) => one.ranges);
  return {
    cells: { ...moved, values, formulas },
    setup: {
      validations: [
        ...plan.validations.map(foundValidation),
        ...kept.validations.filter(({ ranges: own }) => !own.some((r) => overlaps(r, ranges))),
        ...kept.validations
          .filter(({ ranges: own }) => own.some((r) => overlaps(r, ranges)))
          .flatMap((one) => apart(one, ranges)),
      ],
      conditionalFormats: [
        ...plan.conditionalFormats.map((format, index) => foundFormat(format, `new ${index}`)),
        ...kept.conditionalFormats.filter(({ key }) => !plan.removedFormats.includes(key)),
      ],
      looks,
      names: [
        ...kept.names.filter(({ name }) => !plan.names.some((one) => one.name === name)),
        ...plan.names,
      ],
    },
  };
};

type Ranges = SheetSetup["validations"][number]["ranges"];

const overlaps = (one: Ranges[number], others: Ranges): boolean =>
  others.some(
    (other) =>
      one.firstRow <= other.lastRow &&
      other.firstRow <= one.lastRow &&
      one.firstColumn <= other.lastColumn &&
      other.firstColumn <= one.lastColumn,
  );

/** A validation cell by cell, without the cells that get another one; a formula that is not the form's own is lost. */
const apart = (
  validation: SheetSetup["validations"][number],
  taken: Ranges,
): SheetSetup["validations"] =>
  validation.ranges.flatMap((range) => {
    const pieces: SheetSetup["validations"][number][] = [];
    const [first] = validation.ranges;
    for (let { firstRow: row } = range; row <= range.lastRow; row += 1)
      for (let { firstColumn: column } = range; column <= range.lastColumn; column += 1) {
        if (isInRanges(taken, { row, column })) continue;
        const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
        const { rule } = validation;
        const isFirst = first?.firstRow === row && first.firstColumn === column;
        pieces.push(
          rule.type === "custom" && !isFirst
            ? { ...validation, ranges: [cell], rule: movedRule(rule.formula, validation, cell) }
            : { ...validation, ranges: [cell] },
        );
      }
    return pieces;
  });

const movedRule = (
  formula: string,
  { ranges }: SheetSetup["validations"][number],
  cell: Ranges[number],
) => ({
  type: "custom" as const,
  formula: `=${foundFormulaIn(formula, ranges, { row: cell.firstRow, column: cell.firstColumn })}`,
});
