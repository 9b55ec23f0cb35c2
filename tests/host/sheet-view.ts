import type { OfficeSession } from "./office/office-session";

/** What a person could tell of a sheet through Excel's own interface, row heights apart. */
export interface SheetView {
  readonly cells: unknown;
  readonly looks: unknown;
  readonly columns: unknown;
  readonly page: unknown;
  readonly conditionalFormats: unknown;
  readonly names: unknown;
  readonly frozen: string | null;
  readonly showGridlines: boolean;
  readonly merges: string | null;
  readonly validations: readonly unknown[];
}

const line = { color: true, style: true, weight: true } as const;

const looksAsked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, color: true },
    borders: line,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

const columnsOf = (range: Excel.Range, width: number): readonly Excel.Range[] =>
  Array.from({ length: width }, (_, column) => range.getColumn(column));

/** Reads a sheet through Microsoft's runtime: every cell, rule and setting that a form has. */
export const viewSheet = async (
  { excel }: OfficeSession,
  name: string,
  address: string,
  width: number,
): Promise<SheetView> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("showGridlines");
    const range = sheet.getRange(address).load("formulas,numberFormat,rowCount,columnCount");
    const looks = range.getCellProperties(looksAsked);
    const columns = columnsOf(range, width).map((column) => ({
      column: column.load("columnHidden"),
      format: column.format.load("columnWidth"),
    }));
    const layout = sheet.pageLayout.load(
      "orientation,paperSize,zoom,centerHorizontally,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin",
    );
    const footers = layout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter");
    const printArea = layout.getPrintAreaOrNullObject().load("address");
    const titles = layout.getPrintTitleRowsOrNullObject().load("address");
    const rules = range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    const names = sheet.names.load("items/name,items/formula");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const merges = range.getMergedAreasOrNullObject().load("address");
    await context.sync();
    const formats = rules.items.map((rule) => ({
      rule: rule.custom.rule.load("formula"),
      fill: rule.custom.format.fill.load("color"),
      font: rule.custom.format.font.load("color,bold,italic"),
      areas: rule.getRanges().load("address"),
      stopIfTrue: rule.stopIfTrue,
    }));
    const validations = Array.from({ length: range.rowCount }, (_, row) =>
      Array.from({ length: range.columnCount }, (_unused, column) =>
        sheet.getCell(row, column).dataValidation.load("rule,prompt,errorAlert,ignoreBlanks,type"),
      ),
    ).flat();
    await context.sync();
    return {
      cells: { formulas: range.formulas as unknown, numberFormat: range.numberFormat as unknown },
      looks: looks.value,
      columns: columns.map(({ column, format }) => ({
        hidden: column.columnHidden,
        width: format.columnWidth,
      })),
      page: {
        ...layout.toJSON(),
        zoom: { ...layout.zoom, verticalFitToPages: layout.zoom.verticalFitToPages ?? null },
        ...footers.toJSON(),
        area: printArea.address,
        titles: titles.address,
      },
      conditionalFormats: formats.map(({ rule, fill, font, areas, stopIfTrue }) => ({
        formula: rule.formula,
        fill: fill.color,
        font: font.toJSON(),
        areas: areas.address,
        stopIfTrue,
      })),
      names: names.items.map((item) => ({ name: item.name, formula: item.formula as unknown })),
      frozen: frozen.isNullObject ? null : frozen.address,
      showGridlines: sheet.showGridlines,
      merges: merges.isNullObject ? null : merges.address,
      validations: validations.map((validation) => validation.toJSON()),
    };
  });
