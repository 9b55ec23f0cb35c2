import type { CellEntry } from "../../scoring/verdict";
import { decodeXstring } from "./xml-text";

/** A cell as its markup stores it; `type` is the attribute `t`, `n` when absent. */
export interface StoredCell {
  readonly type: string;
  /** The text of `<v>`; null when there is none. */
  readonly value: string | null;
  /** The text of `<is>`; null when there is none. */
  readonly inline: string | null;
}

const millisecondsInDay = 86_400_000;
/** Day 0 of the 1900 date system, for dates from March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);

/** An ISO 8601 date as the day number that Excel shows it by; the text itself when it is none. */
const dateNumber = (text: string): number | string => {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`,
  );
  return Number.isNaN(time) ? text : (time - epoch) / millisecondsInDay;
};

const numberOf = (text: string): CellEntry => {
  if (text.trim() === "") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
};

/**
 * Reads a stored cell as an entry (ECMA-376 part 1, 18.18.11 ST_CellType).
 *
 * Dates are numbers, as in Excel. An empty text is an entry of its own; a cell without a value is null.
 */
export const entryOf = (cell: StoredCell, strings: readonly string[]): CellEntry => {
  const { type, value, inline } = cell;
  if (type === "inlineStr") return decodeXstring(inline ?? "");
  if (value === null) return type === "str" ? "" : null;
  switch (type) {
    case "s":
      return strings[Number(value)] ?? null;
    case "str":
      return decodeXstring(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return { error: value };
    case "d":
      return dateNumber(value);
    default:
      return numberOf(value);
  }
};
