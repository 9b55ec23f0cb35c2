import { optionalText, recordOf } from "../arguments";
import { excelError } from "../excel-error";
import type { SheetTarget } from "../excel-object";
import type { ObjectType } from "../object-type";

const unprotectedOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** What is emulated of Excel's `WorksheetProtection`. */
export const worksheetProtectionType: ObjectType<SheetTarget> = {
  properties: {
    protected: {
      read: (book, { sheetId }) => book.extras.ofSheet(sheetId).protection !== undefined,
    },
    options: {
      read: (book, { sheetId }) =>
        book.extras.ofSheet(sheetId).protection?.options ?? unprotectedOptions,
    },
  },
  methods: {
    protect: (book, { sheetId }, [options, password]) => {
      const { protection, ...others } = book.extras.ofSheet(sheetId);
      if (protection !== undefined) throw excelError("InvalidOperation");
      const given = options === undefined || options === null ? {} : recordOf(options);
      book.extras.setSheet(sheetId, {
        ...others,
        protection: {
          options: { ...unprotectedOptions, ...given },
          password: optionalText(password) ?? null,
        },
      });
    },
    unprotect: (book, { sheetId }, [password]) => {
      const { protection, ...others } = book.extras.ofSheet(sheetId);
      const wanted = protection?.password ?? null;
      if (wanted !== null && wanted !== (optionalText(password) ?? null))
        throw excelError("AccessDenied");
      book.extras.replaceSheet(sheetId, others);
    },
  },
};
