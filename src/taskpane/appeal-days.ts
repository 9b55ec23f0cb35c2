import { appealRules } from "../official/appeal-rules";
import { officialProcess } from "../official/official-process";
import { makeUpRows } from "../plan/appeal-calendar";
import { parseDay, serialOf } from "../plan/calendar";
import { parseDayList, printDayList, weekdayAndDay } from "../plan/day-list";
import { lastWorkingDay, type WorkCalendar } from "../plan/working-days";
import type { Message } from "./pane-language";

/** The days of an appeal as they were typed. */
export interface TypedDays {
  readonly received: string;
  readonly holidays: string;
  readonly makeUpDays: string;
}

/** The days of an appeal as Excel numbers them. */
export interface AppealDays extends WorkCalendar {
  /** Null as long as none is typed. */
  readonly received: number | null;
}

/** What is wrong with each of the typed days; null where nothing is. */
export type DayFaults = Readonly<Record<keyof TypedDays, Message | null>>;

/** Says of the typed days what can't be used. */
export const dayFaults = ({ received, holidays, makeUpDays }: TypedDays): DayFaults => {
  const isDay = received.trim() === "" || parseDay(received) !== null;
  const tooMany = parseDayList(makeUpDays).serials.length > makeUpRows;
  return {
    received: isDay ? null : { key: "formState.badDay", values: {} },
    holidays: unreadable(holidays),
    makeUpDays:
      unreadable(makeUpDays) ??
      (tooMany ? { key: "formState.tooManyMakeUpDays", values: { count: makeUpRows } } : null),
  };
};

const unreadable = (text: string): Message | null => {
  const { unreadable: pieces } = parseDayList(text);
  return pieces.length === 0
    ? null
    : { key: "formState.badDays", values: { days: pieces.join("、") } };
};

/** Reads the typed days; null while something in them can't be used. */
export const readDays = (typed: TypedDays): AppealDays | null => {
  if (Object.values(dayFaults(typed)).some((fault) => fault !== null)) return null;
  const received = parseDay(typed.received);
  return {
    received: received === null ? null : serialOf(received),
    holidays: parseDayList(typed.holidays).serials,
    makeUpDays: parseDayList(typed.makeUpDays).serials,
  };
};

/** Says which is the last day for an appeal, as far as the typed days tell. */
export const deadlineMessage = (typed: TypedDays): Message => {
  const days = readDays(typed);
  if (days === null) return { key: "formState.deadlineUnread", values: {} };
  if (days.received === null) return { key: "formState.deadlineUnknown", values: {} };
  const { workingDays } = appealRules(officialProcess());
  const day = weekdayAndDay(lastWorkingDay(days.received, workingDays, days));
  const isPlain = days.holidays.length + days.makeUpDays.length === 0;
  return { key: isPlain ? "formState.deadlinePlain" : "formState.deadline", values: { day } };
};

/** Shows days that can all be read as the republic counts its years, in order and each once. */
export const tidiedDays = (text: string): string => printDayList(parseDayList(text).serials);
