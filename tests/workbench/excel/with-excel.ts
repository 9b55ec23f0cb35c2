import { afterEach, beforeEach } from "@jest/globals";
import {
  type ExcelSession,
  openExcel,
  type OpenExcelOptions,
} from "../../../src/workbench/seams/open-excel";

/** What an add-in's call came to: its value, or the code of Excel's error. */
export type Outcome<Value> = { readonly value: Value } | { readonly error: string };

/** Opens a fresh emulated Excel before each test and closes it after. */
export const withExcel = (
  options: OpenExcelOptions = {},
): {
  readonly session: () => ExcelSession;
  /** Runs a batch on the first sheet; Excel's errors come back as their codes. */
  readonly run: <Value>(
    batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Value> | Value,
  ) => Promise<Outcome<Value>>;
} => {
  const open: { session?: ExcelSession } = {};
  beforeEach(async () => {
    open.session = await openExcel(options);
  });
  afterEach(() => {
    open.session?.dispose();
  });
  const session = (): ExcelSession => {
    if (open.session === undefined) throw new Error("Excel is opened before each test only.");
    return open.session;
  };
  return {
    session,
    run: async (batch) => {
      const { Excel: excel } = session();
      try {
        const value = await excel.run(async (context) => {
          const result = await batch(context.workbook.worksheets.getItem("工作表1"), context);
          await context.sync();
          return result;
        });
        return { value };
      } catch (error) {
        if (error instanceof Error && "code" in error) return { error: String(error.code) };
        throw error;
      }
    },
  };
};

/** Reads one property of a range. */
export const read = async <Key extends keyof Excel.Range>(
  range: Excel.Range,
  key: Key,
): Promise<Excel.Range[Key]> => {
  range.load(key);
  await range.context.sync();
  return range[key];
};
