import { err, ok, type Result } from "../../result";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { HostError } from "../host-error";
import type { InsertTarget, SheetSummary } from "../workbook-host";
import { officeErrorToHostError } from "./office-error";
import type { OfficeRuntime } from "./office-runtime";
import { readSetup } from "./sheet-setup";
import { type ReusedSheet, takeBack, takeBackReused } from "./take-back";
import { readOutline } from "./workbook-outline";
import { type InsertedSheet, writePlan } from "./write-plan";

/** What an insert needs to know before it writes. */
interface Insertion {
  readonly plan: WorkbookPlan;
  /** The empty sheet that takes the plan's first sheet; null when all are new. */
  readonly reuse: ReusedSheet | null;
  /** Ids of the sheets that were there before. */
  readonly before: readonly string[];
}

/** The sheet that takes the plan's first sheet: none for a new sheet, else the one shown, if it is empty. */
const reusable = async (
  runtime: OfficeRuntime,
  sheets: readonly SheetSummary[],
  target: InsertTarget,
  rowCount: number,
): Promise<Result<ReusedSheet | null, HostError>> => {
  const chosen = target.kind === "current-sheet" ? sheets.find(({ active }) => active) : undefined;
  if (chosen === undefined) return ok(null);
  if (!chosen.empty) return err({ type: "sheet-not-empty", sheetName: chosen.name });
  const setup = await readSetup(runtime, chosen.sheetId);
  if (!setup.ok) return setup;
  return ok({ sheetId: chosen.sheetId, setup: setup.value, rowCount });
};

const prepare = async (
  runtime: OfficeRuntime,
  planFor: (taken: readonly string[]) => WorkbookPlan,
  target: InsertTarget,
): Promise<Result<Insertion, HostError>> => {
  const sheets = await readOutline(runtime);
  if (!sheets.ok) return sheets;
  const plan = planFor(sheets.value.map(({ name }) => name));
  const reuse = await reusable(runtime, sheets.value, target, plan.sheets[0]?.rows.length ?? 0);
  if (!reuse.ok) return reuse;
  const before = sheets.value.map(({ sheetId }) => sheetId);
  return ok({ plan, reuse: reuse.value, before });
};

/**
 * Inserts the sheets of a plan: one or two reads, then one write, or more where that would be above the budget; two more
 * requests only to take everything back after a failure.
 *
 * Excel's batches have no rollback: requests before the one that failed have been done. What this insert began is
 * recognised by its mark and removed; where that fails as well, the error says `cleanedUp: false`.
 */
export const insertForm = async (
  runtime: OfficeRuntime,
  planFor: (taken: readonly string[]) => WorkbookPlan,
  target: InsertTarget,
  nonce: string,
): Promise<Result<readonly InsertedSheet[], HostError>> => {
  const insertion = await prepare(runtime, planFor, target);
  if (!insertion.ok) return insertion;
  const { plan, reuse, before } = insertion.value;
  const reusedSheetId = reuse?.sheetId ?? null;
  try {
    return ok(await writePlan(runtime, { plan, reusedSheetId, nonce }));
  } catch (error) {
    const names = plan.sheets.map(({ name }) => name);
    const removed = await takeBack(runtime, { nonce, names, before, reusedSheetId });
    const restored = reuse === null || (await takeBackReused(runtime, reuse, nonce));
    return err(officeErrorToHostError(error, removed && restored));
  }
};
