import { translateFormula } from "../../src/form/same-formula";
import { columnIndex, statusColumnOf } from "../../src/plan/columns";
import { layoutForm } from "../../src/plan/form-layout";
import { takesScores } from "../../src/plan/indicator-rows";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { type Role, roles, type Rubric } from "../../src/rubric/rubric";
import { scoreForm } from "../../src/scoring/score-form";
import { statusWords } from "../../src/scoring/status-words";
import type { CellEntry } from "../../src/scoring/verdict";
import { answersIn, type Fill } from "./fills";
import { type CalculatedGrid, type Grid, type GridCell, plainCell } from "./grid";
import type { Probe } from "./probes";

/** What a role's column comes to: 小計 of each section, 總分, 狀態. */
export interface Sums {
  readonly subtotals: readonly CellEntry[];
  readonly total: CellEntry;
  /** Null while it says nothing. */
  readonly status: CellEntry;
}

/** One form, ready to be written many times below one another with different scores. */
export interface FillableForm {
  readonly rubric: Rubric;
  readonly height: number;
  /** The cells of one fill whose first row stands at `top`. */
  readonly rowsFor: (fill: Fill, top: number) => readonly (readonly (GridCell | null)[])[];
  /** What an engine made of the fill whose first row stands at `top`. */
  readonly sumsOn: (grid: CalculatedGrid, top: number, role: Role) => Sums;
}

const ruleKeys = ["points", "allowed", "rule", "lowest"] as const;
const ruleColumns: ReadonlySet<number> = new Set(ruleKeys.map((key) => columnIndex[key]));

/** Every formula of the row and what stands in its rule cells; the official text calculates nothing. */
const calculatedCells = (plan: SheetPlan, row: number): ((top: number) => (GridCell | null)[]) => {
  const contents = (plan.cells[row] ?? []).map(({ content }, column) =>
    content?.type === "formula" || ruleColumns.has(column) ? content : null,
  );
  return (top) =>
    contents.map((content) => {
      if (content?.type !== "formula") return content === null ? null : plainCell(content);
      const formula = translateFormula(
        content.formula,
        (index) => index + top,
        (column) => column,
      );
      if (formula === null) throw new Error("a formula lost its cells");
      return plainCell({ type: "formula", formula });
    });
};

const textCell = (text: string): GridCell | null =>
  text === "" ? null : plainCell({ type: "text", text });

const entered = ({ content, style }: Probe): GridCell | null =>
  content === null ? null : { content, style };

/** Prepares a form as it ships, or with a fault that a test has planted in its plan. */
export const fillableForm = (rubric: Rubric, plan: SheetPlan): FillableForm => {
  const layout = layoutForm(rubric);
  const makers = layout.rows.map((_, row) => calculatedCells(plan, row));
  const enterScores = (cells: (GridCell | null)[], row: number, fill: Fill): void => {
    const place = layout.rows[row];
    if (place?.kind !== "indicator") return;
    if (!takesScores(place)) {
      for (const { role, probe } of fill.strays.filter((stray) => stray.row === row))
        cells[columnIndex[role]] = entered(probe);
      return;
    }
    const { id } = place.indicator;
    for (const role of roles) {
      const probe = fill.scores[id]?.[role];
      cells[columnIndex[role]] = probe === undefined ? null : entered(probe);
    }
    cells[columnIndex.evidence] = textCell(fill.evidence[id] ?? "");
    if (fill.lostRules.includes(id)) cells[columnIndex.rule] = null;
  };
  const choose = (cells: (GridCell | null)[], row: number, fill: Fill): void => {
    for (const [id, situationRow] of layout.situationRows)
      if (situationRow === row) cells[columnIndex.indicator] = textCell(fill.state.texts[id] ?? "");
  };
  return {
    rubric,
    height: layout.rows.length,
    rowsFor: (fill, top) =>
      makers.map((make, row) => {
        const cells = make(top);
        enterScores(cells, row, fill);
        choose(cells, row, fill);
        return cells;
      }),
    sumsOn: (grid, top, role) => ({
      subtotals: layout.sections.map(({ subtotal }) => grid.at(top + subtotal, columnIndex[role])),
      total: grid.at(top + layout.totalRow, columnIndex[role]),
      status: grid.at(top + layout.statusRow, columnIndex[statusColumnOf[role]]),
    }),
  };
};

/** Writes fills below one another on one sheet. */
export const fillSheet = (name: string, form: FillableForm, fills: readonly Fill[]): Grid => ({
  name,
  rows: fills.flatMap((fill, index) => form.rowsFor(fill, index * form.height)),
});

/** What the core makes of a fill. */
export const expectedSums = (rubric: Rubric, fill: Fill, role: Role): Sums => {
  const { subtotals, total, missing, invalid } = scoreForm(rubric, answersIn(rubric, fill)).roles[
    role
  ];
  const status = statusWords(missing, invalid);
  return { subtotals, total, status: status === "" ? null : status };
};
