import type { FormOnSheet } from "../form/placed-form";
import type { SheetCells } from "../form/sheet-cells";
import { findUnitsSheet, readUnits } from "../form/units";
import { unitWrites } from "../form/units-assignment";
import { reviseUnits, unitsEdit, type UnitsRevision } from "../form/units-revision";
import { fillCells } from "../host/xlsx/fill-cells";
import { readWorkbook, sheetCells } from "../host/xlsx/read-workbook";
import { copyMessages } from "../messages/cli-copies";
import { noEdit } from "../plan/workbook-edit";
import { err, ok, type Result } from "../result";
import { absentForm } from "./absent-form";
import { editedWorkbook } from "./edited-workbook";
import { resolveOutput, writeOutput } from "./files";
import { done, oneLine, type Outcome, refused } from "./outcome";
import { quoted } from "./quoted";
import { readForms, type WorkbookForms } from "./read-forms";
import { type FormUnits, readUnitsFile } from "./units-file";
import { unreadableSentence } from "./unreadable";

/** What `assign` was asked for. */
export interface AssignOptions {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  /** Whether units that stand in the list may be replaced. */
  readonly overwrite: boolean;
}

const messages = copyMessages.units;

/** Writes a copy of a workbook with the 負責單位 sheet made or brought up to date, and the units of a file in it. */
export const runAssign = (
  file: string,
  unitsFile: string | undefined,
  options: AssignOptions,
): Outcome => {
  const request = readRequest(file, unitsFile);
  if (!request.ok) return refused(request.error);
  const { workbook, given } = request.value;
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  const listed = withList(file, workbook);
  if (!listed.ok) return refused(listed.error);
  const assigned = withUnits(file, listed.value.bytes, given);
  if (!assigned.ok) return refused(assigned.error);
  const { bytes, cells, differing } = assigned.value;
  if (differing.length > 0 && !options.overwrite) return refusedOverwriting(differing);
  const written = writeOutput(target.value, bytes);
  if (!written.ok) return refused(written.error);
  const sentence = listSentence(options.output ?? file, listed.value);
  const count = unitsFile === undefined ? [] : [messages.assigned(cells)];
  return done([...differing, sentence, ...count].join("\n"));
};

const readRequest = (
  file: string,
  unitsFile: string | undefined,
): Result<{ readonly workbook: WorkbookForms; readonly given: readonly FormUnits[] }, string> => {
  const given = unitsFile === undefined ? ok([]) : readUnitsFile(unitsFile);
  if (!given.ok) return given;
  const workbook = readForms(file);
  if (!workbook.ok) return workbook;
  const absent = given.value.find((one) => !workbook.value.forms.some(isOf(one)));
  return absent === undefined
    ? ok({ workbook: workbook.value, given: given.value })
    : err(absentForm(file, workbook.value, absent.rubric));
};

const isOf =
  ({ rubric }: FormUnits) =>
  (form: FormOnSheet): boolean =>
    form.rubric === rubric;

/** A workbook whose list is up to date, and what was done for it. */
interface Listed {
  readonly bytes: Uint8Array;
  readonly revision: UnitsRevision;
  readonly sheetName: string;
}

const withList = (file: string, { bytes, forms }: WorkbookForms): Result<Listed, string> => {
  let revision: UnitsRevision = { kind: "nothing" };
  let sheetName = "";
  const edited = editedWorkbook(file, bytes, (sheets, taken) => {
    const existing = findUnitsSheet(sheets);
    revision = reviseUnits(forms, existing, taken);
    sheetName = revision.kind === "new" ? revision.sheet.name : (existing?.name ?? "");
    const refusal = refusalOf(revision);
    return refusal === null ? ok(unitsEdit(revision) ?? noEdit) : err(refusal);
  });
  return edited.ok ? ok({ bytes: edited.value, revision, sheetName }) : edited;
};

const refusalOf = (revision: UnitsRevision): string | null => {
  if (revision.kind === "headerless") return messages.headerless(revision.sheetName);
  return revision.kind === "occupied"
    ? messages.occupied(revision.sheetName, revision.cells)
    : null;
};

const listSentence = (file: string, { revision, sheetName }: Listed): string => {
  if (revision.kind === "new") return messages.created(file, sheetName);
  return revision.kind === "blocks" && revision.addedRows > 0
    ? messages.appended(file, sheetName, revision.addedRows)
    : messages.upToDate(file, sheetName);
};

/** A workbook with units in its list. */
interface Assigned {
  readonly bytes: Uint8Array;
  readonly cells: number;
  /** A line for each cell that names another unit in the file. */
  readonly differing: readonly string[];
}

const withUnits = (
  file: string,
  bytes: Uint8Array,
  given: readonly FormUnits[],
): Result<Assigned, string> => {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return err(unreadableSentence(file, workbook.error));
  const sheet = findUnitsSheet(sheetCells(workbook.value));
  if (sheet === null || given.length === 0) return ok({ bytes, cells: 0, differing: [] });
  const planned = planUnits(sheet, given);
  if (!planned.ok) return planned;
  const { writes, differing } = planned.value;
  const filled = fillCells(bytes, sheet.sheetId, writes);
  return filled.ok
    ? ok({ bytes: filled.value, cells: writes.length, differing })
    : err(unreadableSentence(file, filled.error));
};

const planUnits = (sheet: SheetCells, given: readonly FormUnits[]) => {
  const list = readUnits(sheet);
  if (list === null) return err(messages.headerless(sheet.name));
  const planned = given.map(({ rubric, units }) => ({
    rubric,
    ...unitWrites(list, rubric.id, units),
  }));
  const homeless = planned.find((one) => one.homeless.length > 0);
  if (homeless !== undefined) return err(messages.noRow(homeless.rubric.short, homeless.homeless));
  return ok({
    writes: planned.flatMap(({ writes, differing }) => [
      ...writes,
      ...differing.map(({ write }) => write),
    ]),
    differing: planned.flatMap(({ rubric, differing }) =>
      differing.map(({ cell, indicator, old, unit }) =>
        oneLine(messages.differing(rubric.short, cell, indicator, quoted(old), quoted(unit))),
      ),
    ),
  });
};

/** The list is what was asked about, the sentence why nothing was done. */
const refusedOverwriting = (lines: readonly string[]): Outcome => ({
  ...refused(messages.wouldOverwrite(lines.length)),
  stdout: `${lines.join("\n")}\n`,
});
