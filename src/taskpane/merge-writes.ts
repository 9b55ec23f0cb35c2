import { mergeLines } from "../form/merge-log";
import { mergeMembers, type MergeRequest } from "../form/merge-members";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import { noEdit, type WorkbookEdit } from "../plan/workbook-edit";
import { ok, type Result } from "../result";
import type { Problem } from "./workbook-state";
import type { Workbook } from "./use-workbook";

/**
 * Adds the 委員彙整 sheet to the open workbook, then makes 委員評分 show its agreed scores, and says so; answers whether
 * both are written.
 *
 * The workbook is read again first. Where the links can't be written, the new sheet is taken out again.
 */
export const writeMerged = async (
  { host, connection, tell }: Pick<Workbook, "host" | "connection" | "tell">,
  markers: readonly string[],
  requestFor: (sheets: readonly SheetCells[]) => MergeRequest,
): Promise<boolean> => {
  const fail = (problem: Problem): false => {
    tell({ type: "problem", problem });
    return false;
  };
  const read = await host.readMarked(markers);
  if (!read.ok) return fail(read.error);
  const request = requestFor(read.value);
  const planned = mergeMembers(request).merged;
  if (planned === null) return fail({ type: "changed-since" });
  const lines = mergeLines(read.value, planned, request.rubric, connection.log.occasion());
  const written = await connection.changeSheets(() => insertMerged(host, request), lines);
  if (!written.ok) return fail(written.error);
  const count = request.copies.length;
  const values = { sheet: written.value ?? planned.sheetName, count };
  tell({ type: "noted", message: { key: "merge.written", values } });
  return true;
};

/** Adds the sheet, then the links to it; gives the name of the sheet. */
const insertMerged = async (
  host: Workbook["host"],
  request: MergeRequest,
): Promise<Result<string | null, HostError>> => {
  let edit: WorkbookEdit = noEdit;
  const inserted = await host.insert(
    (sheetNames) => {
      edit = mergeMembers({ ...request, sheetNames }).merged?.edit ?? noEdit;
      return { sheets: edit.added, styles: edit.styles };
    },
    { kind: "new-sheet" },
  );
  if (!inserted.ok) return inserted;
  const linked = await host.writeBlocks(edit.blocks, edit.styles);
  if (linked.ok) return ok(inserted.value[0]?.name ?? null);
  await host.removeSheets(inserted.value.map(({ sheetId }) => sheetId));
  return linked;
};
