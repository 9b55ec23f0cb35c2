import type { FormLocation } from "../form/form-location";
import { locateForm } from "../form/locate-form";
import { recognizeForm } from "../form/recognize-form";
import type { SheetCells } from "../form/sheet-cells";
import { readWorkbook, sheetCells } from "../host/xlsx/read-workbook";
import { cliMessages } from "../messages/cli";
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
  const problems: string[] = [];
  const sheets = sheetCells(workbook.value);
  const rubrics = officialRubrics();
  for (const cells of sheets) {
    const location = locateForm(cells);
    const recognized = location === null && recognizes ? recognizeForm(cells, rubrics) : null;
    if (recognized !== null) forms.push({ cells, ...recognized });
    if (location === null) continue;
    const rubric = findRubric(location.marker.rubricId);
    if (rubric === null) {
      problems.push(cliMessages.workbook.unknownForm(file, location.marker.rubricId));
    } else if (location.headerRow === null) {
      problems.push(cliMessages.workbook.noHeader(file, cells.name));
    } else {
      forms.push({ cells, location, rubric });
    }
  }
  const [problem = null] = problems;
  if (forms.length === 0) return err(problem ?? cliMessages.workbook.noForm(file));
  return ok({ bytes, forms, followers: sheets.filter(followsForms), problem });
};

const followsForms = ({ values }: SheetCells): boolean =>
  values.some((row) =>
    row.some(
      (value) => typeof value === "string" && (isOverviewMarker(value) || isUnitsMarker(value)),
    ),
  );
