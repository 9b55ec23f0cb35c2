import type { FWorksheet } from "@univerjs/sheets/facade";
import { createOfficeHost } from "../src/host/office/office-host";
import { officialRubrics } from "../src/official/official-rubrics";
import { planWorkbook } from "../src/plan/plan-workbook";
import { connectWorkbook } from "../src/taskpane/workbook-connection";
import { type ExcelSession, openExcel } from "../src/workbench/seams/open-excel";

/** What a pane that follows twelve forms asks of Excel after something that a person did. */
interface LiveCost {
  readonly step: string;
  readonly requests: number;
  readonly actions: number;
  readonly kilobytes: number;
}

/** Resolves when nothing more is asked of Excel. */
const settle = async ({ emulated }: ExcelSession): Promise<void> => {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    const before = emulated.requests.length;
    await emulated.settle();
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (emulated.requests.length > before) quiet = 0;
  }
};

const measure = async (
  excel: ExcelSession,
  step: string,
  act: () => unknown,
): Promise<LiveCost> => {
  const first = excel.emulated.requests.length;
  await act();
  await settle(excel);
  const sent = excel.emulated.requests.slice(first).filter(({ reads, writes }) => reads || writes);
  return {
    step,
    requests: sent.length,
    actions: sent.reduce((sum, { actions }) => sum + actions, 0),
    kilobytes: Math.round(sent.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10,
  };
};

const sheetsOfForms = async (excel: ExcelSession): Promise<readonly FWorksheet[]> => {
  let nonce = 0;
  const host = createOfficeHost(excel, () => String((nonce += 1)));
  for (const rubric of officialRubrics()) {
    const plan = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);
    await host.insert(() => plan, { kind: "new-sheet" });
  }
  const connection = connectWorkbook(
    host,
    () => Promise.resolve(officialRubrics()),
    () => undefined,
  );
  await connection.start();
  await settle(excel);
  return excel.workbook.getSheets();
};

/** Prints what the pane asks for an edit, a paste, and a selection, in a workbook of the twelve forms. */
export const benchLiveRequests = async (): Promise<void> => {
  const excel = await openExcel();
  const [empty, sheet] = await sheetsOfForms(excel);
  const pasted = Array.from({ length: 100 }, () => [1, 2, 3, 4, 5]);
  console.table([
    await measure(excel, "edit one cell", () => sheet?.getRange("F12").setValue(7)),
    await measure(excel, "paste 500 cells", () => sheet?.getRange("E12:I111").setValues(pasted)),
    await measure(excel, "edit a sheet without a form", () => empty?.getRange("B2").setValue(1)),
    await measure(excel, "show another sheet", () => sheet?.activate()),
    await measure(excel, "select a cell", () => sheet?.getRange("G14").activate()),
  ]);
  excel.dispose();
};
