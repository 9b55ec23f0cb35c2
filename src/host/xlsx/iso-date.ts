const secondsInDay = 86_400;
const lastSerial = 2_958_466;
/** From day 0 of the 1900 to day 0 of the 1904 date system. */
const days1904 = 1462;
/** Excel believes in 29 February 1900, as Lotus 1-2-3 did. */
const noSuchDay = 60;

/**
 * Prints a day number as an ISO 8601 date, with the time of day when it has one; below a day as a time alone.
 *
 * Null for what Excel shows no date for: negative numbers and those after the year 9999.
 */
export const isoDate = (serial: number, from1904: boolean): string | null => {
  const seconds = Math.round(serial * secondsInDay) + (from1904 ? days1904 * secondsInDay : 0);
  const day = Math.floor(seconds / secondsInDay);
  if (serial < 0 || day >= lastSerial) return null;
  const time = new Date((seconds % secondsInDay) * 1000).toISOString().slice(11, 19);
  if (day === 0) return time;
  return seconds % secondsInDay === 0 ? dateOf(day) : `${dateOf(day)}T${time}`;
};

const dateOf = (day: number): string => {
  if (day === noSuchDay) return "1900-02-29";
  const epoch = Date.UTC(1899, 11, day < noSuchDay ? 31 : 30);
  return new Date(epoch + day * secondsInDay * 1000).toISOString().slice(0, 10);
};
