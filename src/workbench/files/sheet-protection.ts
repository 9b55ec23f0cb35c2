import type { Element } from "@xmldom/xmldom";
import { childOf } from "../../host/xlsx/xml-document";
import type { SheetExtras } from "../emulator/extras";
import { isOn } from "./file-text";
import { sheetChild } from "./sheet-part";

/** What stays allowed on a protected sheet, by the add-in's name and the file's; a file says what is forbidden. */
const permissions = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

/** Objects and scenarios are free unless a file forbids them; everything else is forbidden unless it allows it. */
const isForbiddenByDefault = (attribute: string): boolean =>
  attribute !== "objects" && attribute !== "scenarios";

const selectionMode = (protection: Element): string => {
  if (isOn(protection, "selectUnlockedCells")) return "None";
  return isOn(protection, "selectLockedCells") ? "Unlocked" : "Normal";
};

/** A sheet part's protection; null when the sheet is not protected. Its password is not known: the stand-in asks for none. */
export const readProtection = (sheet: Element): SheetExtras["protection"] | null => {
  const protection = childOf(sheet, "sheetProtection");
  if (protection === null || !isOn(protection, "sheet")) return null;
  const options: readonly (readonly [string, boolean])[] = Object.entries(permissions).map(
    ([option, attribute]) => [
      option,
      !isOn(protection, attribute, isForbiddenByDefault(attribute)),
    ],
  );
  return {
    options: {
      ...(Object.fromEntries(options) as Record<string, boolean>),
      selectionMode: selectionMode(protection),
    },
    password: null,
  };
};

/** Writes a sheet's protection, without its password. */
export const writeProtection = (sheet: Element, protection: SheetExtras["protection"]): void => {
  if (protection === undefined) return;
  const element = sheetChild(sheet, "sheetProtection");
  element.setAttribute("sheet", "1");
  for (const [option, attribute] of Object.entries(permissions)) {
    const isForbidden = protection.options[option] !== true;
    if (isForbidden !== isForbiddenByDefault(attribute))
      element.setAttribute(attribute, isForbidden ? "1" : "0");
  }
  const mode = protection.options["selectionMode"];
  if (mode === "Unlocked" || mode === "None") element.setAttribute("selectLockedCells", "1");
  if (mode === "None") element.setAttribute("selectUnlockedCells", "1");
};
