import { type MergedForm, mergeMembers, type MergeRequest } from "../form/merge-members";
import type { SheetCells } from "../form/sheet-cells";
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
  let merged: MergedForm | null = mergeMembers(request).merged;
  if (merged === null) return fail({ type: "changed-since" });
  const inserted = await host.insert(
    (sheetNames) => {
      ({ merged } = mergeMembers({ ...request, sheetNames }));
      return { sheets: merged?.edit.added ?? [], styles: merged?.edit.styles ?? {} };
    },
    { kind: "new-sheet" },
  );
  if (!inserted.ok) return fail(inserted.error);
  const { blocks, styles } = merged.edit;
  const linked = await host.writeBlocks(blocks, styles);
  if (!linked.ok) {
    await host.removeSheets(inserted.value.map(({ sheetId }) => sheetId));
    return fail(linked.error);
  }
  await connection.readForms();
  const sheet = inserted.value[0]?.name ?? merged.sheetName;
  const count = request.copies.length;
  tell({ type: "noted", message: { key: "merge.written", values: { sheet, count } } });
  return true;
};
