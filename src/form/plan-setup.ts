import type { CellPosition } from "../plan/cell-position";
import { cellsIn, isInRanges } from "../plan/cell-range";
import { layoutForm } from "../plan/form-layout";
import { moveFormula } from "../plan/move-formula";
import { printFormula } from "../plan/print-formula";
import { planValidations } from "../plan/validation-plans";
import type { AlertPolicy } from "../plan/validation-texts";
import type { ConditionalFormatPlan, ValidationPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { rangesOf } from "./cell-ranges";
import { scoreCells } from "./compare-looks";
import { formulaFor, placeNow } from "./compare-validations";
import type { Comparison } from "./comparison";
import type { SheetSetup } from "./sheet-setup";

/** Plans anew what some cells of the plan accept, where they stand now; rules that they share stay shared. */
export const validationsFor = (
  planned: readonly CellPosition[],
  comparison: Comparison,
  rubric: Rubric,
  policy: AlertPolicy,
): readonly ValidationPlan[] =>
  planValidations(rubric, layoutForm(rubric), policy).flatMap((plan): readonly ValidationPlan[] => {
    const own = planned.filter((cell) => isInRanges(plan.ranges, cell));
    const ranges = rangesNow(own, comparison);
    if (plan.rule.type === "list") return ranges.length === 0 ? [] : [{ ...plan, ranges }];
    const { formula } = plan.rule;
    const now = firstNow(own, comparison);
    const wanted = now === null ? null : formulaFor(formula, plan.ranges, now, comparison);
    return wanted === null ? [] : [{ ...plan, ranges, rule: { type: "custom", formula: wanted } }];
  });

/** The planned cells of some planned rows that have a validation. */
export const validatedIn = (
  { expected }: Comparison,
  rows: ReadonlyMap<number, number>,
): readonly CellPosition[] =>
  expected.plan.validations
    .flatMap(({ ranges }) => cellsIn(ranges))
    .filter(({ row }) => rows.has(row));

/** Whether a form refuses illegal scores or only reminds: as the first of its score cells that still says so. */
export const policyOf = (comparison: Comparison, { validations }: SheetSetup): AlertPolicy => {
  const scores = scoreCells(comparison.expected);
  const reminds = validations.some(
    ({ alert, ranges }) =>
      alert === "warning" &&
      scores.some((planned) => {
        const position = placeNow(planned, comparison);
        return position !== null && isInRanges(ranges, position);
      }),
  );
  return reminds ? "remind" : "refuse";
};

/** Plans all conditional formats of the form where its cells stand now. */
export const formatsNow = (comparison: Comparison): readonly ConditionalFormatPlan[] =>
  comparison.expected.plan.conditionalFormats.flatMap((plan) =>
    byFormula(plan, comparison).flatMap((cells): readonly ConditionalFormatPlan[] => {
      const first = firstNow(cells, comparison);
      const formula =
        first === null ? null : formulaFor(plan.formula, plan.ranges, first, comparison);
      return formula === null ? [] : [{ ...plan, ranges: rangesNow(cells, comparison), formula }];
    }),
  );

/**
 * Parts the cells of a format by columns that one formula still serves.
 *
 * A formula looks beside its cell: where a column came between two of the cells, or of those that they look at, each
 * column needs its own.
 */
const byFormula = (
  { formula, ranges }: ConditionalFormatPlan,
  comparison: Comparison,
): readonly (readonly CellPosition[])[] => {
  const groups = new Map<string, CellPosition[]>();
  const planned = cellsIn(ranges);
  for (const column of new Set(planned.map((cell) => cell.column))) {
    const cells = planned.filter((cell) => cell.column === column);
    const first = firstNow(cells, comparison);
    const now = first === null ? null : placeNow(first, comparison);
    const own = first === null ? null : formulaFor(formula, ranges, first, comparison);
    if (now === null || own === null) continue;
    const atOrigin = moveFormula(printFormula(own), -now.row, -now.column);
    groups.set(atOrigin, [...(groups.get(atOrigin) ?? []), ...cells]);
  }
  return [...groups.values()];
};

const rangesNow = (planned: readonly CellPosition[], comparison: Comparison) =>
  rangesOf(planned.flatMap((cell) => placeNow(cell, comparison) ?? []));

/** The planned cell that stands uppermost, then leftmost now: the one that a formula for all of them is made for. */
const firstNow = (
  planned: readonly CellPosition[],
  comparison: Comparison,
): CellPosition | null => {
  let first: { readonly planned: CellPosition; readonly now: CellPosition } | null = null;
  for (const cell of planned) {
    const now = placeNow(cell, comparison);
    if (now === null) continue;
    const isFirst =
      first === null ||
      now.row < first.now.row ||
      (now.row === first.now.row && now.column < first.now.column);
    if (isFirst) first = { planned: cell, now };
  }
  return first?.planned ?? null;
};
