import { cellsOfPlan } from "../../src/form/expected-sheet";
import { cellOf } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { type OpenForm, openForm } from "../../src/form/open-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { ColumnKey } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { CellEntry, SituationAnswers } from "../../src/scoring/verdict";
import { officialForm } from "../cli/workbooks";

/** What people entered into one row, by column. */
export type RowEntries = Readonly<Partial<Record<ColumnKey, CellEntry>>>;

/** Entries by the code of their row, such as `1.1.1` or 總分. */
export type FormEntries = Readonly<Record<string, RowEntries>>;

/** An official form as it stands in a workbook after people entered something; formulas without results. */
export const filledForm = (
  short: string,
  entries: FormEntries,
  situations: SituationAnswers = {},
): OpenForm => {
  const form = openForm(withEntries(plannedCells(short, situations), entries), officialRubrics());
  if (form === null) throw new Error(`no form ${short}`);
  return form;
};

/** The cells of a form that was just inserted. */
export const plannedCells = (short: string, situations: SituationAnswers = {}): SheetCells => {
  const request = { rubric: officialForm(short), situations, alert: "refuse" } as const;
  const [sheet] = planWorkbook([request], []).sheets;
  if (sheet === undefined) throw new Error("nothing planned");
  return cellsOfPlan(sheet);
};

const withEntries = (cells: SheetCells, entries: FormEntries): SheetCells => {
  const location = locateForm(cells);
  if (location === null) throw new Error("no marker");
  const values = cells.values.map((row) => [...row]);
  for (const [code, row] of Object.entries(entries))
    for (const [key, value] of Object.entries(row)) {
      const place = cellOf(location, code, key as ColumnKey);
      const line = values[place?.row ?? -1];
      if (place === null || line === undefined) throw new Error(`no cell ${code} ${key}`);
      line[place.column] = value;
    }
  return { ...cells, values };
};
