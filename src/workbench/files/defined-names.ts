import type { Element } from "@xmldom/xmldom";
import { appendElement, childOf, childrenOf, newText } from "../../host/xlsx/xml-document";
import { workbookChild, type WorkbookPart } from "../../host/xlsx/workbook-part";
import { parseArea, printArea, printSheetName, splitSheetName } from "../emulator/address";
import type { EngineName } from "./engine-book";
import { isOn } from "./file-text";

/** The names of a workbook and what of a page's set-up files keep as names. */
export interface BookNames {
  readonly names: readonly EngineName[];
  /** Keys of hidden names, as the emulator's store has them. */
  readonly hidden: readonly string[];
  /** Print areas and titles by sheet id, as the emulator's page layout has them. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The engine's word for a name of the whole workbook. */
const wholeWorkbook = "AllDefaultWorkbook";

const printAreaName = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";

const hiddenKey = (sheetId: string | null, name: string): string =>
  `${sheetId ?? ""}!${name.toLowerCase()}`;

/** Splits `'a,b'!$A$1,'a,b'!$3:$3` at the commas that stand outside quotes. */
const splitAreas = (reference: string): readonly string[] =>
  reference.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

const plainAreas = (reference: string): readonly string[] =>
  splitAreas(reference).flatMap((part) => {
    const area = parseArea(splitSheetName(part.trim()).rest);
    return area === null ? [] : [printArea(area)];
  });

const readPage = (name: string, reference: string): Readonly<Record<string, string>> => {
  const areas = plainAreas(reference);
  if (name === printAreaName) return areas.length === 0 ? {} : { printArea: areas.join(",") };
  const rows = areas.find((area) => /^\d/.test(area));
  const columns = areas.find((area) => /^[A-Z]+:/.test(area));
  return {
    ...(rows === undefined ? {} : { printTitleRows: rows }),
    ...(columns === undefined ? {} : { printTitleColumns: columns }),
  };
};

const readName = (element: Element, index: number, sheetId: string | null): EngineName => {
  const text = element.textContent ?? "";
  const comment = element.getAttribute("comment");
  const isReference = /^('(?:[^']|'')*'|[^'!()]+)!\$?[A-Z]*\$?\d*(:\$?[A-Z]*\$?\d*)?$/.test(text);
  return {
    id: `file-name-${index + 1}`,
    name: element.getAttribute("name") ?? "",
    formulaOrRefString: isReference ? text : `=${text}`,
    localSheetId: sheetId ?? wholeWorkbook,
    ...(comment === null ? {} : { comment }),
  };
};

/**
 * Reads a workbook part's names; `sheetIds` in tab order. excelts forgets which sheet a name belongs to and whether it
 * is hidden.
 */
export const readNames = (workbook: WorkbookPart, sheetIds: readonly string[]): BookNames => {
  const list = childOf(workbook.root, "definedNames");
  const names: EngineName[] = [];
  const hidden: string[] = [];
  const pages: Record<string, Readonly<Record<string, string>>> = {};
  const elements = list === null ? [] : childrenOf(list, "definedName");
  elements.forEach((element, index) => {
    const local = element.getAttribute("localSheetId");
    const sheetId = local === null ? null : (sheetIds[Number(local)] ?? null);
    const name = element.getAttribute("name") ?? "";
    if (sheetId !== null && (name === printAreaName || name === printTitles))
      pages[sheetId] = { ...pages[sheetId], ...readPage(name, element.textContent ?? "") };
    if (name.startsWith("_xlnm.")) return;
    names.push(readName(element, index, sheetId));
    if (isOn(element, "hidden")) hidden.push(hiddenKey(sheetId, name));
  });
  return { names, hidden, pages };
};

const absolute = (sheetName: string, address: string): string =>
  address
    .split(",")
    .flatMap((part) => {
      const area = parseArea(part);
      return area === null ? [] : [`${printSheetName(sheetName)}!${printArea(area, "absolute")}`];
    })
    .join(",");

const pageNames = (
  sheetName: string,
  page: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] => {
  const titles = [page["printTitleColumns"], page["printTitleRows"]].flatMap((address) =>
    address === undefined ? [] : [absolute(sheetName, address)],
  );
  const area = page["printArea"];
  return [
    ...(area === undefined ? [] : [[printAreaName, absolute(sheetName, area)] as const]),
    ...(titles.length === 0 ? [] : [[printTitles, titles.join(",")] as const]),
  ];
};

/** Writes all names in place of those that stand in the workbook part. */
export const writeNames = (
  workbook: WorkbookPart,
  sheets: readonly { readonly id: string; readonly name: string }[],
  { names, hidden, pages }: BookNames,
): void => {
  const old = childOf(workbook.root, "definedNames");
  if (old !== null) workbook.root.removeChild(old);
  const add = (name: string, position: number, text: string, more: object = {}): void => {
    const list = workbookChild(workbook, "definedNames");
    const localSheetId = position < 0 ? null : position;
    const element = appendElement(list, "definedName", { name, localSheetId, ...more });
    element.appendChild(newText(element, text));
  };
  sheets.forEach(({ id, name }, position) => {
    for (const [pageName, text] of pageNames(name, pages[id] ?? {})) add(pageName, position, text);
  });
  for (const { name, formulaOrRefString, localSheetId, comment } of names) {
    const position = sheets.findIndex(({ id }) => id === localSheetId);
    const isHidden = hidden.includes(hiddenKey(position < 0 ? null : (localSheetId ?? null), name));
    const more = { hidden: isHidden ? 1 : null, comment: comment ?? null };
    add(name, position, formulaOrRefString.replace(/^=/, ""), more);
  }
};
