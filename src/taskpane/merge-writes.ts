import { mergeLines } from "../form/merge-log";
import { type Merge, mergeMembers, type MergeRequest } from "../form/merge-members";
import type { HostError } from "../host/host-error";
import { noEdit, type WorkbookEdit } from "../plan/workbook-edit";
import { ok, type Result } from "../result";
import type { Problem } from "./workbook-state";
import type { Workbook } from "./use-workbook";

/** What a merge is in doubt about, to be compared with what a person has seen and agreed to. */
export const doubtsIn = ({ problems, differences }: Merge): string =>
  JSON.stringify([problems, differences]);

/**
 * Adds the 委員彙整 sheet to the open workbook, then makes 委員評分 show its agreed scores, and says so; answers whether
 * both are written.
 *
 * Nothing is written where the merge is in doubt about anything else than the person has seen. Where the links can't be
 * written, the new sheet is taken out again.
 */
export const writeMerged = async (
  { host, connection, tell }: Pick<Workbook, "host" | "connection" | "tell">,
  request: MergeRequest,
  seenDoubts: string,
): Promise<boolean> => {
  const fail = (problem: Problem): false => {
    tell({ type: "problem", problem });
    return false;
  };
  const merge = mergeMembers(request);
  const planned = merge.merged;
  if (planned === null || doubtsIn(merge) !== seenDoubts) return fail({ type: "changed-since" });
  const lines = mergeLines(request.base.sheets, planned, request.rubric, connection.log.occasion());
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
