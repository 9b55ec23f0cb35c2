import { checkKeyOf, columnIndex } from "../../src/plan/columns";
import type { Formula } from "../../src/plan/formula";
import { layoutForm, type FormLayout } from "../../src/plan/form-layout";
import { takesScores } from "../../src/plan/indicator-rows";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import type {
  CellContent,
  CellRange,
  ConditionalFormatPlan,
  SheetPlan,
  ValidationRule,
} from "../../src/plan/workbook-plan";
import { type Indicator, type Role, roles, type Rubric } from "../../src/rubric/rubric";
import { allowanceCases, allowanceOf, demandsReason } from "../../src/scoring/allowance";
import type { Evidence } from "../../src/scoring/judge";
import type { Allowance, CellEntry } from "../../src/scoring/verdict";
import { copiedFormula } from "./copied-formula";
import { expectedFacts, type Facts } from "./expected-facts";
import { type CalculatedGrid, type Grid, type GridCell, plainCell } from "./grid";
import { type Probe, probesFor } from "./probes";
import type { SituationState } from "./situation-states";

/** One entry in one score cell, and what the core says of it. */
export interface ProbeCase {
  readonly indicator: Indicator;
  readonly role: Role;
  readonly probe: Probe;
  readonly allowance: Allowance;
  readonly evidence: Evidence;
  readonly rule: ValidationRule;
  /** The rule as it reads in this row of the probe sheet. */
  readonly ruleHere: ValidationRule;
  readonly expected: Facts;
  /** Where it stands on the probe sheet. */
  readonly row: number;
}

/** Thousands of entries under the formulas of one form, each row a copy of its indicator's own row. */
export interface ProbeSheet {
  readonly rubric: Rubric;
  readonly state: SituationState;
  /** What stands in 自我檢核說明 of every row. */
  readonly evidence: string;
  readonly grid: Grid;
  readonly cases: readonly ProbeCase[];
}

/** What a probe sheet is made for. */
export interface ProbeRequest {
  readonly rubric: Rubric;
  readonly state: SituationState;
  readonly evidence: string;
  readonly random: () => number;
  /** The form as it ships unless a test plants a fault in it. */
  readonly plan?: SheetPlan;
  readonly includes?: (indicator: Indicator) => boolean;
  readonly includesProbe?: (probe: Probe) => boolean;
}

/** Right of the form's own columns: the validation's and the conditional formats' formulas of each role. */
const ruleColumns = { self: 20, committee: 24 } as const satisfies Readonly<Record<Role, number>>;
const formatNames = ["invalid", "notApplicable", "missing"] as const;

/** The form's plan with nothing chosen; the situation's cells are filled on the probe sheet. */
export const shippedPlan = (rubric: Rubric): SheetPlan =>
  planFormSheet(rubric, { sheetName: rubric.short, situations: {}, alert: "refuse" });

const holds = (
  { firstRow, lastRow, firstColumn, lastColumn }: CellRange,
  row: number,
  column: number,
) => row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

const planFor = <Plan extends { readonly ranges: readonly CellRange[] }>(
  plans: readonly Plan[],
  row: number,
  column: number,
): readonly Plan[] =>
  plans.filter(({ ranges }) => ranges.some((range) => holds(range, row, column)));

/** The formula of a rule as it reads in one of its cells. */
const formulaAt = (
  formula: Formula,
  ranges: readonly CellRange[],
  row: number,
  column: number,
): Formula => {
  const base = ranges[0];
  if (base === undefined) throw new Error("a rule without cells");
  return copiedFormula(formula, row - base.firstRow, column - base.firstColumn);
};

/** The validation rule of a score cell, its formula as it reads in that cell. */
export const ruleAt = (plan: SheetPlan, row: number, column: number): ValidationRule => {
  const [validation, ...others] = planFor(plan.validations, row, column);
  if (validation === undefined || others.length > 0)
    throw new Error(`not exactly one validation in row ${row}, column ${column}`);
  const { rule, ranges } = validation;
  return rule.type === "list"
    ? rule
    : { ...rule, formula: formulaAt(rule.formula, ranges, row, column) };
};

const formatsAt = (plan: SheetPlan, row: number, column: number): readonly Formula[] => {
  const formats: readonly ConditionalFormatPlan[] = planFor(plan.conditionalFormats, row, column);
  if (formats.length !== formatNames.length)
    throw new Error(`not three conditional formats in row ${row}, column ${column}`);
  return formats.map(({ formula, ranges }) => formulaAt(formula, ranges, row, column));
};

const copiedCell = (content: CellContent | null, rows: number): GridCell | null => {
  if (content === null) return null;
  return plainCell(
    content.type === "formula"
      ? { type: "formula", formula: copiedFormula(content.formula, rows) }
      : content,
  );
};

const copiedRule = (rule: ValidationRule, rows: number): ValidationRule =>
  rule.type === "list" ? rule : { ...rule, formula: copiedFormula(rule.formula, rows) };

const formulaCell = (formula: Formula): GridCell => plainCell({ type: "formula", formula });

const copiedKeys = [
  "code",
  "points",
  "allowed",
  "rule",
  "lowest",
  "selfCheck",
  "committeeCheck",
] as const;

/** The cells of one row of the form that a row of probes is a copy of. */
const rowTemplate = (plan: SheetPlan, row: number): ((rows: number) => (GridCell | null)[]) => {
  const contents = copiedKeys.map(
    (key) => [columnIndex[key], plan.cells[row]?.[columnIndex[key]]?.content ?? null] as const,
  );
  const rules = roles.flatMap((role): readonly (readonly [number, Formula])[] => {
    const rule = ruleAt(plan, row, columnIndex[role]);
    const formats = formatsAt(plan, row, columnIndex[role]);
    return [
      ...(rule.type === "custom" ? [[ruleColumns[role], rule.formula] as const] : []),
      ...formats.map((formula, index) => [ruleColumns[role] + 1 + index, formula] as const),
    ];
  });
  return (rows) => {
    const cells: (GridCell | null)[] = [];
    for (const [column, content] of contents) cells[column] = copiedCell(content, rows);
    for (const [column, formula] of rules)
      cells[column] = formulaCell(copiedFormula(formula, rows));
    return cells;
  };
};

const headerRows = (layout: FormLayout, { texts }: SituationState): (GridCell | null)[][] => {
  const rows: (GridCell | null)[][] = Array.from({ length: layout.headerRow + 1 }, () => []);
  for (const [id, row] of layout.situationRows) {
    const text = texts[id] ?? null;
    const cells = rows[row];
    if (text !== null && cells !== undefined)
      cells[columnIndex.indicator] = plainCell({ type: "text", text });
  }
  return rows;
};

const legalAnywhere = (rubric: Rubric, indicator: Indicator): readonly number[] => {
  const cases = allowanceCases(rubric, indicator);
  const allowances =
    cases.situation === null ? [cases.allowance] : cases.cases.map(({ allowance }) => allowance);
  const legal = allowances.flatMap((allowance) =>
    allowance.kind === "scored" ? allowance.legal : [],
  );
  return [...new Set(legal)].sort((a, b) => a - b);
};

const entered = ({ content, style }: Probe): GridCell | null =>
  content === null ? null : { content, style };

/** Enough rows below the last probe for a reason that may stand in any row of a split indicator. */
const rowsBelow = 20;

/** Lays out every probe of every scored indicator of a form in one state of its situations. */
export const probeSheet = (name: string, request: ProbeRequest): ProbeSheet => {
  const { rubric, state, evidence, random } = request;
  const plan = request.plan ?? shippedPlan(rubric);
  const layout = layoutForm(rubric);
  const rows = headerRows(layout, state);
  const cases: ProbeCase[] = [];
  const reason = evidence === "" ? null : plainCell({ type: "text", text: evidence });
  const judged = { required: demandsReason(rubric), texts: [evidence] };
  for (const [index, row] of layout.rows.entries()) {
    if (row.kind !== "indicator" || !takesScores(row)) continue;
    const { indicator } = row;
    if (request.includes?.(indicator) === false) continue;
    const allowance = allowanceOf(rubric, indicator, state.answers);
    const legal = legalAnywhere(rubric, indicator);
    const points = Math.max(indicator.points ?? 0, legal.at(-1) ?? 0);
    const probes = probesFor(legal, points, random).filter(request.includesProbe ?? (() => true));
    const template = rowTemplate(plan, index);
    probes.forEach((probe, at) => {
      const here = rows.length;
      const cells = template(here - index);
      cells[columnIndex.evidence] = reason;
      // The committee's come in the opposite order, so that a column taken for the other one is noticed.
      const of = { self: probe, committee: probes[probes.length - 1 - at] ?? probe };
      for (const role of roles) {
        const rule = ruleAt(plan, index, columnIndex[role]);
        const { entry } = of[role];
        cells[columnIndex[role]] = entered(of[role]);
        const expected = expectedFacts(allowance, entry, judged, rule);
        cases.push({
          indicator,
          role,
          probe: of[role],
          allowance,
          evidence: judged,
          rule,
          ruleHere: copiedRule(rule, here - index),
          expected,
          row: here,
        });
      }
      rows.push(cells);
    });
  }
  for (let below = 0; below < rowsBelow; below += 1) {
    const cells: (GridCell | null)[] = [];
    cells[columnIndex.evidence] = reason;
    rows.push(cells);
  }
  return { rubric, state, evidence, grid: { name, rows }, cases };
};

const isTrue = (value: CellEntry): boolean => value === true || value === 1;

/** Reads off a calculated sheet what an engine says of one case; a formula that fails says something no core says. */
export const factsOn = (grid: CalculatedGrid, { role, row, rule }: ProbeCase): Facts => {
  const words = grid.at(row, columnIndex[checkKeyOf[role]]);
  const first = ruleColumns[role];
  const format = (index: number): boolean => isTrue(grid.at(row, first + 1 + index));
  return {
    words: typeof words === "string" ? words : `(${JSON.stringify(words)})`,
    accepted: rule.type === "list" ? null : isTrue(grid.at(row, first)),
    invalid: format(0),
    notApplicable: format(1),
    missing: format(2),
  };
};
