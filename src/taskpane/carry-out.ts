import { linkedCell, linkTarget, throughLinks } from "../form/agreed-links";
import { openForm, type OpenForm } from "../form/open-form";
import { formulaAt, type SheetCells } from "../form/sheet-cells";
import type { CellWrite, WorkbookHost } from "../host/workbook-host";
import { membersPrefix } from "../plan/marker";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { Refused } from "./edited-since";
import { rememberCells, type RememberedCell } from "./undo-memory";
import { withWrites } from "./with-writes";
import type { Problem, ReadSheet } from "./workbook-state";

/** Plans the writes of one change on the form as it stands now; null when its row or column is gone. */
export type PlanWrites = (form: OpenForm) => readonly CellWrite[] | Refused | null;

const isRefused = (planned: readonly CellWrite[] | Refused): planned is Refused =>
  "refused" in planned;

/** A change that was written: the sheet after it, and what its cells held before as far as it can be put back. */
export interface CarriedOut extends ReadSheet {
  readonly before: readonly RememberedCell[] | null;
}

/**
 * Reads a form's sheet again, plans a change on it and writes it.
 *
 * Others may have edited the sheet since the pane read it: the plan always sees the newest cells. What meets a 委員評分
 * that shows an agreed score is written as that score.
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
  const before = rememberCells(form, writes);
  const written = await writeEntries(host, read.value, writes);
  if (!written.ok) return written;
  const cells = written.value;
  return ok({ cells, form: openForm(cells, rubrics), before });
};

/** Gives the form's cells as they are after the writes. */
const writeEntries = async (
  host: WorkbookHost,
  cells: SheetCells,
  writes: readonly CellWrite[],
): Promise<Result<SheetCells, Problem>> => {
  if (writes.some((write) => linkedCell(formulaAt(cells, write)) !== null))
    return writeThroughLinks(host, cells, writes);
  const written = await host.write(cells.sheetId, writes);
  return written.ok ? ok(withWrites(cells, writes)) : written;
};

/** Gives the form's cells as they are read after the agreed scores were written. */
const writeThroughLinks = async (
  host: WorkbookHost,
  cells: SheetCells,
  writes: readonly CellWrite[],
): Promise<Result<SheetCells, Problem>> => {
  const marked = await host.readMarked([membersPrefix]);
  if (!marked.ok) return marked;
  const isAstray = (write: CellWrite): boolean =>
    linkedCell(formulaAt(cells, write)) !== null && linkTarget(cells, write, marked.value) === null;
  if (writes.some(isAstray)) return err({ type: "link-astray" });
  const sheets = throughLinks(cells, writes, marked.value).filter((one) => one.writes.length > 0);
  const written = await host.writeSheets(
    sheets.map((one) => ({ sheetId: one.cells.sheetId, writes: one.writes })),
  );
  return written.ok ? host.readSheet(cells.sheetId) : written;
};
