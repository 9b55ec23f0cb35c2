import { isBlank } from "../../src/scoring/judge";
import type { CellEntry } from "../../src/scoring/verdict";

/** Whether a literal list accepts an entry: an empty cell, or what reads exactly as one of its values. */
export const listAccepts = (values: readonly string[], entry: CellEntry): boolean => {
  if (isBlank(entry)) return true;
  return (typeof entry === "number" || typeof entry === "string") && values.includes(String(entry));
};

/** An entry on which a literal list and the verdict may differ, and why that is no hole. */
export interface ListDifference {
  readonly name: string;
  readonly reason: string;
  readonly holds: (values: readonly string[], entry: CellEntry) => boolean;
}

const isListed = (values: readonly string[], value: unknown): boolean =>
  values.includes(String(value));

/** The only entries on which a drop-down may give another answer than the check column. */
export const listDifferences: readonly ListDifference[] = [
  {
    name: "a listed number as text",
    reason: "a list compares what is shown, so that '8 passes it; the check column refuses it",
    holds: (values, entry) =>
      typeof entry === "string" && entry !== "NA" && isListed(values, entry),
  },
  {
    name: "a number within the tolerance",
    reason: "a list knows no tolerance and refuses 2.9999999999; the check column takes it for 3",
    holds: (values, entry) =>
      typeof entry === "number" &&
      !isListed(values, entry) &&
      isListed(values, Math.round(entry * 100) / 100) &&
      Math.abs(entry - Math.round(entry * 100) / 100) < 1e-9,
  },
];
