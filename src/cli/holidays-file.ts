import schema from "../../schemas/holidays.schema.json";
import { appealMessages } from "../messages/cli-appeal";
import type { WorkCalendar } from "../plan/working-days";
import { parseDay, serialOf } from "../plan/calendar";
import { err, ok, type Result } from "../result";
import { placeIn, readJson } from "./json-file";

/** Reads a file of days off and make-up days; the failure is a sentence that says what in it is wrong. */
export const readHolidays = (file: string): Result<WorkCalendar, string> => {
  const read = readJson(file, schema, appealMessages);
  if (!read.ok) return read;
  const given = read.value as { readonly [Key in keyof WorkCalendar]?: readonly string[] };
  const days = { holidays: given.holidays ?? [], makeUpDays: given.makeUpDays ?? [] };
  for (const [name, texts] of Object.entries(days)) {
    const wrong = texts.findIndex((text) => parseDay(text) === null);
    if (wrong < 0) continue;
    const place = placeIn(days, [name, String(wrong)]);
    return err(appealMessages.badDayInFile(file, place, texts[wrong] ?? ""));
  }
  return ok({ holidays: serialsOf(days.holidays), makeUpDays: serialsOf(days.makeUpDays) });
};

/** Reads a day as people write it; the failure is a sentence. */
export const readDay = (text: string): Result<number, string> => {
  const day = parseDay(text);
  return day === null ? err(appealMessages.badDay(text)) : ok(serialOf(day));
};

const serialsOf = (texts: readonly string[]): readonly number[] =>
  texts
    .flatMap((text) => parseDay(text) ?? [])
    .map(serialOf)
    .sort((one, other) => one - other);
