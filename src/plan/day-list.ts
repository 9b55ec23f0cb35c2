import { appealWords } from "../messages/appeal";
import { wordsWith } from "../messages/sheet";
import { dayOfSerial, parseDay, republicDay, serialOf, weekdayOf } from "./calendar";

/** What a person listed as days. */
export interface DayList {
  /** As Excel numbers them, in order and each once. */
  readonly serials: readonly number[];
  /** What is no day, as it was written. */
  readonly unreadable: readonly string[];
}

/** Days stand on lines of their own, in cells side by side, or between commas; blanks belong to the days. */
const separators = /[\n\r\t,，、;；]/u;

/** Reads days as `parseDay` does, as many as there are. */
export const parseDayList = (text: string): DayList => {
  const written = text
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const days = written.map((piece) => ({ piece, day: parseDay(piece) }));
  const serials = days.flatMap(({ day }) => (day === null ? [] : [serialOf(day)]));
  return {
    serials: [...new Set(serials)].sort((one, other) => one - other),
    unreadable: days.flatMap(({ piece, day }) => (day === null ? [piece] : [])),
  };
};

/** Writes days as the republic counts its years, one a line. */
export const printDayList = (serials: readonly number[]): string =>
  serials.map((serial) => republicDay(dayOfSerial(serial))).join("\n");

/** Writes a day with its weekday as the formulas of a draft appeal do: 民國105年12月9日（星期五）. */
export const weekdayAndDay = (serial: number): string => {
  const weekday = appealWords.weekdays.charAt(weekdayOf(serial) - 1);
  return `${republicDay(dayOfSerial(serial))}${wordsWith(appealWords.weekday, weekday)}`;
};
