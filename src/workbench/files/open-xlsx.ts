import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { Element } from "@xmldom/xmldom";
import { maxDigitWidth } from "../../host/xlsx/normal-font";
import { normalFont, openStyles } from "../../host/xlsx/styles-part";
import { listedSheets, openWorkbook, type WorkbookPart } from "../../host/xlsx/workbook-part";
import { parseXml } from "../../host/xlsx/xml-document";
import { openPackage, packageBytes, xmlText, type XlsxPackage } from "../../host/xlsx/xlsx-package";
import type { BookExtras, SheetExtras } from "../emulator/extras";
import type { EngineBook, EngineCell, EngineSheet, EngineStyle } from "./engine-book";
import { type Calendar, readContent } from "./cell-content";
import { readAttributes, readStyle } from "./cell-format";
import { readConditionalFormats } from "./conditional-formats";
import { type BookNames, readNames } from "./defined-names";
import { writeResources } from "./engine-resources";
import { readHeadersFooters } from "./header-footer";
import { leftOut, type LeftOut } from "./left-out";
import { readPageSetup } from "./page-setup";
import { plainPackage } from "./plain-package";
import { readLayout } from "./sheet-layout";
import { readProtection } from "./sheet-protection";
import { readValidations } from "./validations";

/** A file as the stand-in opens it. */
export interface OpenedBook {
  readonly book: EngineBook;
  readonly activeSheetId: string;
  readonly leftOut: readonly LeftOut[];
}

/** One sheet of the file: as excelts read it, and its part. */
interface FileSheet {
  readonly id: string;
  readonly sheet: Worksheet;
  readonly part: Element;
}

/** Cell formats by their id; equal ones have one id. */
interface StyleTable {
  readonly idOf: (style: EngineStyle) => string | null;
  readonly styles: Readonly<Record<string, EngineStyle>>;
}

const createStyleTable = (): StyleTable => {
  const styles: Record<string, EngineStyle> = {};
  const ids = new Map<string, string>();
  const idOf = (style: EngineStyle): string | null => {
    const key = JSON.stringify(style);
    if (key === "{}") return null;
    const id = ids.get(key) ?? `file-${ids.size + 1}`;
    ids.set(key, id);
    styles[id] = style;
    return id;
  };
  return { idOf, styles };
};

const readCells = (
  sheet: Worksheet,
  table: StyleTable,
  calendar: Calendar,
): NonNullable<EngineSheet["cellData"]> => {
  const cells: Record<number, Record<number, EngineCell>> = {};
  sheet.eachRow((row, rowNumber) => {
    const line: Record<number, EngineCell> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const [s, custom] = [table.idOf(readStyle(cell.style)), readAttributes(cell.style)];
      // Cells under a merge repeat its first cell's value in excelts.
      const isCovered = cell.isMerged && cell.master !== cell;
      const content = isCovered ? {} : readContent(cell.value, cell.formula, calendar);
      const data: EngineCell = {
        ...content,
        ...(s === null ? {} : { s }),
        ...(custom === null ? {} : { custom: { ...custom } }),
      };
      if (Object.keys(data).length > 0) line[columnNumber - 1] = data;
    });
    cells[rowNumber - 1] = line;
  });
  return cells;
};

const sheetExtras = ({ id, sheet, part }: FileSheet, { pages }: BookNames): SheetExtras => {
  const protection = readProtection(part);
  return {
    pageLayout: { ...readPageSetup(sheet), ...pages[id] },
    headersFooters: readHeadersFooters(sheet.headerFooter),
    ...(protection ? { protection } : {}),
    ...(sheet.state === "veryHidden" ? { veryHidden: true as const } : {}),
  };
};

const spare = { rows: 100, columns: 10, leastRows: 200, leastColumns: 40 } as const;

const readSheets = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
  file: Workbook,
): readonly FileSheet[] =>
  listedSheets(workbook).flatMap(({ name, worksheet }, index) => {
    const text = worksheet === null ? null : xmlText(pack, worksheet);
    const sheet = file.worksheets.find((one) => one.name === name);
    if (worksheet === null || text === null || sheet === undefined) return [];
    const part = parseXml(worksheet, text).documentElement;
    return part === null ? [] : [{ id: `sheet-${index + 1}`, sheet, part }];
  });

const activeSheet = (file: Workbook, sheets: readonly FileSheet[]): string => {
  const tab = file.views[0]?.activeTab ?? 0;
  const visible = sheets.find(({ sheet }) => sheet.state === "visible");
  const wanted = sheets[tab]?.sheet.state === "visible" ? sheets[tab] : visible;
  return wanted?.id ?? "sheet-1";
};

const byId = <Value>(sheets: readonly FileSheet[], of: (sheet: FileSheet) => Value) =>
  Object.fromEntries(sheets.map((sheet) => [sheet.id, of(sheet)]));

/**
 * Opens an .xlsx file for the stand-in: everything that the engine and the emulator's store can hold, read with excelts
 * and, where that forgets something, from the parts themselves. Throws on a file that is damaged or no workbook.
 */
export const openXlsx = async (bytes: Uint8Array, fileName: string): Promise<OpenedBook> => {
  const pack = openPackage(bytes);
  const workbook = openWorkbook(pack);
  const font = normalFont(openStyles(pack, workbook).styles);
  const file = new Workbook();
  await file.xlsx.load(packageBytes(plainPackage(pack)));
  const sheets = readSheets(pack, workbook, file);
  const names = readNames(
    workbook,
    sheets.map(({ id }) => id),
  );
  const table = createStyleTable();
  const calendar = { from1904: file.properties.date1904 === true };
  const engineSheet = (one: FileSheet): EngineSheet => ({
    id: one.id,
    name: one.sheet.name,
    rowCount: Math.max(spare.leastRows, one.sheet.rowCount + spare.rows),
    columnCount: Math.max(spare.leastColumns, one.sheet.columnCount + spare.columns),
    cellData: readCells(one.sheet, table, calendar),
    ...readLayout(one.part, one.sheet, maxDigitWidth(font)),
    custom: { excel: sheetExtras(one, names) },
  });
  const extras: BookExtras = { hiddenNames: names.hidden };
  const book: EngineBook = {
    id: "book",
    name: fileName,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: byId(sheets, engineSheet),
    styles: table.styles,
    custom: { excel: extras, file: { normalFont: font } },
    resources: writeResources({
      validations: byId(sheets, ({ part }) => readValidations(part)),
      formats: byId(sheets, ({ part, sheet }) => readConditionalFormats(part, sheet)),
      names: names.names,
    }),
  };
  return { book, activeSheetId: activeSheet(file, sheets), leftOut: leftOut(pack) };
};
