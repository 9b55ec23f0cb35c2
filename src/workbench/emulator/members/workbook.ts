import { fromEngineRange } from "../area";
import { selectedArea } from "../selected-area";
import { textOf } from "../arguments";
import type { Book } from "../book";
import { excelObject, type ExcelObject } from "../excel-object";
import type { ObjectType } from "../object-type";

const firstCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 } as const;

const selectedRange = (book: Book): ExcelObject<"Range"> => {
  const sheet = book.workbook.getActiveSheet();
  const sheetId = sheet.getSheetId();
  const range = book.workbook.getActiveRange()?.getRange();
  return excelObject("Range", { sheetId, areas: [range ? selectedArea(sheet, range) : firstCell] });
};

/** What is emulated of Excel's `Workbook`. */
export const workbookType: ObjectType<null> = {
  properties: {
    name: { read: (book) => book.workbook.getName() },
    readOnly: { read: (book) => book.extras.ofBook().readOnly ?? false },
    autoSave: { read: () => false },
    previouslySaved: { read: () => true },
    usePrecisionAsDisplayed: { read: () => false },
  },
  children: {
    application: () => excelObject("Application", null),
    worksheets: () => excelObject("WorksheetCollection", null),
    names: () => excelObject("NamedItemCollection", { scope: null }),
    settings: () => excelObject("SettingCollection", null),
  },
  methods: {
    getSelectedRange: selectedRange,
    getSelectedRanges: (book) => excelObject("RangeAreas", selectedRange(book).target),
    getActiveCell: (book) => {
      const cell = book.workbook.getActiveCell()?.getRange();
      const { sheetId, areas } = selectedRange(book).target;
      const [area = firstCell] = cell ? [fromEngineRange(cell)] : areas;
      return excelObject("Range", { sheetId, areas: [{ ...area, rowCount: 1, columnCount: 1 }] });
    },
    _GetObjectByReferenceId: (book, _target, [id]) => book.references.find(textOf(id)),
    _GetObjectTypeNameByReferenceId: (book, _target, [id]) => book.references.find(textOf(id)).type,
    _GetReferenceCount: (book) => book.references.count(),
    _RemoveReference: (book, _target, [id]) => {
      book.references.remove(textOf(id));
    },
    _RemoveAllReferences: (book) => {
      book.references.removeAll();
    },
  },
};

/** The runtime announces its readiness for ribbon commands through this service when a pane starts. */
export const addinInternalServiceType: ObjectType<null> = {
  methods: { notifyActionHandlerReady: () => undefined },
};
