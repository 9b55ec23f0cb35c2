import { weekdayOf } from "./calendar";

/** What makes a year's working days differ from Monday to Friday; days as Excel numbers them. */
export interface WorkCalendar {
  /** 放假日: days off. */
  readonly holidays: readonly number[];
  /** 補行上班日: days that are worked although they are weekends or holidays. */
  readonly makeUpDays: readonly number[];
}

/**
 * Finds the last day of a period of working days, counted from the day after `start` (行政程序法 §48 II: the first day
 * is not counted).
 *
 * Working days are Mondays to Fridays without the holidays, and the make-up days.
 */
export const lastWorkingDay = (
  start: number,
  workingDays: number,
  { holidays, makeUpDays }: WorkCalendar,
): number => {
  const off = new Set(holidays);
  const worked = new Set(makeUpDays);
  const isWorked = (day: number): boolean =>
    worked.has(day) || (weekdayOf(day) <= 5 && !off.has(day));
  let day = start;
  for (let left = workingDays; left > 0;) {
    day += 1;
    if (isWorked(day)) left -= 1;
  }
  return day;
};
