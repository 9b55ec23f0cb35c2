import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { columnIndex } from "../plan/columns";
import { cellsIn, isInRanges } from "../plan/cell-range";
import { moveFormula } from "../plan/move-formula";
import { printFormula } from "../plan/print-formula";
import type { Formula } from "../plan/formula";
import type { CellRange, ValidationPlan } from "../plan/workbook-plan";
import { contentNow } from "./compare-contents";
import type { Comparison } from "./comparison";
import type { Damage } from "./form-report";
import { movedFormula, sameRule } from "./same-formula";
import { firstCellOf, type FoundValidation, type SheetSetup } from "./sheet-setup";

/** A cell that no longer accepts what it should. */
export interface LostValidation {
  readonly damage: Damage;
  /** The cell's place in the plan. */
  readonly planned: CellPosition;
}

/** Lists the score and situation cells that accept everything, or other entries than they should. */
export const lostValidations = (
  comparison: Comparison,
  { validations }: SheetSetup,
): readonly LostValidation[] =>
  comparison.expected.plan.validations
    .filter(({ ranges }) => ranges.every((range) => range.firstColumn !== columnIndex.finding))
    .flatMap((plan) =>
      cellsIn(plan.ranges).flatMap((planned): readonly LostValidation[] => {
        const position = placeNow(planned, comparison);
        if (position === null) return [];
        const found = validations.filter(({ ranges }) => isInRanges(ranges, position));
        const wanted = wantedFormula(plan, planned, comparison);
        if (found.some((one) => isAsPlanned(one, plan, wanted, position))) return [];
        const [first] = found;
        const damage: Damage = {
          kind: first === undefined ? "validation-lost" : "validation-changed",
          cell: toA1(position.row, position.column),
          expected: plan.prompt.title,
          found: first === undefined ? null : ruleText(first),
          mendable: true,
        };
        return [{ damage, planned }];
      }),
    );

/** Where a planned cell stands now; null when its row or column is gone. */
export const placeNow = (
  planned: CellPosition,
  { alignment }: Pick<Comparison, "alignment">,
): CellPosition | null => {
  const row = alignment.rows[planned.row] ?? null;
  const column = alignment.columns[planned.column] ?? null;
  return row === null || column === null ? null : { row, column };
};

/** The formula that a rule made for the first of its cells means in another one, where that stands now. */
export const formulaFor = (
  formula: Formula,
  ranges: readonly CellRange[],
  planned: CellPosition,
  comparison: Pick<Comparison, "alignment">,
): Formula | null => {
  const first = firstCellOf(ranges);
  const moved = movedFormula(formula, planned.row - first.row, planned.column - first.column);
  const content = contentNow({ type: "formula", formula: moved }, comparison);
  return content?.type === "formula" ? content.formula : null;
};

/** The text of a found formula, without `=`, as it reads in one cell of its ranges. */
export const foundFormulaIn = (
  formula: string,
  ranges: readonly CellRange[],
  position: CellPosition,
): string => {
  const first = firstCellOf(ranges);
  const rows = position.row - first.row;
  return moveFormula(formula.replace(/^=/u, ""), rows, position.column - first.column);
};

const wantedFormula = (
  { rule, ranges }: ValidationPlan,
  planned: CellPosition,
  comparison: Comparison,
): string | null => {
  if (rule.type === "list") return null;
  const formula = formulaFor(rule.formula, ranges, planned, comparison);
  return formula === null ? null : printFormula(formula);
};

/** A rule whose cells are not all there can't be compared: any rule of its type will do. */
const isAsPlanned = (
  found: FoundValidation,
  { rule }: ValidationPlan,
  wanted: string | null,
  position: CellPosition,
): boolean => {
  if (found.alert !== "stop" && found.alert !== "warning") return false;
  if (rule.type === "list") {
    return found.rule.type === "list" && isSameList(found.rule.values, rule.values);
  }
  if (found.rule.type !== "custom") return false;
  return (
    wanted === null || sameRule(foundFormulaIn(found.rule.formula, found.ranges, position), wanted)
  );
};

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value.trim() === other[index]);

const ruleText = ({ rule }: FoundValidation): string | null => {
  if (rule.type === "list") return rule.values.join(",");
  return rule.type === "custom" ? rule.formula : null;
};
