import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import { findRubric } from "../../../src/official/official-rubrics";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import {
  type ExcelSession,
  openExcel,
  type OpenExcelOptions,
} from "../../../src/workbench/seams/open-excel";

/** The add-in's host on Microsoft's runtime and the emulated Excel. */
export interface OfficeSession {
  readonly excel: ExcelSession;
  readonly host: WorkbookHost;
}

/** Opens an emulated Excel with the add-in's host on it; nonces count from 1. */
export const openOfficeHost = async (options: OpenExcelOptions = {}): Promise<OfficeSession> => {
  const excel = await openExcel(options);
  let nonce = 0;
  const host = createOfficeHost(
    { Excel: excel.Excel, Office: excel.Office },
    () => `nonce-${String(++nonce)}`,
  );
  return { excel, host };
};

/** Plans forms by their letters with nothing chosen, for `WorkbookHost.insert`. */
export const planOf =
  (...letters: readonly string[]) =>
  (taken: readonly string[]): WorkbookPlan =>
    planWorkbook(
      letters.map((letter) => {
        const rubric = findRubric(letter);
        if (rubric === null) throw new Error(`No form ${letter}`);
        return { rubric, situations: {}, alert: "refuse" as const };
      }),
      taken,
    );
