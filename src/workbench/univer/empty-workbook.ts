import type { IWorkbookData } from "@univerjs/core";

/** A new workbook with one empty sheet, as Excel in Taiwan names it. The engine's sheets grow when needed. */
export const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: "book",
  name: "活頁簿1.xlsx",
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: "工作表1", rowCount: 200, columnCount: 40 } },
});
