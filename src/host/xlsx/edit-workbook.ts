import type { SheetCells } from "../../form/sheet-cells";
import type { SheetBlock, WorkbookEdit } from "../../plan/workbook-edit";
import type { StylePlan } from "../../plan/workbook-plan";
import { err, ok, type Result } from "../../result";
import { withSheets } from "./add-sheets";
import { addStyles } from "./add-styles";
import { attempt } from "./attempt";
import { withoutCalculationChain } from "./calculation-chain";
import { setPrintArea } from "./defined-names";
import { namespaces } from "./namespaces";
import { quotedStyles } from "./quote-prefix";
import { readSheets } from "./read-workbook";
import { withoutSheets } from "./remove-sheets";
import type { CellStyles } from "./sheet-cells-xml";
import { openStyles, withStyles } from "./styles-part";
import {
  calculateOnLoad,
  isStructureLocked,
  listedSheets,
  openWorkbook,
  withWorkbook,
  type WorkbookPart,
} from "./workbook-part";
import { writeBlock } from "./write-block";
import { parseXml, printXml, rootOf } from "./xml-document";
import { XlsxFault, type XlsxError } from "./xlsx-error";
import { openPackage, packageBytes, withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/**
 * Changes an .xlsx or .xlsm file as `planFor` decides after it has seen the cells of all worksheets, in tab order, and
 * the names of all sheets.
 *
 * Blocks are written, then sheets removed, then sheets added at the end. Whatever the edit does not name keeps its
 * bytes but for the workbook, its relationships, the content types and additions to the styles. Refused as a whole are
 * the loss of a sheet that something else refers to or of the last visible one, and new or lost sheets in a workbook
 * whose structure is protected. An edit that changes nothing gives back the same bytes.
 */
export const editWorkbook = <E>(
  bytes: Uint8Array,
  planFor: (
    sheets: readonly SheetCells[],
    takenSheetNames: readonly string[],
  ) => Result<WorkbookEdit, E>,
): Result<Uint8Array, XlsxError | E> => {
  const edited = attempt((): Result<Uint8Array, E> => {
    const pack = openPackage(bytes);
    const workbook = openWorkbook(pack);
    const taken = listedSheets(workbook).map(({ name }) => name);
    const planned = planFor(readSheets(pack, workbook), taken);
    if (!planned.ok) return err(planned.error);
    const edit = planned.value;
    if (isNothing(edit)) return ok(bytes);
    requireFreedom(workbook, edit);
    return ok(packageBytes(withEdit(pack, edit)));
  });
  return edited.ok ? edited.value : edited;
};

const isNothing = ({ added, blocks, removed }: WorkbookEdit): boolean =>
  added.length + blocks.length + removed.length === 0;

const requireFreedom = (workbook: WorkbookPart, { added, removed }: WorkbookEdit): void => {
  if (added.length + removed.length > 0 && isStructureLocked(workbook))
    throw new XlsxFault({ type: "structure-locked" });
  const left = listedSheets(workbook).filter(
    ({ visible, worksheet }) => visible && (worksheet === null || !removed.includes(worksheet)),
  );
  if (removed.length > 0 && left.length + added.length === 0)
    throw new XlsxFault({ type: "last-visible-sheet" });
};

const withEdit = (pack: XlsxPackage, { blocks, removed, added, styles }: WorkbookEdit) => {
  const written = blocks.length === 0 ? pack : withBlocks(pack, blocks, styles);
  const reduced = removed.length === 0 ? written : withoutSheets(written, removed);
  const complete = added.length === 0 ? reduced : withSheets(reduced, { sheets: added, styles });
  const workbook = openWorkbook(complete);
  calculateOnLoad(workbook);
  return withWorkbook(complete, workbook);
};

const withBlocks = (
  original: XlsxPackage,
  blocks: readonly SheetBlock[],
  plans: Readonly<Record<string, StylePlan>>,
): XlsxPackage => {
  const workbook = openWorkbook(original);
  const { pack: prepared, styles } = openStyles(original, workbook);
  const numbers = addStyles(styles, plans);
  const quoted = quotedStyles(
    styles,
    numbers,
    blocks.map(({ block }) => block),
  );
  let pack = withStyles(prepared, styles);
  let formulaOverwritten = false;
  for (const block of blocks) {
    const result = withBlock(pack, workbook, block, { styles: numbers, quotedStyles: quoted });
    pack = result.pack;
    formulaOverwritten ||= result.formulaOverwritten;
  }
  const written = withWorkbook(pack, workbook);
  return formulaOverwritten ? withoutCalculationChain(written, workbook) : written;
};

const withBlock = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  { sheetId, block }: SheetBlock,
  styles: CellStyles,
) => {
  const sheets = listedSheets(workbook);
  const position = sheets.findIndex(({ worksheet }) => worksheet === sheetId);
  const sheet = sheets[position];
  const text = xmlText(pack, sheetId);
  if (sheet === undefined || text === null) throw new XlsxFault({ type: "sheet-gone", sheetId });
  const document = parseXml(sheetId, text);
  const worksheet = rootOf(sheetId, document, namespaces.main, "worksheet");
  const formulaOverwritten = writeBlock(sheetId, worksheet, block, styles);
  if (block.printArea !== null) setPrintArea(workbook, sheet.name, position, block.printArea);
  return { pack: withPart(pack, sheetId, printXml(document)), formulaOverwritten };
};
