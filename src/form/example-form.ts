import { exampleWords } from "../messages/example";
import { sheetWords } from "../messages/sheet";
import type { CellPosition } from "../plan/cell-position";
import { formName } from "../plan/official-text";
import { planWorkbook } from "../plan/plan-workbook";
import type { CellContent, SheetPlan, WorkbookPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { type EntryWrite, entryWrites, type FormEntries } from "./entry-writes";
import { cellsOfPlan } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { locateForm } from "./locate-form";
import { sameFormula } from "./same-formula";
import { entryAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** What an example shows: invented entries for an official form, and the invented school that they are about. */
export interface Example extends FormEntries {
  /** The form's id. */
  readonly rubric: string;
  readonly school: string;
}

/**
 * Plans a form that is filled with an example's entries, on a sheet whose name says that it is one.
 *
 * The entries are part of the plan: the host writes them with the form, and takes them back with it.
 */
export const planExample = (
  rubric: Rubric,
  example: Example,
  takenSheetNames: readonly string[],
): WorkbookPlan => {
  const { situations } = example;
  const sheetName = `${exampleWords.sheet} ${formName(rubric)}`;
  const plan = planWorkbook([{ rubric, situations, alert: "refuse", sheetName }], takenSheetNames);
  const sheets = plan.sheets.map((sheet) => {
    const location = locateForm(cellsOfPlan(sheet));
    return location === null ? sheet : filled(sheet, location, rubric, example);
  });
  return { ...plan, sheets };
};

const filled = (
  sheet: SheetPlan,
  location: FormLocation,
  rubric: Rubric,
  example: Example,
): SheetPlan => {
  const { writes } = entryWrites(location, rubric, example);
  const contents = new Map(writes.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const audience = `${sheetWords.audience.before}${rubric.audience}`;
  const { before, after } = exampleWords.school;
  return {
    ...sheet,
    cells: sheet.cells.map((cells, row) =>
      cells.map((cell, column) => {
        const value = contents.get(`${row} ${column}`);
        if (value !== undefined) return { ...cell, content: contentOf(value) };
        const isAudience = cell.content?.type === "text" && cell.content.text === audience;
        return isAudience
          ? { ...cell, content: contentOf(`${audience}${before}${example.school}${after}`) }
          : cell;
      }),
    ),
  };
};

const contentOf = (value: EntryWrite["value"]): CellContent | null => {
  if (value === null) return null;
  return typeof value === "number"
    ? { type: "number", number: value }
    : { type: "text", text: value };
};

/**
 * Tells whether every cell of a sheet still holds what the example put there, or nothing: then nobody's entry is lost
 * with it. Where rows or columns came or went the answer is no.
 */
export const isUntouchedExample = (
  cells: SheetCells,
  rubric: Rubric,
  example: Example,
): boolean => {
  const [plan] = rubric.id === example.rubric ? planExample(rubric, example, []).sheets : [];
  if (plan === undefined) return false;
  const planned = cellsOfPlan(plan);
  return cells.values.every((line, row) =>
    line.every((_, column) => isAsPlanned(cells, planned, { row, column })),
  );
};

const isAsPlanned = (cells: SheetCells, planned: SheetCells, position: CellPosition): boolean => {
  const formula = formulaAt(cells, position);
  if (formula !== null) return sameFormula(formula, formulaAt(planned, position) ?? "");
  const text = printedEntry(entryAt(cells, position));
  const plannedText = printedEntry(entryAt(planned, position));
  return text === null || withoutReturns(text) === plannedText;
};
