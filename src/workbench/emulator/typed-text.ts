/** What Excel makes of text that is typed or set as a value: a number with its format, a boolean, or text. */
export interface Typed {
  readonly value: string | number | boolean;
  /** The number format that a cell in General takes on, such as `0%`. */
  readonly numberFormat?: string;
}

const dayNumber = (year: number, month: number, day: number): number | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // Serial 1 is 1 January 1900; from March 1900 on Excel is one ahead, because it counts a 29 February 1900.
  const serial = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  return exists && serial > 60 ? serial : null;
};

const fullYear = (year: number): number => {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const asDate = (text: string): Typed | null => {
  const [, year, month, day] = /^(\d{4}|\d{2})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) {
    const value = dayNumber(fullYear(Number(year)), Number(month), Number(day));
    return value === null ? null : { value, numberFormat: "yyyy/m/d" };
  }
  const [, shortMonth, shortDay] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  if (shortMonth === undefined) return null;
  const value = dayNumber(new Date().getFullYear(), Number(shortMonth), Number(shortDay));
  return value === null ? null : { value, numberFormat: 'm"月"d"日"' };
};

const asTime = (text: string): Typed | null => {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, numberFormat: text.split(":").length === 3 ? "h:mm:ss" : "h:mm" };
};

const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:E[+-]?\d+)?$/i;

const asNumber = (text: string): Typed | null => {
  if (!/\d/.test(text) || !plainNumber.test(text)) return null;
  const value = Number(text.replaceAll(",", ""));
  if (!Number.isFinite(value)) return null;
  if (/E/i.test(text)) return { value, numberFormat: "0.00E+00" };
  return text.includes(",") ? { value, numberFormat: "#,##0" } : { value };
};

const asBracketed = (text: string): Typed | null => {
  const [, inner] = /^\(([^()]+)\)$/.exec(text) ?? [];
  const number = inner === undefined ? null : asNumber(inner);
  return number === null ? null : { ...number, value: -Number(number.value) };
};

const asPercentage = (text: string): Typed | null => {
  const number = text.endsWith("%") ? asNumber(text.slice(0, -1).trim()) : null;
  if (number === null) return null;
  return { value: Number(number.value) / 100, numberFormat: text.includes(".") ? "0.00%" : "0%" };
};

/** Reads text as Excel with a Taiwanese locale does when it is put into a cell that is not formatted as text. */
export const readTyped = (text: string): Typed => {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return (
    asNumber(trimmed) ??
    asBracketed(trimmed) ??
    asPercentage(trimmed) ??
    asDate(trimmed) ??
    asTime(trimmed) ?? { value: text }
  );
};
