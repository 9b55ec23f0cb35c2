import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import type { ColumnKey } from "../plan/columns";
import { isEvidenceLink } from "../plan/is-evidence-link";
import { parseAnnexMarker, parseFinalLink, parseMarker, parseMembersMarker } from "../plan/marker";
import { planWorkbook } from "../plan/plan-workbook";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import { linkedCell } from "./agreed-links";
import { annexMarkerIn } from "./annex-sheets";
import { cellsOfPlan } from "./expected-sheet";
import { formulaShape } from "./formula-shape";
import { bearingRows, columnCell, type FormLocation } from "./form-location";
import { blankMembersSheet } from "./own-members";
import { plannedCells } from "./planned-cells";
import { enteredAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** How many cells of a form and its annex sheets hold something that people entered. */
export interface EnteredContents {
  readonly scores: Readonly<Record<Role, number>>;
  readonly evidence: number;
  readonly findings: number;
  /** Everything else on the form's sheet: 視導對象, situations, notes beside the table. */
  readonly others: number;
  /** On the annex sheets. */
  readonly annexes: number;
  /** On the 委員彙整 sheets: what each member gave, the agreed scores, and whatever else. */
  readonly members: number;
}

/**
 * Counts what removing a form would take away from people. What the form itself prints is nobody's entry, and neither is
 * a formula of its own, or a link to an agreed score, which counts where it was entered.
 */
export const enteredContents = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  annexes: readonly SheetCells[],
  members: readonly SheetCells[] = [],
): EnteredContents => {
  const [formPlan, ...annexPlans] = planWorkbook(
    [{ rubric, situations: {}, alert: "refuse" }],
    [],
  ).sheets.map(cellsOfPlan);
  const inColumn = (column: ColumnKey): number => countColumn(cells, location, rubric, column);
  const scores = { self: inColumn("self"), committee: inColumn("committee") };
  const [evidence, findings] = [inColumn("evidence"), inColumn("finding")];
  const listed = roles.reduce((sum, role) => sum + scores[role], evidence + findings);
  return {
    scores,
    evidence,
    findings,
    others: Math.max(0, strangersIn(cells, formPlan) - listed),
    annexes: annexes.reduce((sum, annex) => {
      const marker = annexMarkerIn(annex);
      const plan = annexPlans.find(
        (planned) => annexMarkerIn(planned)?.annexId === marker?.annexId,
      );
      return sum + strangersIn(annex, plan);
    }, 0),
    members: members.reduce(
      (sum, sheet) => sum + strangersIn(sheet, blankMembersSheet(sheet, { location, rubric })),
      0,
    ),
  };
};

/** Counts the cells of a column, in all rows of indicators, that hold something else than the form prints there. */
const countColumn = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  column: ColumnKey,
): number => {
  const printed = new Map(
    plannedCells(location, rubric).map(({ row, column: at, content }) => [
      toA1(row, at),
      content.type === "text" ? withoutReturns(content.text) : null,
    ]),
  );
  const isEntered = (position: CellPosition): boolean => {
    const formula = formulaAt(cells, position);
    if (linkedCell(formula) !== null) return false;
    const entry = printedEntry(enteredAt(cells, position));
    if (entry === null) return false;
    const planned = printed.get(toA1(position.row, position.column));
    if (formula !== null && isOwnFormula(formula, planned)) return false;
    return withoutReturns(entry) !== planned;
  };
  return indicatorsOf(rubric)
    .flatMap(({ id }) => bearingRows(location, id))
    .map((row) => columnCell(location, row, column))
    .filter((position) => position !== null && isEntered(position)).length;
};

/** The form puts a formula where it prints no text, and one that says a printed sentence with figures in its blanks. */
const isOwnFormula = (formula: string, planned: string | null | undefined): boolean =>
  planned === null || (planned !== undefined && isEvidenceLink(formula, planned));

/**
 * Counts the cells whose contents the plan does not have, wherever they stand: rows may have been inserted, and a
 * table's formulas copied into them. Markers are left aside: they change with the edition.
 */
const strangersIn = (cells: SheetCells, plan: SheetCells | undefined): number =>
  strangeTexts(cells, plan) + strangeFormulas(cells, plan);

const strangeTexts = (cells: SheetCells, plan: SheetCells | undefined): number => {
  const planned = new Map<string, number>();
  for (const text of plan === undefined ? [] : textsIn(plan))
    planned.set(text, (planned.get(text) ?? 0) + 1);
  return textsIn(cells).filter((text) => {
    const left = planned.get(text) ?? 0;
    planned.set(text, left - 1);
    return left <= 0;
  }).length;
};

const textsIn = (cells: SheetCells): readonly string[] =>
  cells.values.flatMap((row, r) =>
    row.flatMap((entry, column) => {
      const text = formulaAt(cells, { row: r, column }) === null ? printedEntry(entry) : null;
      return text === null || text === "" || isMarker(text) ? [] : [withoutReturns(text)];
    }),
  );

const strangeFormulas = (cells: SheetCells, plan: SheetCells | undefined): number => {
  const own = new Set(plan === undefined ? [] : shapesIn(plan));
  return shapesIn(cells).filter((shape) => !own.has(shape)).length;
};

const shapesIn = ({ formulas }: SheetCells): readonly string[] =>
  formulas.flatMap((row) =>
    row.flatMap((formula) =>
      formula === null || linkedCell(formula) !== null ? [] : formulaShape(formula),
    ),
  );

const isMarker = (text: string): boolean =>
  [parseMarker, parseAnnexMarker, parseFinalLink, parseMembersMarker].some(
    (parse) => parse(text) !== null,
  );
