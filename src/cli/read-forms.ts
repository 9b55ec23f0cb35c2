import type { FormLocation } from "../form/form-location";
import { locateForm } from "../form/locate-form";
import { recognizeForm } from "../form/recognize-form";
import { settleRows } from "../form/settle-rows";
import type { SheetCells } from "../form/sheet-cells";
import { readWorkbook, sheetCells } from "../host/xlsx/read-workbook";
import { cliMessages } from "../messages/cli";
import { misplacedMessages } from "../messages/cli-misplaced";
import { findRubric, officialRubrics } from "../official/official-rubrics";
import { isOverviewMarker, isUnitsMarker } from "../plan/marker";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { readInput } from "./files";
import { unreadableSentence } from "./unreadable";

/** One form of a workbook: its sheet, where it stands there, and the rubric it was made from. */
export interface FoundForm {
  readonly cells: SheetCells;
  readonly location: FormLocation;
  readonly rubric: Rubric;
}

/** The forms of one workbook. */
export interface WorkbookForms {
  readonly bytes: Uint8Array;
  readonly forms: readonly FoundForm[];
  /** Forms whose marker was cleared, where they are not asked for: nothing can be written into them. */
  readonly unmarked: readonly FoundForm[];
  /** The sheets whose formulas follow the forms: 總表 and 負責單位. */
  readonly followers: readonly SheetCells[];
  /** A sentence for the first form that can't be judged: an unknown rubric, or no header row; null if none. */
  readonly problem: string | null;
}

/**
 * Reads a workbook file and finds its forms; the failure is a sentence, also for a workbook without a form.
 *
 * With `recognizes`, forms whose marker was cleared are found by their texts: to name the damage, not to fill them in.
 */
export const readForms = (file: string, recognizes = false): Result<WorkbookForms, string> => {
  const input = readInput(file);
  return input.ok ? formsIn(file, input.value, recognizes) : input;
};

/** Finds the forms in a workbook's bytes; `file` is what the sentences call it. */
export const formsIn = (
  file: string,
  bytes: Uint8Array,
  recognizes: boolean,
): Result<WorkbookForms, string> => {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return err(unreadableSentence(file, workbook.error));
  const forms: FoundForm[] = [];
  const unmarked: FoundForm[] = [];
  const problems: string[] = [];
  const sheets = sheetCells(workbook.value);
  const rubrics = officialRubrics();
  for (const cells of sheets) {
    const location = locateForm(cells);
    const recognized = location === null ? recognizeForm(cells, rubrics) : null;
    if (recognized !== null) (recognizes ? forms : unmarked).push(settled(cells, recognized));
    if (location === null) continue;
    const rubric = findRubric(location.marker.rubricId);
    if (rubric === null) {
      problems.push(cliMessages.workbook.unknownForm(file, location.marker.rubricId));
    } else if (location.headerRow === null) {
      problems.push(cliMessages.workbook.noHeader(file, cells.name));
    } else {
      forms.push(settled(cells, { location, rubric }));
    }
  }
  const [problem = unmarkedProblem(file, unmarked)] = problems;
  if (forms.length === 0) return err(problem ?? cliMessages.workbook.noForm(file));
  return ok({ bytes, forms, unmarked, followers: sheets.filter(followsForms), problem });
};

const settled = (
  cells: SheetCells,
  { location, rubric }: Pick<FoundForm, "location" | "rubric">,
): FoundForm => ({ cells, rubric, location: settleRows(cells, location, rubric) });

const unmarkedProblem = (file: string, [form]: readonly FoundForm[]): string | null =>
  form === undefined
    ? null
    : misplacedMessages.markerLost(file, form.cells.name, form.rubric.short);

const followsForms = ({ values }: SheetCells): boolean =>
  values.some((row) =>
    row.some(
      (value) => typeof value === "string" && (isOverviewMarker(value) || isUnitsMarker(value)),
    ),
  );
