import { nextMissingCell } from "../form/next-missing";
import { openForm } from "../form/open-form";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import { ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";

/**
 * Selects the next missing score of the form under the cursor.
 *
 * Does nothing on a sheet without a form, or when nothing is missing.
 */
export const selectNextMissing = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
): Promise<Result<void, HostError>> => {
  const selection = await host.selection();
  if (!selection.ok) return selection;
  const { sheetId } = selection.value;
  const cells = await host.readSheet(sheetId);
  if (!cells.ok) return cells;
  const form = openForm(cells.value, rubrics);
  const target = form === null ? null : nextMissingCell(form, selection.value);
  return target === null ? ok(undefined) : host.select(sheetId, target.row, target.column);
};
