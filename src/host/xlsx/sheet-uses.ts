import { printXml, childOf, childrenOf, parseXml } from "./xml-document";
import { formulaElements } from "./formula-elements";
import { addressedCells } from "./sheet-rows";
import { isGuarded, refersTo, withoutReferences } from "./formula-sheets";
import { listedSheets, type WorkbookPart } from "./workbook-part";
import { parseStream, type StreamAttributes } from "./xml-stream";
import { withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/** Elements that say for which cells the formulas inside them hold, and their attribute that says so. */
const placeAttributes: Readonly<Record<string, string>> = {
  c: "r",
  dataValidation: "sqref",
  conditionalFormatting: "sqref",
};

interface SheetUse {
  /** Such as `報表!B4`; the part's name outside worksheets. */
  readonly place: string;
  readonly formula: string;
  readonly inCell: boolean;
}

/** Formulas that are no element's text: where a link leads, which sheet a pivot table reads. */
const attributeUse = (name: string, attributes: StreamAttributes): string | null => {
  if (name === "hyperlink") return attributes["location"] ?? null;
  const sheet = name === "worksheetSource" ? attributes["sheet"] : undefined;
  return sheet === undefined ? null : `'${sheet.replaceAll("'", "''")}'!A1`;
};

const formulasIn = (part: string, text: string, sheet: string | null): readonly SheetUse[] => {
  const uses: SheetUse[] = [];
  const placed = (where: string | null): string =>
    sheet === null ? part : where === null ? sheet : `${sheet}!${where}`;
  let where: string | null = null;
  let inCell = false;
  let formula: string | null = null;
  parseStream(part, text, {
    open(name, attributes) {
      const attribute = placeAttributes[name];
      if (attribute !== undefined) {
        where = attributes[attribute] ?? null;
        inCell = name === "c";
      }
      const use = attributeUse(name, attributes);
      if (use !== null) {
        uses.push({ place: placed(attributes["ref"] ?? null), formula: use, inCell: false });
      }
      if (formulaElements.has(name)) formula = "";
    },
    text(piece) {
      if (formula !== null) formula += piece;
    },
    close(name) {
      if (formula === null || !formulaElements.has(name)) return;
      uses.push({ place: placed(where), formula, inCell });
      formula = null;
    },
  });
  return uses;
};

/** What the workbook's parts and names say of sheets that are no longer there. */
export interface StrandedUses {
  /** Where something would break. */
  readonly places: readonly string[];
  /** The worksheets with cells whose formulas guard against the loss. */
  readonly guarded: readonly string[];
}

/** Finds everything that refers to sheets that were taken away; their names are given in lower case. */
export const strandedUses = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  removed: ReadonlySet<string>,
): StrandedUses => {
  const names = new Map(
    listedSheets(workbook).map(({ name, worksheet }) => [worksheet?.toLowerCase(), name]),
  );
  const places = strandedNames(workbook, removed);
  const guarded = new Set<string>();
  for (const [key, { name: part }] of pack.entries) {
    if (!key.endsWith(".xml") || key === workbook.path.toLowerCase()) continue;
    const sheet = names.get(key) ?? null;
    for (const use of formulasIn(part, xmlText(pack, part) ?? "", sheet)) {
      if (!refersTo(use.formula, removed)) continue;
      if (sheet !== null && use.inCell && isGuarded(use.formula)) guarded.add(part);
      else places.push(use.place);
    }
  }
  return { places: [...new Set(places)], guarded: [...guarded] };
};

const strandedNames = (workbook: WorkbookPart, removed: ReadonlySet<string>): string[] => {
  const list = childOf(workbook.root, "definedNames");
  return (list === null ? [] : childrenOf(list, "definedName"))
    .filter((one) => refersTo(one.textContent ?? "", removed))
    .map((one) => one.getAttribute("name") ?? "");
};

/** Writes `#REF!` into the guarded formulas of a worksheet and forgets their results. */
export const withoutStrandedReferences = (
  pack: XlsxPackage,
  part: string,
  removed: ReadonlySet<string>,
): XlsxPackage => {
  const document = parseXml(part, xmlText(pack, part) ?? "");
  const root = document.documentElement;
  const sheetData = root === null ? null : childOf(root, "sheetData");
  for (const [, cell] of sheetData === null ? [] : addressedCells(sheetData)) {
    const formula = childOf(cell, "f");
    const text = formula?.textContent ?? "";
    if (formula === null || !refersTo(text, removed)) continue;
    formula.textContent = withoutReferences(text, removed);
    const result = childOf(cell, "v");
    if (result !== null) cell.removeChild(result);
    cell.removeAttribute("t");
  }
  return withPart(pack, part, printXml(document));
};
