import { sheetsNamedIn } from "../form/named-sheets";
import type { OpenForm } from "../form/open-form";
import { holdsText, type SheetCells } from "../form/sheet-cells";
import { reportWords } from "../messages/report";
import { parseReportMarker } from "../plan/marker";
import type { Rubric } from "../rubric/rubric";
import { foreignReportCells } from "./report-own-cells";

/** A 報告 sheet that was made before. */
export interface EarlierReportSheet {
  readonly sheetId: string;
  readonly name: string;
  /** The cells that hold what somebody else wrote, such as `C12`. */
  readonly foreign: readonly string[];
}

/** What a form's 報告 sheet is called where the name is free. */
export const reportSheetName = ({ short }: Rubric): string => `${reportWords.sheetName} ${short}`;

/**
 * Finds the 報告 sheets that were made of the forms before: those with the marker and a name that the program gives.
 *
 * A sheet that somebody renamed is that person's; one about another copy of the form is not meant, one whose form was
 * deleted is.
 */
export const earlierReportSheets = (
  forms: readonly OpenForm[],
  sheets: readonly SheetCells[],
): readonly EarlierReportSheet[] =>
  sheets.flatMap((sheet): readonly EarlierReportSheet[] => {
    const form = forms.find((one) => isReportOf(sheet, one));
    if (form === undefined) return [];
    const { sheetId, name } = sheet;
    return [{ sheetId, name, foreign: foreignReportCells(sheet, form) }];
  });

/** Those of a form's 報告 sheets that hold nothing of anybody else's, and so may go with the form. */
export const ownReportSheets = (
  form: OpenForm,
  sheets: readonly SheetCells[],
): readonly EarlierReportSheet[] =>
  earlierReportSheets([form], sheets).filter(({ foreign }) => foreign.length === 0);

const isReportOf = (sheet: SheetCells, { rubric, location }: OpenForm): boolean =>
  hasOwnName(sheet.name, rubric) &&
  holdsText(sheet, (text) => parseReportMarker(text) === rubric.id) &&
  isAbout(sheet, location.sheetName);

const hasOwnName = (name: string, rubric: Rubric): boolean => {
  const wanted = reportSheetName(rubric);
  return name.startsWith(wanted) && /^(?: \(\d+\))?$/u.test(name.slice(wanted.length));
};

/** Whether its formulas refer to a sheet, or to none any more. */
const isAbout = ({ formulas }: SheetCells, sheetName: string): boolean => {
  const named = formulas
    .flat()
    .flatMap((formula) => (formula === null ? [] : sheetsNamedIn(formula)));
  return named.length === 0 || named.includes(sheetName.toLowerCase());
};
