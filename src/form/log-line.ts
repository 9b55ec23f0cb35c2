import { logWords } from "../messages/change-log";
import { wordsWith } from "../messages/sheet";
import { stateWords } from "../messages/states";
import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { type ColumnKey, columns, headerName } from "../plan/columns";
import type { FormState } from "../plan/form-state";
import type { LogColumnKey } from "../plan/log-sheet";
import { isSituationCode } from "../plan/row-code";
import { situationColumn } from "../plan/situation-cells";
import { linkedCell } from "./agreed-links";
import type { EntryWrite } from "./entry-writes";
import { columnCell, type FormLocation, indicatorAt } from "./form-location";
import { enteredAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";

/** A line of the 變更紀錄: what was changed where, by whom, when and why; all of it as it is to be read. */
export type LogLine = Readonly<Record<LogColumnKey, string>>;

/** What all lines of one operation have in common. */
export type LogOccasion = Pick<LogLine, "time" | "who" | "reason">;

/** An occasion with the reason that an operation has of its own; what a person typed comes behind it. */
export const occasionOf = (operation: string, occasion: LogOccasion): LogOccasion => {
  const reasons = [operation, occasion.reason].filter((reason) => reason !== "");
  return { ...occasion, reason: reasons.join(logWords.betweenReasons) };
};

/** The lines that say that changes were taken back. */
export const takenBackLines = (
  lines: readonly LogLine[],
  { time }: LogOccasion,
): readonly LogLine[] =>
  lines.map((line) => ({
    ...line,
    time,
    old: line.new,
    new: line.old,
    reason: wordsWith(logWords.takenBack, line.reason),
  }));

/** Says that a form on a sheet has come from one state into another. */
export const stateLine = (
  sheet: string,
  {
    cell,
    from,
    to,
  }: { readonly cell: CellPosition; readonly from: FormState; readonly to: FormState },
  occasion: LogOccasion,
): LogLine => ({
  ...occasion,
  sheet,
  cell: toA1(cell.row, cell.column),
  code: "",
  field: logWords.state,
  old: stateWords[from],
  new: stateWords[to],
});

/** Says what writes into a form's sheet change: a line for each cell that says something else afterwards. */
export const writtenLines = (
  cells: SheetCells,
  location: FormLocation,
  writes: readonly EntryWrite[],
  occasion: LogOccasion,
): readonly LogLine[] =>
  writes.flatMap(({ row, column, value }): readonly LogLine[] => {
    const old = printedEntry(enteredAt(cells, { row, column })) ?? "";
    const written = value === null ? "" : String(value);
    if (old === written) return [];
    const cell = toA1(row, column);
    const about = aboutCell(cells, location, { row, column });
    return [{ ...occasion, sheet: cells.name, cell, ...about, old, new: written }];
  });

/** A form's sheet at one time, and where the form stood there. */
export interface FormThen {
  readonly cells: SheetCells;
  readonly location: FormLocation;
}

/**
 * Says what people changed on a form's sheet between two readings: situations, texts and scores, row by row of the form
 * wherever it stood. What a formula shows is no entry, but for an agreed score: somebody entered it on the sheet 委員彙整.
 */
export const typedLines = (
  before: FormThen,
  after: FormThen,
  occasion: LogOccasion,
): readonly LogLine[] =>
  [...after.location.rows].flatMap(([code, rows]) =>
    rows.flatMap((row, nth) =>
      columnsWith(code).flatMap((key): readonly LogLine[] => {
        const formerRow = before.location.rows.get(code)?.[nth];
        const former = formerRow === undefined ? null : columnCell(before.location, formerRow, key);
        const place = columnCell(after.location, row, key);
        if (former === null || place === null) return [];
        if (isCalculated(formulaAt(before.cells, former), formulaAt(after.cells, place))) return [];
        const old = printedEntry(enteredAt(before.cells, former)) ?? "";
        const now = printedEntry(enteredAt(after.cells, place)) ?? "";
        if (old === now) return [];
        const cell = toA1(place.row, place.column);
        const about = aboutCell(after.cells, after.location, place);
        return [{ ...occasion, sheet: after.cells.name, cell, ...about, old, new: now }];
      }),
    ),
  );

/** A link that was just put there shows what others gave: whoever put it there says so. */
const isCalculated = (before: string | null, after: string | null): boolean =>
  after !== null && (linkedCell(after) === null || linkedCell(before) === null);

const entryColumns = ["evidence", "self", "committee", "finding", "remark"] as const;

const columnsWith = (code: string): readonly ColumnKey[] => {
  if (isSituationCode(code)) return [situationColumn];
  return /^\d/u.test(code) ? entryColumns : [];
};

const aboutCell = (
  cells: SheetCells,
  location: FormLocation,
  { row, column }: CellPosition,
): Pick<LogLine, "code" | "field"> => {
  const code = indicatorAt(location, row);
  const header = columns.find(({ key }) => location.columns[key] === column)?.header ?? "";
  if (code !== null) return { code, field: headerName(header) };
  const isSituation = [...location.rows].some(
    ([other, rows]) => isSituationCode(other) && rows.includes(row),
  );
  return { code: "", field: isSituation ? logWords.situation : labelBefore(cells, row, column) };
};

/** What stands before a cell of the header block: 「視導委員：」 is the label of the cell behind it. */
export const labelBefore = ({ values }: SheetCells, row: number, column: number): string => {
  const before = (values[row] ?? []).slice(0, column);
  const label = before.findLast((value) => typeof value === "string" && value.trim() !== "");
  return typeof label === "string" ? label.trim().replace(/：$/u, "") : "";
};
