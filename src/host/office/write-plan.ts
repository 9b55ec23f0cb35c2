import type { SheetPlan, WorkbookPlan } from "../../plan/workbook-plan";
import { runDelayed } from "./cell-edit";
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
  readonly mark: string;
}

/**
 * Writes the sheets of a plan in as few requests as the budget allows, one for most forms.
 *
 * All sheets are there before the first formula: it may name a later one. Every sheet carries the insert's mark until
 * all of them are written, so that a failure at any time can be taken back.
 */
export const writePlan = async (
  runtime: OfficeRuntime,
  write: PlanWrite,
): Promise<readonly InsertedSheet[]> => {
  let written = 0;
  const batch = async (context: Excel.RequestContext): Promise<readonly InsertedSheet[]> => {
    const begun: BegunSheet[] = [];
    for (const sheets of insertBatches(write.plan.sheets)) {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      if (written === 0) begun.push(...beginSheets(context, write));
      const last = written + sheets.length;
      for (const { sheet, sheetPlan, mark } of begun.slice(written, last))
        writeSheet(runtime, sheet, sheetPlan, write.plan.styles, mark);
      if (last === begun.length) finishAll(begun, write);
      await context.sync();
      written = last;
    }
    return begun.map(({ sheet: { id, name } }) => ({ sheetId: id, name }));
  };
  return runDelayed(runtime, batch, { mayRepeat: () => written === 0 });
};

/** Adds the sheets that the plan needs, each with the insert's mark. */
const beginSheets = (
  { workbook: { worksheets } }: Excel.RequestContext,
  { plan, reusedSheetId, nonce }: PlanWrite,
): readonly BegunSheet[] =>
  plan.sheets.map((sheetPlan, index) => {
    const reusedId = index === 0 ? reusedSheetId : null;
    const sheet = reusedId === null ? worksheets.add(sheetPlan.name) : worksheets.getItem(reusedId);
    const mark = printPendingMark({ newSheet: reusedId === null, nonce, allWritten: false });
    markSheet(sheet, sheetPlan, mark);
    return { sheet: sheet.load("id,name"), sheetPlan, mark };
  });

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
  if (first.sheetPlan.hidden !== true) first.sheet.activate();
  for (const { sheet, sheetPlan } of begun) {
    if (sheetPlan.hidden === true) sheet.visibility = "Hidden";
  }
  if (others.length > 0) {
    const mark = printPendingMark({ newSheet: reusedSheetId === null, nonce, allWritten: true });
    markSheet(first.sheet, first.sheetPlan, mark);
  }
  for (const { sheet, sheetPlan } of [...others, first]) finishSheet(sheet, sheetPlan, styles);
};
