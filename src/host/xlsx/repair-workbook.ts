import { isNoRepair, type RepairPlan } from "../../form/repair-plan";
import type { Result } from "../../result";
import { attempt } from "./attempt";
import { withoutCalculationChain } from "./calculation-chain";
import { setDefinedNames } from "./defined-names";
import { namespaces } from "./namespaces";
import { repairCells } from "./repair-cells";
import { repairFormats } from "./repair-formats";
import { repairValidations } from "./repair-validations";
import { shiftAnchors } from "./shift-anchors";
import { shiftNames, shiftUses } from "./shift-uses";
import { shiftWorksheet } from "./shift-worksheet";
import { openStyles, withStyles } from "./styles-part";
import {
  calculateOnLoad,
  type ListedSheet,
  listedSheets,
  openWorkbook,
  withWorkbook,
  type WorkbookPart,
} from "./workbook-part";
import { parseXml, printXml, rootOf } from "./xml-document";
import { XlsxFault, type XlsxError } from "./xlsx-error";
import { openPackage, packageBytes, withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/**
 * Carries repairs of forms out in an .xlsx or .xlsm file.
 *
 * New rows push everything below them down, as Excel's own do: cells, merged cells, validations, formats, links,
 * comments, pictures, print areas, names, and the formulas of other sheets and charts. Refused, with nothing changed,
 * where something below does not follow. Other parts keep their bytes but for the workbook, additions to the styles,
 * and parts whose formulas refer to the moved rows. A file with nothing to mend gives back the same bytes.
 */
export const repairWorkbook = (
  bytes: Uint8Array,
  plans: readonly RepairPlan[],
): Result<Uint8Array, XlsxError> =>
  attempt(() => {
    const needed = plans.filter((plan) => !isNoRepair(plan));
    if (needed.length === 0) return bytes;
    return packageBytes(needed.reduce(withRepair, openPackage(bytes)));
  });

const withRepair = (pack: XlsxPackage, plan: RepairPlan): XlsxPackage => {
  const workbook = openWorkbook(pack);
  const sheets = listedSheets(workbook);
  const position = sheets.findIndex(({ worksheet }) => worksheet === plan.sheetId);
  const sheet = sheets[position];
  if (sheet === undefined) throw new XlsxFault({ type: "sheet-gone", sheetId: plan.sheetId });
  const shifted = plan.insertedRows.length === 0 ? pack : withRows(pack, workbook, sheet, plan);
  setDefinedNames(workbook, sheet.name, position, plan.names);
  const { pack: prepared, styles } = openStyles(shifted, workbook);
  const { document, worksheet } = openSheet(prepared, plan.sheetId);
  repairCells(plan.sheetId, worksheet, styles, plan);
  repairFormats(worksheet, styles, plan);
  repairValidations(worksheet, plan.validations);
  calculateOnLoad(workbook);
  const written = withStyles(withPart(prepared, plan.sheetId, printXml(document)), styles);
  return withoutCalculationChain(withWorkbook(written, workbook), workbook);
};

const openSheet = (pack: XlsxPackage, sheetId: string) => {
  const text = xmlText(pack, sheetId);
  if (text === null) throw new XlsxFault({ type: "sheet-gone", sheetId });
  const document = parseXml(sheetId, text);
  return { document, worksheet: rootOf(sheetId, document, namespaces.main, "worksheet") };
};

/** The package with the new rows, still empty, and everything that follows them. */
const withRows = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  { name }: ListedSheet,
  { sheetId, insertedRows }: RepairPlan,
): XlsxPackage => {
  const { document, worksheet } = openSheet(pack, sheetId);
  shiftWorksheet(sheetId, name, worksheet, insertedRows);
  const moved = withPart(pack, sheetId, printXml(document));
  const anchored = shiftAnchors(moved, sheetId, name, insertedRows);
  const own = [sheetId, workbook.path].map((part) => part.toLowerCase());
  const shifted = shiftUses(anchored, new Set(own), name, insertedRows);
  shiftNames(workbook, name, insertedRows);
  return shifted;
};
