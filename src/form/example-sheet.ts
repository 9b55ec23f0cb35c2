import { exampleWords } from "../messages/example";

/**
 * Tells whether a sheet is an example by what everybody sees: its name begins with 範例.
 *
 * Nothing else marks it. Whoever gives it another name keeps it as a form of the workbook.
 */
export const isExampleSheet = (sheetName: string): boolean =>
  sheetName.trimStart().startsWith(exampleWords.sheet);
