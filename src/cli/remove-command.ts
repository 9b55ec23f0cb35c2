import { annexSheetsOf } from "../form/annex-sheets";
import { type EnteredContents, enteredContents } from "../form/entered-contents";
import { locateForm } from "../form/locate-form";
import { openForm } from "../form/open-form";
import { ownMembersSheets } from "../form/own-members";
import { ownRecords } from "../form/own-records";
import type { FormOnSheet } from "../form/placed-form";
import { recognizeForm } from "../form/recognize-form";
import { settleRows } from "../form/settle-rows";
import type { SheetCells } from "../form/sheet-cells";
import { cliMessages, roleNames } from "../messages/cli";
import { officialRubrics } from "../official/official-rubrics";
import type { WorkbookEdit } from "../plan/workbook-edit";
import { ownReportSheets } from "../report/earlier-report-sheets";
import { err, ok, type Result } from "../result";
import { roles, type Rubric } from "../rubric/rubric";
import { absentForm } from "./absent-form";
import { editForms, rewrittenLines } from "./edit-forms";
import { readInput, resolveOutput, writeOutput } from "./files";
import { resolveForm } from "./form-names";
import { done, type Outcome, refused } from "./outcome";

/** What `remove` was asked for. */
export interface RemoveOptions {
  readonly from: string;
  readonly output: string | undefined;
  /** The sheet's name, where there are copies of the form. */
  readonly sheet: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  /** Whether what people have entered may go, too. */
  readonly withEntries: boolean;
  /** Whether the workbook's 總表 follows. */
  readonly overview: boolean;
}

/** Writes a copy of a workbook without one of its forms; everything else in it but the 總表 stays as it is. */
export const runRemove = (name: string, options: RemoveOptions): Outcome => {
  const rubric = resolveForm(name);
  if (!rubric.ok) return refused(rubric.error);
  const input = readInput(options.from);
  if (!input.ok) return refused(input.error);
  const target = resolveOutput({ ...options, input: options.from });
  if (!target.ok) return refused(target.error);
  const edited = editForms({
    file: options.from,
    bytes: input.value,
    overview: options.overview,
    planFor: (sheets) => planRemoval(rubric.value, sheets, options),
  });
  if (!edited.ok) return refused(edited.error);
  const written = writeOutput(target.value, edited.value.bytes);
  if (!written.ok) return refused(written.error);
  const sentence = cliMessages.done.removed(options.output ?? options.from, edited.value.removed);
  return done([sentence, ...rewrittenLines(edited.value)].join("\n"));
};

type LocatedForm = Pick<FormOnSheet, "cells" | "location">;

const planRemoval = (
  rubric: Rubric,
  sheets: readonly SheetCells[],
  options: RemoveOptions,
): Result<WorkbookEdit, string> => {
  const form = theForm(rubric, sheets, options);
  if (!form.ok) return form;
  const { cells } = form.value;
  const location = settleRows(cells, form.value.location, rubric);
  const annexes = annexSheetsOf(cells.sheetId, sheets);
  const members = ownMembersSheets(cells, { rubric }, sheets);
  const counts = enteredWords(enteredContents(cells, location, rubric, annexes, members));
  if (counts.length > 0 && !options.withEntries) {
    return err(cliMessages.remove.entered(rubric.short, counts));
  }
  const records = ownRecords(cells, location, sheets);
  const open = openForm(cells, [rubric]);
  const reports = open === null ? [] : ownReportSheets(open, sheets);
  const removed = [cells, ...annexes, ...members, ...records, ...reports].map(
    ({ sheetId }) => sheetId,
  );
  return ok({ added: [], blocks: [], removed, styles: {} });
};

const theForm = (
  rubric: Rubric,
  sheets: readonly SheetCells[],
  { from, sheet }: RemoveOptions,
): Result<LocatedForm, string> => {
  const messages = cliMessages.remove;
  const copies = sheets.flatMap((cells): readonly LocatedForm[] => {
    const location = locateForm(cells);
    return location?.marker.rubricId === rubric.id ? [{ cells, location }] : [];
  });
  if (copies.length === 0)
    return err(absentForm(from, { unmarked: unmarkedForms(sheets) }, rubric));
  const named = sheet === undefined ? copies : copies.filter(({ cells }) => cells.name === sheet);
  const [form, ...more] = named;
  if (form === undefined) return err(messages.notOnSheet(from, rubric.short, sheet ?? ""));
  const names = named.map(({ cells }) => cells.name);
  return more.length > 0 ? err(messages.several(from, rubric.short, names)) : ok(form);
};

const unmarkedForms = (sheets: readonly SheetCells[]): readonly FormOnSheet[] =>
  sheets.flatMap((cells): readonly FormOnSheet[] => {
    const recognized = recognizeForm(cells, officialRubrics());
    return recognized === null ? [] : [{ cells, ...recognized }];
  });

/** What people have entered, as counts in words; empty when there is nothing. */
const enteredWords = (entered: EnteredContents): readonly string[] => {
  const { scores, evidence, findings, others, annexes, members } = cliMessages.remove;
  const counts: readonly (readonly [number, (count: number) => string])[] = [
    ...roles.map(
      (role) => [entered.scores[role], (count: number) => scores(roleNames[role], count)] as const,
    ),
    [entered.evidence, evidence],
    [entered.findings, findings],
    [entered.others, others],
    [entered.annexes, annexes],
    [entered.members, members],
  ];
  return counts.flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
};
