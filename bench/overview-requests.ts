import { createOfficeHost } from "../src/host/office/office-host";
import type { WorkbookHost } from "../src/host/workbook-host";
import { officialRubrics } from "../src/official/official-rubrics";
import { markerPrefix, overviewPrefix } from "../src/plan/marker";
import { planWorkbook } from "../src/plan/plan-workbook";
import { updateOverview } from "../src/taskpane/overview-update";
import type { RequestLog } from "../src/workbench/emulator/request-log";
import { type ExcelSession, openExcel } from "../src/workbench/seams/open-excel";

/** What one step of keeping the 總表 sends to Excel; the largest request counts. */
interface StepCost {
  readonly step: string;
  readonly writes: number;
  readonly reads: number;
  readonly actions: number;
  readonly kilobytes: number;
}

const costOf = (step: string, all: readonly RequestLog[]): StepCost => {
  const requests = all.filter(({ reads, writes }) => reads || writes);
  const writes = requests.filter((request) => request.writes).length;
  return {
    step,
    writes,
    reads: requests.length - writes,
    actions: Math.max(...requests.map(({ actions }) => actions)),
    kilobytes: Math.round(Math.max(...requests.map(({ bytes }) => bytes)) / 100) / 10,
  };
};

const insertForm = async (host: WorkbookHost, index: number): Promise<string> => {
  const rubric = officialRubrics()[index];
  const inserted = await host.insert(
    (taken) =>
      planWorkbook(
        rubric === undefined ? [] : [{ rubric, situations: {}, alert: "refuse" }],
        taken,
      ),
    { kind: "new-sheet" },
  );
  return (inserted.ok ? inserted.value[0]?.sheetId : undefined) ?? "";
};

const update = async (host: WorkbookHost): Promise<void> => {
  const read = await host.readMarked([markerPrefix, overviewPrefix]);
  if (read.ok) await updateOverview(host, read.value, officialRubrics());
};

const measure = async (
  { emulated }: ExcelSession,
  step: string,
  run: () => Promise<unknown>,
): Promise<StepCost> => {
  await emulated.settle();
  const first = emulated.requests.length;
  await run();
  return costOf(step, emulated.requests.slice(first));
};

/** Prints what the 總表 of twelve forms costs: made with the second form, rewritten with the twelfth, a form removed. */
export const benchOverviewRequests = async (): Promise<void> => {
  const excel = await openExcel();
  let nonce = 0;
  const host = createOfficeHost({ Excel: excel.Excel, Office: excel.Office }, () =>
    String((nonce += 1)),
  );
  const ids = [await insertForm(host, 0), await insertForm(host, 1)];
  const costs = [await measure(excel, "add 總表, 2 forms", () => update(host))];
  for (let index = 2; index < 12; index++) ids.push(await insertForm(host, index));
  costs.push(await measure(excel, "update 總表, 12 forms", () => update(host)));
  costs.push(await measure(excel, "nothing to update", () => update(host)));
  costs.push(await measure(excel, "remove a form", () => host.removeSheets(ids.slice(0, 1))));
  excel.dispose();
  console.table(costs);
};
