import { planAppeal } from "../form/appeal";
import { contestedHeaders } from "../form/contested-headers";
import { locateState } from "../form/locate-state";
import type { FormOnSheet } from "../form/placed-form";
import { appealMessages } from "../messages/cli-appeal";
import { misplacedMessages } from "../messages/cli-misplaced";
import { stateWords } from "../messages/states";
import { appealRules } from "../official/appeal-rules";
import { officialProcess } from "../official/official-process";
import type { WorkCalendar } from "../plan/working-days";
import { dayOfSerial, republicDay } from "../plan/calendar";
import { lastWorkingDay } from "../plan/working-days";
import { err, ok, type Result } from "../result";
import { findIndicator } from "../rubric/walk";
import { theForm } from "./chosen-form";
import { editedWorkbook } from "./edited-workbook";
import { resolveOutput, writeOutput } from "./files";
import { readDay, readHolidays } from "./holidays-file";
import { done, type Outcome, refused } from "./outcome";
import { readForms } from "./read-forms";

/** What `appeal` was asked for. */
export interface AppealOptions {
  readonly output: string | undefined;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly sheet: string | undefined;
  readonly received: string | undefined;
  /** A file of days off and make-up days. */
  readonly holidays: string | undefined;
  /** Separated by commas; chosen by the program when absent. */
  readonly indicators: string | undefined;
}

/** Writes a copy of a workbook with a draft appeal for one of its forms. */
export const runAppeal = (file: string, form: string | null, options: AppealOptions): Outcome => {
  const days = readDays(options);
  if (!days.ok) return refused(days.error);
  const chosen = chooseForm(file, form, options);
  if (!chosen.ok) return refused(chosen.error);
  const target = resolveOutput({ ...options, input: file });
  if (!target.ok) return refused(target.error);
  const drafted = withAppeal(file, chosen.value, days.value);
  if (!drafted.ok) return refused(drafted.error);
  const written = writeOutput(target.value, drafted.value.bytes);
  if (!written.ok) return refused(written.error);
  const { sheet, rows } = drafted.value;
  return done(
    [
      appealMessages.done(options.output ?? file, sheet, rows),
      deadlineSentence(days.value),
      ...calendarSentences(days.value, options),
      ...stateSentences(chosen.value.form),
    ].join("\n"),
  );
};

interface AppealDays {
  readonly received: number | null;
  readonly days: WorkCalendar;
}

const readDays = ({ received, holidays }: AppealOptions): Result<AppealDays, string> => {
  const day = received === undefined ? ok(null) : readDay(received);
  if (!day.ok) return day;
  const days =
    holidays === undefined ? ok({ holidays: [], makeUpDays: [] }) : readHolidays(holidays);
  return days.ok ? ok({ received: day.value, days: days.value }) : days;
};

interface ChosenForm {
  readonly bytes: Uint8Array;
  readonly form: FormOnSheet;
  readonly indicators: readonly string[] | null;
}

const chooseForm = (
  file: string,
  name: string | null,
  { sheet, indicators }: AppealOptions,
): Result<ChosenForm, string> => {
  const workbook = readForms(file);
  if (!workbook.ok) return workbook;
  const form = theForm(file, workbook.value, { form: name, sheet });
  if (!form.ok) return form;
  const { rubric, cells, location } = form.value;
  const headers = contestedHeaders(location);
  if (headers.length > 0) return err(misplacedMessages.contestedColumns(file, cells.name, headers));
  const ids = indicators?.split(/[,，、\s]+/u).filter((id) => id !== "") ?? null;
  const unknown = ids?.find((id) => findIndicator(rubric, id) === null);
  return unknown === undefined
    ? ok({ bytes: workbook.value.bytes, form: form.value, indicators: ids })
    : err(appealMessages.unknownIndicator(rubric.short, unknown));
};

const withAppeal = (
  file: string,
  { bytes, form, indicators }: ChosenForm,
  days: AppealDays,
): Result<
  { readonly bytes: Uint8Array; readonly sheet: string; readonly rows: number },
  string
> => {
  const rules = appealRules(officialProcess());
  let made = { sheet: "", rows: 0 };
  const edited = editedWorkbook(file, bytes, (_, taken) => {
    const planned = planAppeal({ form, indicators, rules, ...days }, taken);
    if (planned === null) return err(appealMessages.nothing(form.rubric.short));
    made = { sheet: planned.edit.added[0]?.name ?? "", rows: planned.rows };
    return ok(planned.edit);
  });
  return edited.ok ? ok({ bytes: edited.value, ...made }) : edited;
};

const deadlineSentence = ({ received, days }: AppealDays): string => {
  if (received === null) return appealMessages.noDate;
  const { workingDays } = appealRules(officialProcess());
  const last = lastWorkingDay(received, workingDays, days);
  return appealMessages.deadline(republicDay(dayOfSerial(last)));
};

/** A make-up day that nobody listed would bring the last day forward. */
const calendarSentences = (
  { received }: AppealDays,
  { holidays }: AppealOptions,
): readonly string[] =>
  received === null || holidays !== undefined ? [] : [appealMessages.noHolidays];

const stateSentences = ({ cells, location }: FormOnSheet): readonly string[] => {
  const { state } = locateState(cells, location);
  return state === "final" ? [] : [appealMessages.notFinal(stateWords[state])];
};
