import type { Worksheet } from "@cj-tech-master/excelts";
import type { Element } from "@xmldom/xmldom";
import { appendElement, childOf, childrenOf } from "../../host/xlsx/xml-document";
import { parseArea } from "../emulator/address";
import { type EngineRange, toEngineRange } from "../emulator/area";
import { sheetChild } from "./sheet-part";
import { writeColor, readColor } from "./color";
import { isOn } from "./file-text";
import type { Custom, EngineColumn, EngineRow, EngineSheet } from "./engine-book";

const pixelsPerPoint = 96 / 72;
/** The engine's own width and height, in pixels, where a sheet names none. */
const usualWidth = 88;
const usualHeight = 24;
const field = "outlineLevel";

/** Pixels of a stored column width (ECMA-376 part 1, 18.3.1.13). */
const columnPixels = (width: number, digitWidth: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);

const levelOf = (custom: Custom): number => {
  const level: unknown = custom?.[field];
  return typeof level === "number" ? level : 0;
};

const outline = (level: number): { readonly custom?: Custom } =>
  level > 0 ? { custom: { [field]: level } } : {};

/** Files describe columns up to the last of the grid where they mean "all the others". */
const lastDescribed = 500;

const readColumn = (element: Element, digitWidth: number): EngineColumn => {
  const width = element.getAttribute("width");
  return {
    ...(width === null ? {} : { w: columnPixels(Number(width), digitWidth) }),
    ...(isOn(element, "hidden") ? { hd: 1 } : {}),
    ...outline(Number(element.getAttribute("outlineLevel") ?? 0)),
  };
};

const readColumns = (part: Element, digitWidth: number): Record<number, EngineColumn> => {
  const columns: Record<number, EngineColumn> = {};
  const list = childOf(part, "cols");
  for (const element of list === null ? [] : childrenOf(list, "col")) {
    const last = Math.min(lastDescribed, Number(element.getAttribute("max") ?? 0));
    for (let number = Number(element.getAttribute("min") ?? 1); number <= last; number++)
      columns[number - 1] = readColumn(element, digitWidth);
  }
  return columns;
};

const readRows = (sheet: Worksheet): Record<number, EngineRow> => {
  const rows: Record<number, EngineRow> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const height = row.height;
    const data: EngineRow = {
      // A height that a file names is kept: the engine's own estimate knows neither Excel's fonts nor its margins.
      ...(height === undefined ? {} : { h: height * pixelsPerPoint, ia: 0 }),
      ...(row.hidden ? { hd: 1 } : {}),
      ...outline(row.outlineLevel),
    };
    if (Object.keys(data).length > 0) rows[number - 1] = data;
  });
  return rows;
};

const readFreeze = (sheet: Worksheet): NonNullable<EngineSheet["freeze"]> => {
  const view = sheet.views[0];
  const [xSplit, ySplit] = view?.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
};

const readMerges = (sheet: Worksheet): readonly EngineRange[] =>
  (sheet.model.merges ?? []).flatMap((address) => {
    const area = parseArea(address);
    return area === null ? [] : [toEngineRange(area)];
  });

/** A file's widths, heights, hidden and grouped rows and columns, merges, freeze, gridlines and tab as the engine's. */
export const readLayout = (
  part: Element,
  sheet: Worksheet,
  digitWidth: number,
): Omit<EngineSheet, "id" | "name"> => {
  const tab = readColor(sheet.properties.tabColor);
  return {
    columnData: readColumns(part, digitWidth),
    rowData: readRows(sheet),
    freeze: readFreeze(sheet),
    mergeData: readMerges(sheet),
    showGridlines: sheet.views[0]?.showGridLines === false ? 0 : 1,
    hidden: sheet.state === "visible" ? 0 : 1,
    defaultRowHeight: (sheet.properties.defaultRowHeight ?? 15) * pixelsPerPoint,
    defaultColumnWidth: columnPixels(sheet.properties.defaultColWidth ?? 9, digitWidth),
    ...(tab === null ? {} : { tabColor: tab }),
  };
};

/** Writes the columns into a sheet's part: excelts drops a width of 9, which it takes for the usual one. */
export const writeColumns = (part: Element, engine: EngineSheet, digitWidth: number): void => {
  const described = Object.entries(engine.columnData ?? {});
  if (described.length === 0) return;
  const list = sheetChild(part, "cols");
  const usual = engine.defaultColumnWidth ?? usualWidth;
  for (const [index, { w, hd, custom }] of described) {
    const number = Number(index) + 1;
    appendElement(list, "col", {
      min: number,
      max: number,
      width: (w ?? usual) / digitWidth,
      hidden: hd === 1 ? 1 : null,
      customWidth: w === undefined ? null : 1,
      outlineLevel: levelOf(custom) || null,
    });
  }
};

const writeRows = (sheet: Worksheet, engine: EngineSheet): void => {
  for (const [index, data] of Object.entries(engine.rowData ?? {})) {
    const row = sheet.getRow(Number(index) + 1);
    const { h, hd, custom } = data;
    // excelts drops an empty row that is only hidden: a height makes it stay.
    const height = h ?? (hd === 1 ? (engine.defaultRowHeight ?? usualHeight) : undefined);
    if (height !== undefined) row.height = height / pixelsPerPoint;
    if (hd === 1) row.hidden = true;
    if (levelOf(custom) > 0) row.outlineLevel = levelOf(custom);
  }
};

const writeView = (sheet: Worksheet, { freeze, showGridlines }: EngineSheet): void => {
  const { xSplit = 0, ySplit = 0 } = freeze ?? {};
  const common = { showGridLines: showGridlines !== 0 };
  sheet.views = xSplit + ySplit > 0 ? [{ ...common, state: "frozen", xSplit, ySplit }] : [common];
};

/** The engine's layout of a sheet as a file's; for the columns see `writeColumns`. */
export const writeLayout = (sheet: Worksheet, engine: EngineSheet, digitWidth: number): void => {
  const levels = Object.values(engine.columnData ?? {}).map(({ custom }) => levelOf(custom));
  sheet.properties.outlineLevelCol = Math.max(0, ...levels);
  writeRows(sheet, engine);
  writeView(sheet, engine);
  for (const { startRow, startColumn, endRow, endColumn } of engine.mergeData ?? [])
    sheet.mergeCellsWithoutStyle(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
  const tab = writeColor(engine.tabColor);
  if (tab !== null) sheet.properties.tabColor = tab;
  if (engine.defaultRowHeight !== undefined)
    sheet.properties.defaultRowHeight = engine.defaultRowHeight / pixelsPerPoint;
  if (engine.defaultColumnWidth !== undefined)
    sheet.properties.defaultColWidth = engine.defaultColumnWidth / digitWidth;
};
