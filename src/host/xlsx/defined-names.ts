import { toA1 } from "../../plan/address";
import type { CellRange, SheetPlan } from "../../plan/workbook-plan";
import { workbookChild, type WorkbookPart } from "./workbook-part";
import { appendElement, newText } from "./xml-document";

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (row: number, column: number): string =>
  toA1(row, column).replace(/^([A-Z]+)/, "$$$1$$");

/** A range of a sheet as names hold it: absolute, the sheet's name quoted. */
const rangeOf = (sheet: string, range: CellRange): string => {
  const first = absolute(range.firstRow, range.firstColumn);
  const last = absolute(range.lastRow, range.lastColumn);
  return `${quoted(sheet)}!${first === last ? first : `${first}:${last}`}`;
};

/** The names of a sheet with what they stand for; print area and print titles are names too. */
const namesOf = (sheet: SheetPlan): readonly (readonly [string, string])[] => {
  const { titleRow, printArea } = sheet.page;
  const titles = titleRow === null ? "" : `${quoted(sheet.name)}!$${titleRow + 1}:$${titleRow + 1}`;
  return [
    ["_xlnm.Print_Area", rangeOf(sheet.name, printArea)],
    ...(titles === "" ? [] : [["_xlnm.Print_Titles", titles] as const]),
    ...sheet.names.map(({ name, range }) => [name, rangeOf(sheet.name, range)] as const),
  ];
};

/** Appends a sheet's names; they belong to that sheet only. `position` is the sheet's place in the tab order, from 0. */
export const addDefinedNames = (
  workbook: WorkbookPart,
  sheet: SheetPlan,
  position: number,
): void => {
  const list = workbookChild(workbook, "definedNames");
  for (const [name, reference] of namesOf(sheet)) {
    const defined = appendElement(list, "definedName", { name, localSheetId: position });
    defined.appendChild(newText(defined, reference));
  }
};
