import type { Element } from "@xmldom/xmldom";
import { columnLetters, parseA1, toA1 } from "../../plan/address";
import type { CellRange, NamePlan, SheetPlan } from "../../plan/workbook-plan";
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
  const { titleRow, titleRowCount = 1, titleColumnCount = 0, printArea } = sheet.page;
  const titles = [
    ...(titleColumnCount === 0 ? [] : [`$A:$${columnLetters(titleColumnCount - 1)}`]),
    ...(titleRow === null ? [] : [`$${titleRow + 1}:$${titleRow + titleRowCount}`]),
  ].map((range) => `${quoted(sheet.name)}!${range}`);
  return [
    [printAreaName, rangeOf(sheet.name, printArea)],
    ...(titles.length === 0 ? [] : [["_xlnm.Print_Titles", titles.join(",")] as const]),
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

/** The names that belong to the sheet at a place in the tab order, but for those that Excel keeps for itself. */
export const namesOfSheet = (
  workbook: WorkbookPart,
  sheet: string,
  position: number,
): readonly { readonly name: string; readonly range: CellRange | null }[] =>
  localNames(workbook, position).map((one) => ({
    name: one.getAttribute("name") ?? "",
    range: rangeIn(one.textContent ?? "", sheet),
  }));

/** Sets names of the sheet at a place in the tab order; those that it has already stand for the new range. */
export const setDefinedNames = (
  workbook: WorkbookPart,
  sheet: string,
  position: number,
  names: readonly NamePlan[],
): void => {
  for (const { name, range } of names) {
    const list = workbookChild(workbook, "definedNames");
    const present = localNames(workbook, position).find(
      (one) => one.getAttribute("name")?.toLowerCase() === name.toLowerCase(),
    );
    const defined = present ?? appendElement(list, "definedName", { name, localSheetId: position });
    defined.textContent = rangeOf(sheet, range);
  }
};

const localNames = (workbook: WorkbookPart, position: number): readonly Element[] => {
  const list = childOf(workbook.root, "definedNames");
  return (list === null ? [] : childrenOf(list, "definedName")).filter(
    (one) =>
      one.getAttribute("localSheetId") === String(position) &&
      one.getAttribute("name")?.startsWith("_xlnm.") !== true,
  );
};

const rangeIn = (reference: string, sheet: string): CellRange | null => {
  const [, quotedName, plainName, cells = ""] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(reference.trim()) ?? [];
  const name = quotedName?.replaceAll("''", "'") ?? plainName;
  return name?.toLowerCase() === sheet.toLowerCase() ? parseA1(cells) : null;
};
