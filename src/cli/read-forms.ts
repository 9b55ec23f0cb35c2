import { locateForm } from "../form/locate-form";
import type { FormOnSheet, PlacedForm } from "../form/placed-form";
import { hasHelperColumns, printedForms, recognizeForm } from "../form/recognize-form";
import { settleRows } from "../form/settle-rows";
import { holdsText, type SheetCells } from "../form/sheet-cells";
import { readWorkbook, sheetCells } from "../host/xlsx/read-workbook";
import { cliMessages } from "../messages/cli";
import { repairMessages } from "../messages/cli-repair";
import { misplacedMessages } from "../messages/cli-misplaced";
import { findRubric, officialRubrics } from "../official/official-rubrics";
import { isMembersMarker, isOverviewMarker, isUnitsMarker } from "../plan/marker";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { readInput } from "./files";
import { unreadableSentence } from "./unreadable";

/** The forms of one workbook. */
export interface WorkbookForms {
  readonly bytes: Uint8Array;
  /** All worksheets, in tab order. */
  readonly sheets: readonly SheetCells[];
  readonly forms: readonly FormOnSheet[];
  /** Forms whose marker was cleared, where they are not asked for: nothing can be written into them. */
  readonly unmarked: readonly FormOnSheet[];
  /** The sheets whose formulas follow the forms: 總表, 負責單位 and 委員彙整. */
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
  const forms: FormOnSheet[] = [];
  const unmarked: FormOnSheet[] = [];
  const problems: string[] = [];
  const sheets = sheetCells(workbook.value);
  const seen: Seen[] = [];
  for (const cells of sheets) {
    const found = formOn(file, cells);
    if (found === null) continue;
    if (found.kind === "problem") problems.push(found.sentence);
    else if (found.kind === "seen") seen.push(found);
    else (found.kind === "form" || recognizes ? forms : unmarked).push(found.form);
  }
  const isThere = ({ rubric }: Seen): boolean =>
    [...forms, ...unmarked].some((form) => form.rubric === rubric);
  const lost = seen.filter((one) => !isThere(one)).map(({ sentence }) => sentence);
  const [problem = lost[0] ?? unmarkedProblem(file, unmarked)] = problems;
  if (forms.length === 0) return err(problem ?? cliMessages.workbook.noForm(file));
  return ok({ bytes, sheets, forms, unmarked, followers: sheets.filter(followsForms), problem });
};

/** Official texts without columns of ours: beside a form of the same rubric they are somebody's own table. */
interface Seen {
  readonly kind: "seen";
  readonly rubric: Rubric;
  readonly sentence: string;
}

/** What a sheet is as to forms. */
type FoundOnSheet =
  | { readonly kind: "form"; readonly form: FormOnSheet }
  | { readonly kind: "unmarked"; readonly form: FormOnSheet }
  | { readonly kind: "problem"; readonly sentence: string }
  | Seen;

const formOn = (file: string, cells: SheetCells): FoundOnSheet | null => {
  const location = locateForm(cells);
  if (location?.headerRow == null) {
    const lost = lostFormOn(file, cells);
    if (lost !== null || location === null) return lost;
  }
  const rubric = findRubric(location.marker.rubricId);
  if (rubric === null) {
    const { rubricId } = location.marker;
    return { kind: "problem", sentence: cliMessages.workbook.unknownForm(file, rubricId) };
  }
  return location.headerRow === null
    ? { kind: "problem", sentence: cliMessages.workbook.noHeader(file, cells.name) }
    : { kind: "form", form: settled(cells, { location, rubric }) };
};

const lostFormOn = (file: string, cells: SheetCells): FoundOnSheet | null => {
  const rubrics = officialRubrics();
  const recognized = recognizeForm(cells, rubrics);
  if (recognized !== null) return { kind: "unmarked", form: settled(cells, recognized) };
  const [rubric] = printedForms(cells, rubrics);
  if (rubric === undefined) return null;
  const sentence = repairMessages.unrecognized(file, cells.name, rubric.short);
  return hasHelperColumns(cells, rubric)
    ? { kind: "problem", sentence }
    : { kind: "seen", rubric, sentence };
};

const settled = (cells: SheetCells, { location, rubric }: PlacedForm): FormOnSheet => ({
  cells,
  rubric,
  location: settleRows(cells, location, rubric),
});

const unmarkedProblem = (file: string, [form]: readonly FormOnSheet[]): string | null =>
  form === undefined
    ? null
    : misplacedMessages.markerLost(file, form.cells.name, form.rubric.short);

const followsForms = (cells: SheetCells): boolean =>
  [isOverviewMarker, isUnitsMarker, isMembersMarker].some((isOne) => holdsText(cells, isOne));
