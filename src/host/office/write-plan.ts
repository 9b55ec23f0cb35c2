import type { SheetPlan, WorkbookPlan } from "../../plan/workbook-plan";
import { insertBatches } from "./insert-batches";
import type { OfficeRuntime } from "./office-runtime";
import { printPendingMark } from "./pending-mark";
import { finishSheet, markSheet, writeSheet } from "./write-sheet";

/** A sheet that an insert has made or filled. */
export interface InsertedSheet {
  readonly sheetId: string;
  readonly name: string;
}

/** What is to be written, and where. */
export interface PlanWrite {
  readonly plan: WorkbookPlan;
  /** Id of the empty sheet that takes the plan's first sheet; null when all are new. */
  readonly reusedSheetId: string | null;
  readonly nonce: string;
}

interface BegunSheet {
  readonly sheet: Excel.Worksheet;
  readonly sheetPlan: SheetPlan;
}

/**
 * Writes the sheets of a plan in as few requests as the budget allows, one for most forms.
 *
 * Every sheet carries the insert's mark until all of them are written, so that a failure at any time can be taken back.
 */
export const writePlan = async (
  runtime: OfficeRuntime,
  write: PlanWrite,
): Promise<readonly InsertedSheet[]> =>
  runtime.Excel.run({ delayForCellEdit: true }, async (context) => {
    const begun: BegunSheet[] = [];
    for (const batch of insertBatches(write.plan.sheets)) {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const sheetPlan of batch)
        begun.push({
          sheet: beginSheet(runtime, context, write, sheetPlan, begun.length === 0),
          sheetPlan,
        });
      if (begun.length === write.plan.sheets.length) finishAll(begun, write);
      await context.sync();
    }
    return begun.map(({ sheet: { id, name } }) => ({ sheetId: id, name }));
  });

const beginSheet = (
  runtime: OfficeRuntime,
  { workbook: { worksheets } }: Excel.RequestContext,
  { plan, reusedSheetId, nonce }: PlanWrite,
  sheetPlan: SheetPlan,
  isFirst: boolean,
): Excel.Worksheet => {
  const reusedId = isFirst ? reusedSheetId : null;
  const sheet = reusedId === null ? worksheets.add(sheetPlan.name) : worksheets.getItem(reusedId);
  const mark = printPendingMark({ newSheet: reusedId === null, nonce, allWritten: false });
  writeSheet(runtime, sheet, sheetPlan, plan.styles, mark);
  return sheet.load("id,name");
};

/**
 * Puts the sheets' own markers in place of the mark, the first sheet's last.
 *
 * Till then that one says that all sheets are there: those that have their own marker already are known by it.
 */
const finishAll = (
  begun: readonly BegunSheet[],
  { plan: { styles }, reusedSheetId, nonce }: PlanWrite,
): void => {
  const [first, ...others] = begun;
  if (first === undefined) return;
  first.sheet.activate();
  if (others.length > 0) {
    const mark = printPendingMark({ newSheet: reusedSheetId === null, nonce, allWritten: true });
    markSheet(first.sheet, first.sheetPlan, mark);
  }
  for (const { sheet, sheetPlan } of [...others, first]) finishSheet(sheet, sheetPlan, styles);
};
