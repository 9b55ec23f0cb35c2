import { findLog, logEdit } from "../form/change-log";
import { type LogOccasion, stateLine } from "../form/log-line";
import { openForm } from "../form/open-form";
import { planStateChange, type StateChange } from "../form/state-change";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import { stateWords } from "../messages/states";
import type { FormState } from "../plan/form-state";
import { logPrefix, markerPrefix, recordPrefix } from "../plan/marker";
import { noEdit, type WorkbookEdit } from "../plan/workbook-edit";
import { ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { Message } from "./pane-language";
import type { Problem } from "./workbook-state";

/** What became of a change of a form's state. */
export type StateOutcome =
  | { readonly kind: "done"; readonly message: Message }
  | RefusedChange
  | { readonly kind: "failed"; readonly problem: Problem };

/** Why a form can't come into a state. */
export type RefusedChange = Exclude<
  StateChange,
  { readonly kind: "already" } | { readonly kind: "change" }
>;

/** Which form is to come into which state, and who says so. */
export interface StateRequest {
  readonly sheetId: string;
  readonly to: FormState;
  readonly occasion: LogOccasion;
}

/**
 * Brings a form into another state, on the newest state of the workbook.
 *
 * The record is there before the form is tied to it, and the former one goes last: a failure in between leaves the form
 * as it was.
 */
export const changeState = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  request: StateRequest,
): Promise<StateOutcome> => {
  const read = await host.readMarked([markerPrefix, recordPrefix, logPrefix]);
  if (!read.ok) return failed(read.error);
  const cells = read.value.find(({ sheetId }) => sheetId === request.sheetId);
  const form = cells === undefined ? null : openForm(cells, rubrics);
  if (form === null) return { kind: "failed", problem: { type: "row-gone" } };
  const plan = (takenSheetNames: readonly string[]): StateChange =>
    planStateChange(form, request.to, { sheets: read.value, takenSheetNames }, request.occasion);
  const change = plan([]);
  if (change.kind === "already")
    return said("formState.already", { state: stateWords[request.to] });
  if (change.kind !== "change") return change;
  const log = logged(read.value, form.location.sheetName, change, request);
  const written = await write(host, change.edit, log, (taken) => editOf(plan(taken)));
  if (!written.ok) return failed(written.error);
  const words = { from: stateWords[change.from], to: stateWords[request.to] };
  const back = change.from === "final" ? "formState.backFinal" : "formState.back";
  return said(change.back ? back : "formState.changed", words);
};

const failed = (problem: Problem): StateOutcome => ({ kind: "failed", problem });

const said = (key: Message["key"], values: Message["values"]): StateOutcome => ({
  kind: "done",
  message: { key, values },
});

const editOf = (change: StateChange): WorkbookEdit =>
  change.kind === "change" ? change.edit : noEdit;

const logged = (
  sheets: readonly SheetCells[],
  sheet: string,
  change: Extract<StateChange, { readonly kind: "change" }>,
  { to, occasion }: StateRequest,
): WorkbookEdit | null => logEdit(findLog(sheets), [stateLine(sheet, { ...change, to }, occasion)]);

const write = async (
  host: WorkbookHost,
  edit: WorkbookEdit,
  log: WorkbookEdit | null,
  editWithNames: (taken: readonly string[]) => WorkbookEdit,
): Promise<Result<void, HostError>> => {
  const added = await addSheets(host, edit, editWithNames);
  if (!added.ok) return added;
  const blocks = [...edit.blocks, ...(log?.blocks ?? [])];
  const written = await host.writeBlocks(blocks, { ...edit.styles, ...log?.styles });
  if (!written.ok) {
    if (added.value.length > 0) await host.removeSheets(added.value);
    return written;
  }
  return edit.removed.length === 0 ? written : host.removeSheets(edit.removed);
};

const addSheets = async (
  host: WorkbookHost,
  { added }: WorkbookEdit,
  editWithNames: (taken: readonly string[]) => WorkbookEdit,
): Promise<Result<readonly string[], HostError>> => {
  if (added.length === 0) return ok([]);
  const inserted = await host.insert(
    (taken) => {
      const { added: sheets, styles } = editWithNames(taken);
      return { sheets, styles };
    },
    { kind: "new-sheet" },
  );
  return inserted.ok ? ok(inserted.value.map(({ sheetId }) => sheetId)) : inserted;
};
