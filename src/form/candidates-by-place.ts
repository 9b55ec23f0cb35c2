import { toA1 } from "../plan/address";
import type { Candidate, CombinedValue, Place } from "./combination";
import { sameValue } from "./read-entry";
import type { InputCell, SheetReading } from "./sheet-reading";

/** What people entered into one file's sheet, by the `key` of its place. */
export interface FileEntries {
  readonly file: string;
  readonly reading: SheetReading;
  readonly entries: ReadonlyMap<string, Candidate>;
}

/**
 * Lists what the files hold at each of these places, by its `key`; `files` in the order in which candidates are listed.
 *
 * A row of an annex's table is about one department, say. Where files name different ones in it, a cell that one of
 * them leaves as it was counts as a value too: else a row would be put together from two departments.
 */
export const candidatesByPlace = (
  inputs: readonly InputCell[],
  files: readonly FileEntries[],
): ReadonlyMap<string, readonly Candidate[]> => {
  const entered = new Map(
    inputs.map(({ place: { key } }) => [
      key,
      files.flatMap(({ entries }) => entries.get(key) ?? []),
    ]),
  );
  const torn = new Set(
    inputs
      .filter(({ place }) => place.kind === "annex" && nameTwo(entered.get(place.key) ?? []))
      .map(({ place }) => rowOf(place)),
  );
  return new Map(
    inputs.map(({ place }) => {
      const found = entered.get(place.key) ?? [];
      const isWhole = place.kind !== "annex" || !torn.has(rowOf(place)) || found.length === 0;
      return [place.key, isWhole ? found : withBlanks(place, inputs, files)];
    }),
  );
};

/** What the form prints in an input cell, as a value. */
export const printedValue = ({ printed }: InputCell): CombinedValue => {
  if (printed?.type === "text") return printed.text;
  return printed?.type === "number" ? printed.number : null;
};

/** Whether two of the entries are different texts: numbers that differ don't say that a row is about something else. */
const nameTwo = (candidates: readonly Candidate[]): boolean => {
  const names = candidates.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  return names.some((name) => !sameValue(name, names[0] ?? null));
};

/** The part of a place's key before its column. */
const rowOf = ({ key }: Place): string => key.slice(0, key.lastIndexOf(" "));

/** The entries of the files that have any in the row, and for their other cells what the form prints there. */
const withBlanks = (
  place: Place,
  inputs: readonly InputCell[],
  files: readonly FileEntries[],
): readonly Candidate[] => {
  const row = inputs.filter((one) => rowOf(one.place) === rowOf(place));
  return files
    .filter(({ entries }) => row.some((one) => entries.has(one.place.key)))
    .flatMap((one) => one.entries.get(place.key) ?? blankIn(one, place.key));
};

const blankIn = ({ file, reading }: FileEntries, key: string): readonly Candidate[] => {
  const input = reading.inputs.find(({ place }) => place.key === key);
  if (input === undefined) return [];
  const { row, column } = input.position;
  const cell = toA1(row, column);
  return [{ file, sheet: reading.cells.name, cell, value: printedValue(input), note: null }];
};
