import type { ICellData, IStyleData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "./area";
import { type Book, cellAt, type CellChange, clip, sheetOf, writeLooks } from "./book";
import type { AreasTarget } from "./excel-object";

/** What Excel keeps of a cell's format and the engine does not; stored in the cell's custom field. */
export interface CellAttributes {
  readonly locked?: boolean | null;
  readonly formulaHidden?: boolean | null;
  readonly indentLevel?: number | null;
  readonly horizontalAlignment?: string | null;
  readonly verticalAlignment?: string | null;
  readonly readingOrder?: string | null;
  readonly shrinkToFit?: boolean | null;
}

/** A cell's format: the engine's style and Excel's attributes beside it. */
export interface CellFormat {
  readonly style: IStyleData;
  readonly attributes: CellAttributes;
}

/** A change of format; null inside a style takes that part away. */
export interface FormatPatch {
  readonly style?: object;
  readonly attributes?: CellAttributes;
}

const attributesOf = (cell: ICellData): CellAttributes => cell.custom ?? {};

/** The format of a stored cell. */
export const formatOf = (book: Book, cell: ICellData): CellFormat => ({
  style: book.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {},
  attributes: attributesOf(cell),
});

/** The number format of a stored cell; `General` when it has none. */
export const numberFormatOf = (book: Book, cell: ICellData): string => {
  const pattern = formatOf(book, cell).style.n?.pattern;
  return pattern === undefined || pattern === "" ? "General" : pattern;
};

const withoutNulls = (attributes: CellAttributes): CellAttributes | null => {
  const kept = Object.entries(attributes).filter(([, value]) => value !== null);
  return kept.length === 0 ? null : Object.fromEntries(kept);
};

/** The stored form of a change of format to the cell at a place. */
export const patchedCell = (
  sheet: FWorksheet,
  row: number,
  column: number,
  patch: FormatPatch,
): CellChange => {
  const style = patch.style === undefined ? {} : { s: patch.style };
  if (patch.attributes === undefined) return style;
  const old = attributesOf(cellAt(sheet, row, column));
  return { ...style, custom: withoutNulls({ ...old, ...patch.attributes }) };
};

/** Changes the format of areas, cell by cell where `of` gives a patch. */
export const patchCells = (
  book: Book,
  sheetId: string,
  areas: readonly Area[],
  of: (row: number, column: number, area: Area) => FormatPatch | null,
): void => {
  const sheet = sheetOf(book, sheetId);
  writeLooks(book, sheetId, areas, (row, column, area) => {
    const patch = of(row, column, area);
    return patch === null ? null : patchedCell(sheet, row, column, patch);
  });
};

/** Reads one thing of every cell: the value that all have in common, or null when they differ. */
export const uniform = (
  book: Book,
  target: AreasTarget,
  of: (format: CellFormat, row: number, column: number) => unknown,
): unknown => {
  const sheet = sheetOf(book, target.sheetId);
  const areas = target.areas.map((area) => clip(sheet, area));
  const known = new Map<ICellData["s"] | undefined, CellFormat>();
  let common: unknown;
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = cellAt(sheet, row, column);
        const format = cell.custom
          ? formatOf(book, cell)
          : (known.get(cell.s) ?? formatOf(book, cell));
        if (!cell.custom) known.set(cell.s, format);
        const value = of(format, row, column);
        if (common === undefined) common = value;
        else if (common !== value) return null;
      }
  return common ?? null;
};
