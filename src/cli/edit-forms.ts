import { editWithOverview } from "../form/edit-with-overview";
import { editWithUnits, type EditWithUnits } from "../form/edit-with-units";
import type { SheetCells } from "../form/sheet-cells";
import { cliMessages } from "../messages/cli";
import { copyMessages } from "../messages/cli-copies";
import { officialRubrics } from "../official/official-rubrics";
import type { WorkbookEdit } from "../plan/workbook-edit";
import { err, ok, type Result } from "../result";
import { editedWorkbook } from "./edited-workbook";

/** A workbook whose forms are to be changed. */
export interface FormsEdit {
  /** What the sentences call the workbook. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the 總表 is to follow. */
  readonly overview: boolean;
  /** Decides what to add and to remove; the failure is a sentence. */
  readonly planFor: (
    sheets: readonly SheetCells[],
    takenSheetNames: readonly string[],
  ) => Result<WorkbookEdit, string>;
}

/** A workbook whose forms were changed, and the names of the sheets concerned. */
export interface EditedForms {
  readonly bytes: Uint8Array;
  readonly added: readonly string[];
  readonly rewritten: readonly string[];
  readonly removed: readonly string[];
  /** The 負責單位 sheet that could not follow; null when it fits or there is none. */
  readonly unrevised: string | null;
}

/** Adds and removes forms in a workbook's bytes, its 總表 with them; the failure is a sentence. */
export const editForms = (request: FormsEdit): Result<EditedForms, string> => {
  const { file, bytes } = request;
  let names: Omit<EditedForms, "bytes"> = {
    added: [],
    rewritten: [],
    removed: [],
    unrevised: null,
  };
  const edited = editedWorkbook(file, bytes, (sheets, sheetNames) => {
    const planned = planEdit(request, sheets, sheetNames);
    if (!planned.ok) return planned;
    const { edit, unrevised } = planned.value;
    names = { ...namesIn(edit, sheets), unrevised };
    return ok(edit);
  });
  return edited.ok ? ok({ ...names, bytes: edited.value }) : edited;
};

const planEdit = (
  { file, overview, planFor }: FormsEdit,
  sheets: readonly SheetCells[],
  sheetNames: readonly string[],
): Result<EditWithUnits, string> => {
  const asked = planFor(sheets, sheetNames);
  if (!asked.ok) return asked;
  const workbook = { sheets, sheetNames };
  const planned = editWithUnits(asked.value, workbook, officialRubrics());
  if (!overview) return ok(planned);
  const complete = editWithOverview(planned.edit, workbook, officialRubrics());
  if (complete.ok) return ok({ ...planned, edit: complete.value });
  const { sheetName, cells } = complete.error;
  return err(cliMessages.overview.occupied(file, sheetName, cells));
};

const namesIn = (edit: WorkbookEdit, sheets: readonly SheetCells[]) => {
  const nameOf = (id: string): string => sheets.find(({ sheetId }) => sheetId === id)?.name ?? id;
  return {
    added: edit.added.map(({ name }) => name),
    rewritten: [...new Set(edit.blocks.map(({ sheetId }) => nameOf(sheetId)))],
    removed: edit.removed.map(nameOf),
  };
};

/** Says which sheets of a workbook were rewritten and which could not be; empty when none was. */
export const rewrittenLines = ({ rewritten, unrevised }: EditedForms): readonly string[] => [
  ...rewritten.map((sheet) => cliMessages.done.overviewUpdated(sheet)),
  ...(unrevised === null ? [] : [copyMessages.units.unrevised(unrevised)]),
];
