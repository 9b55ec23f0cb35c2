import { columns, type ColumnKey } from "../plan/columns";
import { indicatorIn } from "../plan/row-code";
import { isInputStyle } from "../plan/styles";
import type { CellPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { alignForm } from "./align-form";
import type { Place } from "./combination";
import { type ExpectedSheet, expectedSheet } from "./expected-sheet";
import { type FormLocation, rowsOf, tableTop } from "./form-location";
import { entryAt, type SheetCells } from "./sheet-cells";
import {
  type FixedCell,
  type InputCell,
  type SheetReading,
  shapesIn,
  textsIn,
} from "./sheet-reading";
import { withoutReturns } from "./without-returns";

/** Reads a form's sheet; null when the rubric's own plan can't be found again. */
export const readFormSheet = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): SheetReading | null => {
  const expected = expectedSheet(rubric);
  if (expected === null) return null;
  const inputs: InputCell[] = [];
  const fixed: FixedCell[] = [];
  for (const { plannedRow, row, name, indicator } of foundRows(cells, location, expected)) {
    for (const { key } of columns) {
      const planned = plannedCell(expected, plannedRow, key);
      const column = location.columns[key];
      if (planned === null || column === undefined) continue;
      const position = { row, column };
      if (isInputStyle(planned.style)) {
        const place: Place = {
          key: `${rubric.id} ${name} ${key}`,
          kind: "form",
          rubricId: rubric.id,
          indicator,
          column: key,
        };
        inputs.push({ place, position, printed: planned.content });
      } else if (planned.content !== null) {
        fixed.push({ position, content: planned.content });
      }
    }
  }
  const { cells: planned } = expected.plan;
  return { cells, inputs, fixed, texts: textsIn(planned), shapes: shapesIn(planned) };
};

/** A row of the plan and where it stands now. */
interface FoundRow {
  readonly plannedRow: number;
  readonly row: number;
  /** Names the row in a place's key. */
  readonly name: string;
  readonly indicator: string | null;
}

const foundRows = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): readonly FoundRow[] => [
  ...headerInputRows(cells, location, expected),
  ...codedRows(cells, location, expected),
];

const codedRows = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): readonly FoundRow[] => {
  const places = alignForm(cells, location, expected).rows;
  return [...expected.location.rows].flatMap(([code, plannedRows]) =>
    plannedRows.flatMap((plannedRow, index): readonly FoundRow[] => {
      const row = places[plannedRow] ?? -1;
      if (!rowsOf(location, code).includes(row)) return [];
      const name = index === 0 ? code : `${code}${index}`;
      return [{ plannedRow, row, name, indicator: indicatorIn(code) }];
    }),
  );
};

/** The row of 訪視日期 and 視導委員 carries no code: it is found by the words before its first input cell. */
const headerInputRows = (
  cells: SheetCells,
  location: FormLocation,
  { plan, location: planned }: ExpectedSheet,
): readonly FoundRow[] => {
  const coded = new Set([...planned.rows.values()].flat());
  return plan.cells.slice(0, planned.headerRow ?? 0).flatMap((line, plannedRow) => {
    if (coded.has(plannedRow) || !line.some(({ style }) => isInputStyle(style))) return [];
    const content = line.find((cell) => cell.content?.type === "text")?.content;
    const label = content?.type === "text" ? content.text : "";
    const row = cells.values.slice(0, tableTop(location)).findIndex((_, index) =>
      columns.some(({ key }) => {
        const column = location.columns[key];
        const entry = column === undefined ? null : entryAt(cells, { row: index, column });
        return typeof entry === "string" && withoutReturns(entry).startsWith(label);
      }),
    );
    const name = label.replace(/[\s：]/gu, "");
    return row < 0 ? [] : [{ plannedRow, row, name, indicator: null }];
  });
};

const plannedCell = (
  { plan, location }: ExpectedSheet,
  row: number,
  key: ColumnKey,
): CellPlan | null => {
  const column = location.columns[key];
  return column === undefined ? null : (plan.cells[row]?.[column] ?? null);
};
