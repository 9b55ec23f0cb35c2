import { appealWords } from "../messages/appeal";

/** A day of the Gregorian calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 民國元年 is 1912. */
export const yearsBeforeRepublic = 1911;
/** The last year that is read: one typed wrongly is not taken for a day. */
export const lastYear = 2199;

/**
 * Reads a day as people in Taiwan write it: 105/11/21, 105.11.21, 105-11-21, 民國105年11月21日, full-width too; a year of
 * four digits is Gregorian.
 *
 * Null for a day that no calendar has, and for years before 1912 and after 2199.
 */
export const parseDay = (text: string): CalendarDay | null => {
  const [, era, years = "", months = "", days = ""] =
    pattern.exec(text.normalize("NFKC").replace(/\s/gu, "")) ?? [];
  const counted = Number(years);
  const isRepublic = years.length < 4;
  if (years === "" || (era !== undefined && !isRepublic)) return null;
  const year = isRepublic ? counted + yearsBeforeRepublic : counted;
  const day = { year, month: Number(months), day: Number(days) };
  const isKnown = year > yearsBeforeRepublic && year <= lastYear;
  return isKnown && isSameDay(dayOfSerial(serialOf(day)), day) ? day : null;
};

const pattern = /^(中華民國|民國)?(\d{1,4})(?:年|[/.-])(\d{1,2})(?:月|[/.-])(\d{1,2})日?$/u;

const isSameDay = (one: CalendarDay, other: CalendarDay): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day;

/** Numbers a day as Excel does: 42695 is 2016-11-21. Exact from March 1900 on. */
export const serialOf = ({ year, month, day }: CalendarDay): number => {
  // Years begin in March here, so that the leap day is the last of them.
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const daysBeforeMonth = Math.floor((153 * monthsSinceMarch + 2) / 5);
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + daysBeforeMonth + day - serialOffset;
};

/** The day before 1900-01-01 that Excel would count from, had 1900 been no leap year to it. */
const serialOffset = 693_900;

/** The day that Excel gives a number to. */
export const dayOfSerial = (serial: number): CalendarDay => {
  const days = serial + serialOffset - 1;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const monthsSinceMarch = Math.floor((5 * inYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: yearInEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
};

/** Counts the days of the week from Monday, 1, to Sunday, 7. */
export const weekdayOf = (serial: number): number => ((serial + 5) % 7) + 1;

/** Writes a day as the republic counts its years: 民國105年11月21日. */
export const republicDay = ({ year, month, day }: CalendarDay): string => {
  const words = appealWords;
  return `${words.republic}${year - yearsBeforeRepublic}${words.year}${month}${words.month}${day}${words.day}`;
};
