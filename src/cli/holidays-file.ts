import schema from "../../schemas/holidays.schema.json";
import { appealMessages } from "../messages/cli-appeal";
import type { EnteredDays } from "../plan/appeal-calendar";
import { parseDay, serialOf } from "../plan/calendar";
import { err, ok, type Result } from "../result";
import { readJson } from "./json-file";

/** Reads a file of days off and make-up days; the failure is a sentence that says what in it is wrong. */
export const readHolidays = (file: string): Result<EnteredDays, string> => {
  const read = readJson(file, schema, appealMessages);
  if (!read.ok) return read;
  const given = read.value as { readonly [Key in keyof EnteredDays]?: readonly string[] };
  const holidays = serialsOf(given.holidays ?? []);
  if (!holidays.ok) return holidays;
  const makeUpDays = serialsOf(given.makeUpDays ?? []);
  return makeUpDays.ok
    ? ok({ holidays: holidays.value, makeUpDays: makeUpDays.value })
    : makeUpDays;
};

/** Reads a day as people write it; the failure is a sentence. */
export const readDay = (text: string): Result<number, string> => {
  const day = parseDay(text);
  return day === null ? err(appealMessages.badDay(text)) : ok(serialOf(day));
};

const serialsOf = (texts: readonly string[]): Result<readonly number[], string> => {
  const serials: number[] = [];
  for (const text of texts) {
    const day = readDay(text);
    if (!day.ok) return day;
    serials.push(day.value);
  }
  return ok(serials.sort((one, other) => one - other));
};
