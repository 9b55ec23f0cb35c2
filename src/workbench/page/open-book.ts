import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { createEmulatedExcel, type EmulatedExcel } from "../emulator/emulated-excel";
import type { EngineBook } from "../files/engine-book";
import { emptyWorkbook } from "../univer/empty-workbook";

/** The workbook that the page shows and the Excel that answers for it; one at a time. */
export interface OpenBook {
  readonly workbook: () => FWorkbook;
  readonly excel: () => EmulatedExcel;
  /** Shows another workbook in place of the present one, which is gone. */
  readonly replace: (book: EngineBook, activeSheetId: string) => void;
  /** The workbook as the engine saves it, its results calculated. */
  readonly save: () => Promise<{ readonly book: EngineBook; readonly activeSheetId: string }>;
}

/** Shows a new workbook with one empty sheet. */
export const createOpenBook = (api: FUniver): OpenBook => {
  let workbook = api.createWorkbook(emptyWorkbook());
  let excel = createEmulatedExcel(api, workbook);
  let opened = 0;
  return {
    workbook: () => workbook,
    excel: () => excel,
    replace: (book, activeSheetId) => {
      excel.dispose();
      api.disposeUnit(workbook.getId());
      opened += 1;
      // Plain data of the engine's own shape: its types name enumerations where files need only their numbers.
      const data = { ...book, id: `book-${opened}` } as unknown as Partial<IWorkbookData>;
      workbook = api.createWorkbook(data);
      workbook.setActiveSheet(activeSheetId);
      excel = createEmulatedExcel(api, workbook);
    },
    save: async () => {
      await excel.settle();
      const book = workbook.save() as unknown as EngineBook;
      return { book, activeSheetId: workbook.getActiveSheet().getSheetId() };
    },
  };
};
