import { createOfficeHost } from "../src/host/office/office-host";
import { officialRubrics } from "../src/official/official-rubrics";
import { planWorkbook } from "../src/plan/plan-workbook";
import type { Rubric } from "../src/rubric/rubric";
import { openExcel } from "../src/workbench/seams/open-excel";

/** What inserting one form sends to Excel. */
interface InsertCost {
  readonly form: string;
  readonly rows: number;
  readonly writes: number;
  readonly reads: number;
  readonly actions: number;
  readonly kilobytes: number;
}

const measure = async (rubric: Rubric): Promise<InsertCost> => {
  const excel = await openExcel();
  const host = createOfficeHost({ Excel: excel.Excel, Office: excel.Office }, () => rubric.id);
  const plan = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);
  const inserted = await host.insert(() => plan, { kind: "new-sheet" });
  excel.dispose();
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  const requests = excel.emulated.requests.filter(({ reads, writes }) => reads || writes);
  const writes = requests.filter((request) => request.writes);
  return {
    form: rubric.short,
    rows: plan.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    writes: writes.length,
    reads: requests.length - writes.length,
    actions: Math.max(...writes.map(({ actions }) => actions)),
    kilobytes: Math.round(Math.max(...writes.map(({ bytes }) => bytes)) / 100) / 10,
  };
};

/** Prints what an insert of each official form costs; the budget is 1 write, 2 reads, 600 actions, 250 kB. */
export const benchInsertRequests = async (): Promise<void> => {
  const costs: InsertCost[] = [];
  for (const rubric of officialRubrics()) costs.push(await measure(rubric));
  console.table(costs);
};
