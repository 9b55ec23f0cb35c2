import { openForm, type OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { CellWrite, WorkbookHost } from "../host/workbook-host";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { Refused } from "./edited-since";
import { rememberCells, type RememberedCell } from "./undo-memory";
import { withWrites } from "./with-writes";
import type { Problem } from "./workbook-state";

/** Plans the writes of one change on the form as it stands now; null when its row or column is gone. */
export type PlanWrites = (form: OpenForm) => readonly CellWrite[] | Refused | null;

const isRefused = (planned: readonly CellWrite[] | Refused): planned is Refused =>
  "refused" in planned;

/** A change that was written: the cells after it, and what they held before as far as it can be put back. */
export interface CarriedOut {
  readonly cells: SheetCells;
  readonly before: readonly RememberedCell[] | null;
}

/**
 * Reads a form's sheet again, plans a change on it and writes it.
 *
 * Others may have edited the sheet since the pane read it: the plan always sees the newest cells.
 */
export const carryOut = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  sheetId: string,
  plan: PlanWrites,
): Promise<Result<CarriedOut, Problem>> => {
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const form = openForm(read.value, rubrics);
  const writes = form === null ? null : plan(form);
  if (form === null || writes === null) return err({ type: "row-gone" });
  if (isRefused(writes)) return err(writes.refused);
  const written = await host.write(sheetId, writes);
  if (!written.ok) return written;
  return ok({ cells: withWrites(read.value, writes), before: rememberCells(form, writes) });
};
