import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { maxDigitWidth, type NormalFont } from "../../host/xlsx/normal-font";
import {
  calculateOnLoad,
  listedSheets,
  openWorkbook,
  withWorkbook,
} from "../../host/xlsx/workbook-part";
import { parseXml, printXml } from "../../host/xlsx/xml-document";
import {
  openPackage,
  packageBytes,
  withPart,
  xmlText,
  type XlsxPackage,
} from "../../host/xlsx/xlsx-package";
import type { BookExtras, SheetExtras } from "../emulator/extras";
import { writeContent } from "./cell-content";
import { writeFormat } from "./cell-format";
import { markStoppingFormats, writeConditionalFormats } from "./conditional-formats";
import { writeNames } from "./defined-names";
import { type EngineBook, type EngineSheet, sheetsOf } from "./engine-book";
import { readResources } from "./engine-resources";
import { writeHeadersFooters } from "./header-footer";
import { usualNormalFont, withNormalFont } from "./normal-style";
import { writePageSetup } from "./page-setup";
import { writeColumns, writeLayout } from "./sheet-layout";
import { writeProtection } from "./sheet-protection";
import { writeValidations } from "./validations";

const customOf = (owner: EngineBook | EngineSheet, field: "excel" | "file"): object => {
  const custom: unknown = owner.custom?.[field];
  return typeof custom === "object" && custom !== null ? custom : {};
};

const extrasOf = (sheet: EngineSheet): SheetExtras => customOf(sheet, "excel");

const normalFontOf = (book: EngineBook): NormalFont =>
  (customOf(book, "file") as { readonly normalFont?: NormalFont }).normalFont ?? usualNormalFont;

const writeCells = (
  sheet: Worksheet,
  engine: EngineSheet,
  styles: EngineBook["styles"],
  normal: NormalFont,
): void => {
  for (const [row, line] of Object.entries(engine.cellData ?? {}))
    for (const [column, data] of Object.entries(line)) {
      const cell = sheet.getCell(Number(row) + 1, Number(column) + 1);
      const value = writeContent(data);
      if (value !== null) cell.value = value;
      const style = (typeof data.s === "string" ? styles[data.s] : data.s) ?? {};
      cell.style = writeFormat(style, data.custom ?? {}, normal);
    }
};

const stateOf = (sheet: EngineSheet): "visible" | "hidden" | "veryHidden" => {
  if (extrasOf(sheet).veryHidden === true) return "veryHidden";
  return sheet.hidden === 1 ? "hidden" : "visible";
};

const addSheet = (file: Workbook, book: EngineBook, engine: EngineSheet): void => {
  const sheet = file.addWorksheet(engine.name, { state: stateOf(engine) });
  const [normal, extras] = [normalFontOf(book), extrasOf(engine)];
  writeCells(sheet, engine, book.styles, normal);
  writeLayout(sheet, engine, maxDigitWidth(normal));
  Object.assign(sheet.pageSetup, writePageSetup(extras.pageLayout ?? {}));
  Object.assign(sheet.headerFooter, writeHeadersFooters(extras.headersFooters ?? {}));
  writeConditionalFormats(sheet, readResources(book).formats[engine.id] ?? []);
};

/** Adds what excelts has no place for to the parts that it wrote. */
const completeSheets = (
  book: EngineBook,
  pack: XlsxPackage,
  parts: readonly (string | null)[],
): XlsxPackage => {
  let completed = pack;
  sheetsOf(book).forEach((engine, index) => {
    const path = parts[index] ?? null;
    const text = path === null ? null : xmlText(pack, path);
    if (path === null || text === null) return;
    const document = parseXml(path, text);
    const root = document.documentElement;
    if (root === null) return;
    writeColumns(root, engine, maxDigitWidth(normalFontOf(book)));
    writeProtection(root, extrasOf(engine).protection);
    markStoppingFormats(root, readResources(book).formats[engine.id] ?? []);
    writeValidations(root, readResources(book).validations[engine.id] ?? []);
    completed = withPart(completed, path, printXml(document));
  });
  return completed;
};

const pagesOf = (book: EngineBook): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    sheetsOf(book).map((sheet) => {
      const settings = Object.entries(extrasOf(sheet).pageLayout ?? {});
      const texts = settings.filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      );
      return [sheet.id, Object.fromEntries(texts)];
    }),
  );

const complete = (book: EngineBook, bytes: Uint8Array): Uint8Array => {
  const pack = openPackage(bytes);
  const workbook = openWorkbook(pack);
  const { hiddenNames = [] } = customOf(book, "excel") as BookExtras;
  const sheets = sheetsOf(book).map(({ id, name }) => ({ id, name }));
  const { names } = readResources(book);
  writeNames(workbook, sheets, { names, hidden: hiddenNames, pages: pagesOf(book) });
  calculateOnLoad(workbook);
  const withFont = withNormalFont(withWorkbook(pack, workbook), workbook, normalFontOf(book));
  return packageBytes(
    completeSheets(
      book,
      withFont,
      listedSheets(workbook).map(({ worksheet }) => worksheet),
    ),
  );
};

/**
 * Writes the engine's saved workbook as an .xlsx file: excelts writes cells, formats, layout and page set-up; what it forgets or
 * writes wrongly (names and print areas, validations of several ranges, 「如果 True 則停止」, protection, the Normal font) is
 * written into the parts afterwards.
 */
export const saveXlsx = async (book: EngineBook, activeSheetId: string): Promise<Uint8Array> => {
  const file = new Workbook();
  for (const sheet of sheetsOf(book)) addSheet(file, book, sheet);
  const activeTab = Math.max(0, book.sheetOrder.indexOf(activeSheetId));
  file.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: "visible" },
  ];
  const written = await file.xlsx.writeBuffer();
  return complete(book, new Uint8Array(written));
};
