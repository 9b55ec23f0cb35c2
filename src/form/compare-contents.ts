import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { columns, type ColumnKey } from "../plan/columns";
import { printFormula } from "../plan/print-formula";
import { isSituationCode } from "../plan/row-code";
import { situationColumn } from "../plan/situation-cells";
import type { CellContent } from "../plan/workbook-plan";
import type { Formula } from "../plan/formula";
import { addedText } from "./added-text";
import type { FormAlignment } from "./align-form";
import type { Comparison, DamagedCell } from "./comparison";
import type { Damage, DamageKind } from "./form-report";
import { isOccupied } from "./occupied-row";
import { sameFormula, spansNow, translateFormula } from "./same-formula";
import { entryAt, formulaAt, printedEntry } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** Columns whose cells are people's own, except where the plan puts a formula (小計, 總分). */
export const ownColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "evidence",
  "self",
  "committee",
  "finding",
  "selfParts",
  "committeeParts",
]);

const helperColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "code",
  "points",
  "allowed",
  "rule",
  "lowest",
  "selfCheck",
  "committeeCheck",
]);

/**
 * Compares every official text, helper cell and formula of the coded rows with the plan's.
 *
 * Planned formulas are first rewritten to where their cells stand now. One that refers to a row or column that
 * is gone can't be compared: the missing row is a finding of its own, and so is a cell that holds no formula any more.
 * The texts of a contested row stay as long as entries stand beside them: put right, they would make these entries
 * another indicator's.
 */
export const compareContents = (comparison: Comparison): readonly DamagedCell[] => {
  const { location, expected } = comparison;
  return [...expected.location.rows].flatMap(([code, plannedRows]) => {
    const isContested = location.contested?.includes(code) === true;
    return plannedRows.flatMap((plannedRow) => {
      const damaged = comparedRow(comparison, code, plannedRow);
      return isContested && isOccupied(comparison, plannedRow) ? damaged.map(leftText) : damaged;
    });
  });
};

const comparedRow = (
  comparison: Comparison,
  code: string,
  plannedRow: number,
): readonly DamagedCell[] => {
  const { alignment, expected } = comparison;
  return columns.flatMap(({ key }, plannedColumn): readonly DamagedCell[] => {
    const row = alignment.rows[plannedRow] ?? null;
    const column = alignment.columns[plannedColumn] ?? null;
    const planned = expected.plan.cells[plannedRow]?.[plannedColumn];
    if (row === null || column === null || planned === undefined) return [];
    if (planned.content === null || isOwn(code, key, planned.content)) return [];
    const content = contentNow(planned.content, comparison);
    if (content === null) return overtyped(comparison, { row, column }, key, planned.content);
    return differing(comparison, { row, column }, key, { ...planned, content });
  });
};

/** Where nobody can say what a formula should read, a number or nothing in its place is still none. */
const overtyped = (
  { cells, alignment }: Comparison,
  position: CellPosition,
  key: ColumnKey,
  content: CellContent,
): readonly DamagedCell[] => {
  if (formulaAt(cells, position) !== null) return [];
  const found = printedEntry(entryAt(cells, position));
  const damage: Damage = {
    kind: kindOf(key, content, found),
    cell: toA1(position.row, position.column),
    expected: null,
    found,
    mendable: alignment.rows.includes(null),
  };
  return [{ damage, mend: null }];
};

/** Whether a damage is that of a formula which nobody can write before deleted rows are back. */
export const needsRows = ({ kind, expected, mendable }: Damage): boolean =>
  mendable && expected === null && (kind === "formula-changed" || kind === "helper-cleared");

const leftText = (damaged: DamagedCell): DamagedCell =>
  damaged.damage.kind === "text-changed"
    ? { damage: { ...damaged.damage, kind: "text-exchanged", mendable: false }, mend: null }
    : damaged;

const isOwn = (code: string, key: ColumnKey, content: CellContent): boolean =>
  (ownColumns.has(key) && content.type !== "formula") ||
  (isSituationCode(code) && key === situationColumn);

/** What a cell should hold where it stands now; null for a formula whose cells are not all there, or apart. */
export const contentNow = (
  content: CellContent,
  { alignment }: Pick<Comparison, "alignment">,
): CellContent | null => {
  if (content.type !== "formula" || standsAsPlanned(alignment)) return content;
  const formula = translateFormula(
    content.formula,
    (row) => alignment.rows[row] ?? null,
    (column) => alignment.columns[column] ?? null,
    spansNow(alignment.rows),
  );
  return formula === null ? null : { type: "formula", formula };
};

/** Whether nothing was moved, inserted or deleted: then every formula reads as it was planned. */
const standsAsPlanned = (alignment: FormAlignment): boolean => {
  const known = asPlanned.get(alignment);
  if (known !== undefined) return known;
  const stands = [alignment.rows, alignment.columns].every((places) =>
    places.every((place, planned) => place === planned),
  );
  asPlanned.set(alignment, stands);
  return stands;
};

const asPlanned = new WeakMap<FormAlignment, boolean>();

const wantedText = (content: CellContent): string => {
  if (content.type === "text") return content.text;
  if (content.type === "number") return String(content.number);
  const printed = printedFormulas.get(content.formula) ?? `=${printFormula(content.formula)}`;
  printedFormulas.set(content.formula, printed);
  return printed;
};

/** Printed once for each planned formula: a batch of workbooks is compared with the same few sheets. */
const printedFormulas = new WeakMap<Formula, string>();

const differing = (
  { cells }: Comparison,
  position: CellPosition,
  key: ColumnKey,
  { content, style }: { readonly content: CellContent; readonly style: string },
): readonly DamagedCell[] => {
  const formula = formulaAt(cells, position);
  const found = formula ?? printedEntry(entryAt(cells, position));
  const wanted = wantedText(content);
  const same =
    content.type === "formula"
      ? formula !== null && sameFormula(formula, wanted)
      : formula === null && plain(found) === plain(wanted);
  if (same) return [];
  const cell = toA1(position.row, position.column);
  const isOfficial = content.type === "text" && !helperColumns.has(key) && formula === null;
  if (isOfficial && addedText(content.text, found) !== null)
    return [addedTo(cell, content.text, found)];
  const kind = kindOf(key, content, found);
  // In a cell that was formatted as text a formula would stay text.
  const look = helperColumns.has(key) || content.type === "formula" ? { style } : {};
  return [
    {
      damage: { kind, cell, expected: wanted, found, mendable: true },
      mend: { ...position, content, ...look },
    },
  ];
};

/** Nobody's words are taken away: the official text is there, and only a person knows where the others belong. */
export const addedTo = (cell: string, expected: string, found: string | null): DamagedCell => ({
  damage: { kind: "text-added", cell, expected, found, mendable: false },
  mend: null,
});

const plain = (text: string | null): string | null => (text === null ? null : withoutReturns(text));

const kindOf = (key: ColumnKey, content: CellContent, found: string | null): DamageKind => {
  const helper = helperColumns.has(key);
  if (helper && found === null) return "helper-cleared";
  if (content.type === "formula") return "formula-changed";
  return helper ? "helper-changed" : "text-changed";
};
