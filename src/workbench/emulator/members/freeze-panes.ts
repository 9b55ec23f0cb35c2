import type { IFreeze } from "@univerjs/core";
import { parseArea, splitSheetName } from "../address";
import { type Area, sheetSize } from "../area";
import { integerOf, textOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import { excelObject, type ExcelObject, isExcelObject, type SheetTarget } from "../excel-object";
import type { ObjectType } from "../object-type";

const freeze = (book: Book, { sheetId }: SheetTarget, rows: number, columns: number): void => {
  const panes: IFreeze = {
    ySplit: rows,
    xSplit: columns,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
  sheetOf(book, sheetId).setFreeze(panes);
};

const positive = (value: unknown): number => {
  const count = integerOf(value ?? 1);
  if (count < 1) throw invalidArgument();
  return count;
};

const areaOf = (range: unknown): Area => {
  const area = isExcelObject(range, "Range")
    ? range.target.areas[0]
    : parseArea(splitSheetName(textOf(range)).rest);
  if (!area) throw invalidArgument();
  return area;
};

const location = (book: Book, { sheetId }: SheetTarget): ExcelObject | null => {
  const { ySplit, xSplit } = sheetOf(book, sheetId).getFreeze();
  if (ySplit === 0 && xSplit === 0) return null;
  const rowCount = ySplit === 0 ? sheetSize.rows : ySplit;
  const columnCount = xSplit === 0 ? sheetSize.columns : xSplit;
  return excelObject("Range", { sheetId, areas: [{ row: 0, column: 0, rowCount, columnCount }] });
};

/** What is emulated of Excel's `WorksheetFreezePanes`. */
export const freezePanesType: ObjectType<SheetTarget> = {
  methods: {
    freezeRows: (book, target, [count]) => {
      freeze(book, target, positive(count), 0);
    },
    freezeColumns: (book, target, [count]) => {
      freeze(book, target, 0, positive(count));
    },
    freezeAt: (book, target, [range]) => {
      const area = areaOf(range);
      const rows = area.rowCount === sheetSize.rows ? 0 : area.row + area.rowCount;
      const columns = area.columnCount === sheetSize.columns ? 0 : area.column + area.columnCount;
      freeze(book, target, rows, columns);
    },
    unfreeze: (book, { sheetId }) => {
      sheetOf(book, sheetId).cancelFreeze();
    },
    getLocation: (book, target) => {
      const range = location(book, target);
      if (range === null) throw excelError("ItemNotFound");
      return range;
    },
    getLocationOrNullObject: location,
  },
};
