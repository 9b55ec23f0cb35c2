import type { SheetBlock } from "../../plan/workbook-edit";
import type { StylePlan } from "../../plan/workbook-plan";
import { err, ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import { type BlockMemory, loadBlock, restoreBlock } from "./block-memory";
import { runDelayed } from "./cell-edit";
import { officeErrorToHostError } from "./office-error";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";
import { writeBlock } from "./write-block";

/**
 * Writes blocks into sheets that exist: one read, one write; one request more only to put everything back after a failure.
 *
 * Excel's batches have no rollback. What stood in the cells is read before and written again when the write fails; where
 * that fails as well, the error says `cleanedUp: false`.
 */
export const writeBlocks = async (
  runtime: OfficeRuntime,
  blocks: readonly SheetBlock[],
  styles: Readonly<Record<string, StylePlan>>,
): Promise<Result<void, HostError>> => {
  if (blocks.length === 0) return ok(undefined);
  const before = await readBlocks(runtime, blocks);
  if (!before.ok) return before;
  try {
    await runDelayed(runtime, async (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const { sheetId, block } of blocks)
        writeBlock(context.workbook.worksheets.getItem(sheetId), block, styles);
      await context.sync();
    });
    return ok(undefined);
  } catch (error) {
    return err(officeErrorToHostError(error, await putBack(runtime, blocks, before.value)));
  }
};

const readBlocks = async (
  runtime: OfficeRuntime,
  blocks: readonly SheetBlock[],
): Promise<Result<readonly BlockMemory[], HostError>> =>
  runBatch(runtime, async (context) => {
    const loads = blocks.map(({ sheetId, block }) =>
      loadBlock(context.workbook.worksheets.getItem(sheetId), block),
    );
    await context.sync();
    return loads.map(({ read }) => read());
  });

const putBack = async (
  runtime: OfficeRuntime,
  blocks: readonly SheetBlock[],
  before: readonly BlockMemory[],
): Promise<boolean> => {
  const restored = await runBatch(runtime, async (context) => {
    blocks.forEach(({ sheetId, block }, index) => {
      const memory = before[index];
      const sheet = context.workbook.worksheets.getItem(sheetId);
      if (memory !== undefined) restoreBlock(sheet, block, memory);
    });
    await context.sync();
  });
  return restored.ok;
};
