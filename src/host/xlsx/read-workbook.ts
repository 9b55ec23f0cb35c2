import { withLinkedScores } from "../../form/agreed-links";
import type { SheetCells } from "../../form/sheet-cells";
import type { Result } from "../../result";
import { attempt } from "./attempt";
import { CellBudget } from "./cell-budget";
import type { CellMeanings } from "./cell-collector";
import { type DateFormats, readDateFormats } from "./date-formats";
import { readCells } from "./read-cells";
import { relatedPart } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { countsFrom1904, listedSheets, openWorkbook, type WorkbookPart } from "./workbook-part";
import { damaged, type XlsxError } from "./xlsx-error";
import { openPackage, xmlText, type XlsxPackage } from "./xlsx-package";

/** A workbook file that was read: its worksheets in tab order, hidden ones too. */
export interface XlsxWorkbook {
  readonly sheets: readonly SheetCells[];
}

const sharedStringsOf = (pack: XlsxPackage, workbook: WorkbookPart): readonly string[] => {
  const part = relatedPart(workbook.relationships, "sharedStrings");
  const text = part === null ? null : xmlText(pack, part);
  return part === null || text === null ? [] : readSharedStrings(part, text);
};

const dateFormatsOf = (pack: XlsxPackage, workbook: WorkbookPart): DateFormats => {
  const part = relatedPart(workbook.relationships, "styles");
  const text = part === null ? null : xmlText(pack, part);
  return {
    formats: part === null || text === null ? new Set() : readDateFormats(part, text),
    from1904: countsFrom1904(workbook),
  };
};

/**
 * Reads the cells of every worksheet of an .xlsx or .xlsm file.
 *
 * Formulas keep the results that were stored with them; those without one read as null, but for a 委員評分 that shows an
 * agreed score. Chart sheets have no cells and are left out. `choose` names the sheets that are wanted of those that
 * there are; the others are not read.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  choose: ChosenSheets = everySheet,
): Result<XlsxWorkbook, XlsxError> =>
  attempt(() => {
    const pack = openPackage(bytes);
    return { sheets: readSheets(pack, openWorkbook(pack), choose) };
  });

/** Names the sheets that are to be read. */
type ChosenSheets = (names: readonly string[]) => readonly string[];

const everySheet: ChosenSheets = (names) => names;

/** Reads the cells of every worksheet of an opened package, or of those that are chosen by their names. */
export const readSheets = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  choose: ChosenSheets = everySheet,
): readonly SheetCells[] => {
  const listed = listedSheets(workbook);
  const chosen = new Set(choose(listed.map(({ name }) => name)));
  if (chosen.size === 0) return [];
  const strings = sharedStringsOf(pack, workbook);
  const meanings = { strings, dates: dateFormatsOf(pack, workbook) };
  const budget = new CellBudget();
  const sheets = listed.flatMap(({ name, worksheet }): SheetCells[] => {
    if (worksheet === null || !chosen.has(name)) return [];
    const text = xmlText(pack, worksheet);
    if (text === null) throw damaged(worksheet, "missing");
    return [{ sheetId: worksheet, name, ...tableOf(worksheet, text, meanings, budget) }];
  });
  return withLinkedScores(sheets);
};

const tableOf = (part: string, text: string, meanings: CellMeanings, budget: CellBudget) => {
  const { values, formulas, dates } = readCells(part, text, meanings, budget);
  return { values, formulas, dates };
};

/** The cells of a workbook's worksheets; `sheetId` is the name of the sheet's part, which `fillCells` takes. */
export const sheetCells = (workbook: XlsxWorkbook): readonly SheetCells[] => workbook.sheets;
