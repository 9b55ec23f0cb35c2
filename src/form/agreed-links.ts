import { parseA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { isMembersMarker } from "../plan/marker";
import type { EntryWrite } from "./entry-writes";
import { formulaAt, type SheetCells, uncalculatedAt } from "./sheet-cells";

/** The cell of another sheet that a linked 委員評分 shows: an agreed score of a 委員彙整 sheet. */
export interface LinkedCell extends CellPosition {
  readonly sheetName: string;
}

/**
 * Reads which cell a formula shows as it is: `IF(x="","",x)`, guarded as `agreedLink` makes it, or not.
 *
 * Null for every other formula, and where the cell is gone (`#REF!`).
 */
export const linkedCell = (formula: string | null): LinkedCell | null => {
  const [, , sheet, address = ""] = linkPattern.exec(formula ?? "") ?? [];
  const range = parseA1(address);
  if (sheet === undefined || range === null) return null;
  const sheetName = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName, row: range.firstRow, column: range.firstColumn };
};

/** Tells whether a formula is a link to an agreed score whose cell was deleted. */
export const isBrokenLink = (formula: string | null): boolean =>
  formula !== null && brokenPattern.test(formula);

const sheetPart = String.raw`'(?:[^']|'')+'|[^\s'"!(),=]+`;
const cellPart = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const linkPattern = new RegExp(
  String.raw`^=(?:IF\(ISERROR\(ROW\(.*,)?IF\(((${sheetPart})!(${cellPart}))="","",\1\)+$`,
  "u",
);
const brokenPattern = /^=IF\(ISERROR\(ROW\([^()]*#REF![^()]*\)\),.*IF\([^()]*#REF![^()]*="","",/u;

/** A linked cell found in the workbook. */
export interface LinkTarget extends CellPosition {
  readonly sheet: SheetCells;
}

/**
 * Finds the agreed score behind a linked cell; null where the cell is not linked, or not to a row of a 委員彙整 sheet with a
 * code that its own row has, too.
 */
export const linkTarget = (
  cells: SheetCells,
  position: CellPosition,
  sheets: readonly SheetCells[],
): LinkTarget | null => {
  const linked = linkedCell(formulaAt(cells, position));
  const sheet = sheets.find(({ name }) => name.toLowerCase() === linked?.sheetName.toLowerCase());
  if (linked === null || sheet === undefined) return null;
  const { row, column } = linked;
  const code = sheet.values[row]?.[markerColumn(sheet)] ?? null;
  const isOwn = typeof code === "string" && cells.values[position.row]?.includes(code) === true;
  return isOwn ? { sheet, row, column } : null;
};

/** The column of the marker of a 委員彙整 sheet, where the codes stand; below 0 on every other sheet. */
const markerColumn = ({ values }: SheetCells): number =>
  Math.max(
    ...values.map((line) =>
      line.findIndex((value) => typeof value === "string" && isMembersMarker(value)),
    ),
  );

/**
 * Gives linked cells without a stored result what they will show: the entry of the cell behind them.
 *
 * Files that a program wrote hold such. A cell behind that is itself not calculated leaves them as they are.
 */
export const withLinkedScores = (sheets: readonly SheetCells[]): readonly SheetCells[] =>
  sheets.map((cells) => {
    if (!hasUncalculatedLink(cells)) return cells;
    const values = cells.values.map((line, row) =>
      line.map((value, column) => {
        const formula = value === null ? (cells.formulas[row]?.[column] ?? null) : null;
        if (linkedCell(formula) === null) return value;
        const target = linkTarget(cells, { row, column }, sheets);
        if (target === null || uncalculatedAt(target.sheet, target) !== null) return value;
        return target.sheet.values[target.row]?.[target.column] ?? "";
      }),
    );
    return { ...cells, values };
  });

const hasUncalculatedLink = ({ values, formulas }: SheetCells): boolean =>
  formulas.some((line, row) =>
    line.some(
      (formula, column) =>
        formula !== null &&
        (values[row]?.[column] ?? null) === null &&
        linkedCell(formula) !== null,
    ),
  );

/** Lists the linked cells of a sheet, whose stored results follow the cells behind them. */
export const linkedCells = ({ formulas }: SheetCells): readonly CellPosition[] =>
  formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (linkedCell(formula) === null ? [] : [{ row, column }])),
  );

/** Writes of one sheet. */
export interface SheetOfWrites {
  readonly cells: SheetCells;
  readonly writes: readonly EntryWrite[];
}

/**
 * Sends writes that meet a linked cell to the cell behind it: what people enter there is the agreed score.
 *
 * The sheet's own writes come first.
 */
export const throughLinks = (
  cells: SheetCells,
  writes: readonly EntryWrite[],
  sheets: readonly SheetCells[],
): readonly SheetOfWrites[] => {
  const own: EntryWrite[] = [];
  const linked = new Map<SheetCells, EntryWrite[]>();
  for (const write of writes) {
    const target = linkTarget(cells, write, sheets);
    if (target === null) {
      own.push(write);
      continue;
    }
    const { sheet, row, column } = target;
    linked.set(sheet, [...(linked.get(sheet) ?? []), { row, column, value: write.value }]);
  }
  return [
    { cells, writes: own },
    ...[...linked].map(([sheet, sent]) => ({ cells: sheet, writes: sent })),
  ];
};
