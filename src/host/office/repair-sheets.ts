import type { RepairPlan } from "../../form/repair-plan";
import { isInRanges } from "../../plan/cell-range";
import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import type { TakeBackRepair } from "../repair-host";
import { runDelayed } from "./cell-edit";
import { officeErrorToHostError } from "./office-error";
import type { OfficeRuntime } from "./office-runtime";
import {
  isSameName,
  loadRepairMemory,
  loadRepairState,
  type RepairMemory,
  restoreRepair,
} from "./repair-memory";
import { newRows, rowBefore } from "./repair-places";
import { runBatch } from "./run-batch";
import { contentAreas, rangeOf, writeRepair } from "./write-repair";

/** A plan that is being carried out, and what it replaces. */
interface Repairing {
  readonly plan: RepairPlan;
  readonly memory: RepairMemory;
}

/**
 * Carries repairs out: one read, one write; two requests more only to put everything back after a failure.
 *
 * Excel's batches have no rollback. What the repairs replace is read before, and kept for taking them back later.
 */
export const repairSheets = async (
  runtime: OfficeRuntime,
  plans: readonly RepairPlan[],
): Promise<Result<TakeBackRepair, HostError>> => {
  const read = await readMemories(runtime, plans);
  if (!read.ok) return read;
  if (read.value.some(({ memory }) => memory.isProtected)) return err({ type: "protected" });
  try {
    const written = await runDelayed(runtime, (context) => write(context, read.value));
    return ok(() => takeBack(runtime, read.value, written));
  } catch (error) {
    return err(officeErrorToHostError(error, (await putBack(runtime, read.value)).ok));
  }
};

const sheetOf = ({ workbook }: Excel.RequestContext, { sheetId }: RepairPlan): Excel.Worksheet =>
  workbook.worksheets.getItem(sheetId);

const readMemories = async (
  runtime: OfficeRuntime,
  plans: readonly RepairPlan[],
): Promise<Result<readonly Repairing[], HostError>> =>
  runBatch(runtime, async (context) => {
    const loads = plans.map((plan) => loadRepairMemory(sheetOf(context, plan), plan));
    await context.sync();
    return plans.flatMap((plan, index) => {
      const memory = loads[index]?.();
      return memory === undefined ? [] : [{ plan, memory }];
    });
  });

const write = async (
  context: Excel.RequestContext,
  repairs: readonly Repairing[],
): Promise<readonly string[]> => {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const written = repairs.map(({ plan, memory }) => {
    const sheet = sheetOf(context, plan);
    for (const { name } of plan.names)
      if (memory.names.some((present) => isSameName(present.name, name)))
        sheet.names.getItem(name).delete();
    writeRepair(sheet, plan, (row, column) => formatBefore(plan, memory, row, column));
    return loadWritten(sheet, plan);
  });
  await context.sync();
  return written.map((read) => read());
};

/** The number format of a cell that keeps its look; new cells have their own. */
const formatBefore = (
  plan: RepairPlan,
  { cells }: RepairMemory,
  row: number,
  column: number,
): string => {
  const before = rowBefore(plan, row);
  const area = cells.find(
    (each) => before !== null && isInRanges([each.area], { row: before, column }),
  );
  if (area === undefined || before === null) return "General";
  return (
    area.numberFormats[before - area.area.firstRow]?.[column - area.area.firstColumn] ?? "General"
  );
};

/** Queues the reading of what a repair wrote and of all its new rows, to know later whether somebody edited them. */
const loadWritten = (sheet: Excel.Worksheet, plan: RepairPlan): (() => string) => {
  const areas = [
    ...contentAreas(plan).map((area) => rangeOf(sheet, area)),
    ...newRows(plan).map(({ first, count }) =>
      sheet.getRange(`A${first + 1}:${lastFormColumn}${first + count}`).untrack(),
    ),
  ].map((range) => range.load("formulas"));
  return () => JSON.stringify(areas.map(({ formulas }) => formulas as unknown));
};

/** Beyond it nothing of a new row can have been entered into the form. */
const lastFormColumn = "Z";

const takeBack = async (
  runtime: OfficeRuntime,
  repairs: readonly Repairing[],
  written: readonly string[],
): ReturnType<TakeBackRepair> => {
  const now = await runBatch(runtime, async (context) => {
    const loads = repairs.map(({ plan }) => loadWritten(sheetOf(context, plan), plan));
    await context.sync();
    return loads.map((read) => read());
  });
  if (!now.ok) return now;
  if (now.value.some((text, index) => text !== written[index])) return ok("edited-since");
  const restored = await putBack(runtime, repairs);
  return restored.ok ? ok("taken-back") : restored;
};

const putBack = async (
  runtime: OfficeRuntime,
  repairs: readonly Repairing[],
): Promise<Result<void, HostError>> =>
  runBatch(runtime, async (context) => {
    const states = repairs.map(({ plan }) => loadRepairState(sheetOf(context, plan)));
    await context.sync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    repairs.forEach(({ plan, memory }, index) => {
      const now = states[index]?.();
      if (now !== undefined) restoreRepair(sheetOf(context, plan), plan, memory, now);
    });
    await context.sync();
  });
