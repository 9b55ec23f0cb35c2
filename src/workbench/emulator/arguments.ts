import { invalidArgument } from "./excel-error";

/** Readers for arguments as they come from the wire: each gives the value or throws Excel's InvalidArgument. */

/** Reads a text. */
export const textOf = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

/** Reads a text that may be left out. */
export const optionalText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : textOf(value);

/** Reads a finite number. */
export const numberOf = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
};

/** Reads a whole number. */
export const integerOf = (value: unknown): number => {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
};

/** Reads a truth value. */
export const booleanOf = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

/** Reads an object of named values, which is no list. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
};

/** One of the given words; Excel takes enumeration values in their documented spelling. */
export const wordOf = <Word extends string>(value: unknown, words: readonly Word[]): Word => {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument();
  return word;
};

/** A colour as `#RRGGBB`; Excel also takes six digits without the sign, and HTML names (not emulated). */
export const colorOf = (value: unknown): string => {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(textOf(value)) ?? [];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const named = namedColors[textOf(value).toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
};

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  lime: "#00FF00",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
};
