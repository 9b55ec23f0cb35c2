import { toA1 } from "../../plan/address";
import type { CellRange, SheetPlan } from "../../plan/workbook-plan";
import { workbookChild, type WorkbookPart } from "./workbook-part";
import { appendElement, childOf, childrenOf, newText } from "./xml-document";

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const printAreaName = "_xlnm.Print_Area";

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
  const { titleRow, titleRowCount = 1, printArea } = sheet.page;
  const titles =
    titleRow === null ? "" : `${quoted(sheet.name)}!$${titleRow + 1}:$${titleRow + titleRowCount}`;
  return [
    [printAreaName, rangeOf(sheet.name, printArea)],
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

/** Sets the print area of the sheet at a place in the tab order. */
export const setPrintArea = (
  workbook: WorkbookPart,
  sheet: string,
  position: number,
  range: CellRange,
): void => {
  const list = workbookChild(workbook, "definedNames");
  const present = childrenOf(list, "definedName").find(
    (one) =>
      one.getAttribute("name") === printAreaName &&
      one.getAttribute("localSheetId") === String(position),
  );
  const defined =
    present ?? appendElement(list, "definedName", { name: printAreaName, localSheetId: position });
  defined.textContent = rangeOf(sheet, range);
};

/** Takes away the names of the sheet at a place in the tab order; those of the sheets behind it move up by one. */
export const removeDefinedNames = (workbook: WorkbookPart, position: number): void => {
  const list = childOf(workbook.root, "definedNames");
  if (list === null) return;
  for (const one of childrenOf(list, "definedName")) {
    const scope = one.getAttribute("localSheetId");
    if (scope === null || Number(scope) < position) continue;
    if (Number(scope) === position) list.removeChild(one);
    else one.setAttribute("localSheetId", String(Number(scope) - 1));
  }
  if (childrenOf(list).length === 0) workbook.root.removeChild(list);
};
