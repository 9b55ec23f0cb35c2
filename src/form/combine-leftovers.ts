import { toA1 } from "../plan/address";
import type { CopyProblem, Leftover } from "./combination";
import type { ReadWorkbook, SheetPair } from "./pair-sheets";
import { readEntry } from "./read-entry";
import { printedEntry, type SheetCells } from "./sheet-cells";
import type { InputCell } from "./sheet-reading";
import { strayCells } from "./stray-cells";

/** Lists what a copy's sheet holds that finds no place in the base's. */
export const pairLeftovers = ({ file, copy, base }: SheetPair): readonly Leftover[] => {
  const { cells, inputs } = copy.reading;
  const partner = typeof base === "string" ? null : base.reading;
  const known = new Set(partner?.inputs.map(({ place }) => place.key));
  const reason = partner === null ? "base-lacks-sheet" : "no-place";
  return [
    ...inputs.flatMap((input): readonly Leftover[] => {
      const entry = readEntry(file, cells, input);
      if (entry.kind === "untouched") return [];
      const about = { file, sheet: cells.name, cell: addressOf(input) };
      if (entry.kind === "not-calculated") {
        return [{ ...about, value: entry.formula, reason: "not-calculated" }];
      }
      const value = printedEntry(entry.candidate.value) ?? "";
      return known.has(input.place.key) ? [] : [{ ...about, value, reason }];
    }),
    ...strayCells(file, copy.reading, partner?.cells ?? null),
  ];
};

const addressOf = ({ position: { row, column } }: InputCell): string => toA1(row, column);

/** Names a copy's form that the base does not have, or not in a way that pairs them. */
export const pairProblems = ({ file, copy, base }: SheetPair): readonly CopyProblem[] => {
  const sheet = copy.reading.cells.name;
  if (base === "ambiguous") return [{ file, sheet, reason: "ambiguous" }];
  return base === "missing" && copy.kind === "form" ? [{ file, sheet, reason: "not-in-base" }] : [];
};

/** Sheets of people's own that both workbooks have under one name: whatever differs is left over. */
export const otherLeftovers = (
  copies: readonly ReadWorkbook[],
  base: readonly SheetCells[],
): readonly Leftover[] =>
  copies.flatMap(({ file, others }) =>
    others.flatMap((cells) => {
      const same = base.find(({ name }) => name === cells.name);
      const nothing = new Set<string>();
      const reading = { cells, inputs: [], fixed: [], texts: nothing, shapes: nothing };
      return same === undefined ? [] : strayCells(file, reading, same);
    }),
  );

/** Names the sheets of people's own that only a copy has. */
export const otherProblems = (
  copies: readonly ReadWorkbook[],
  base: readonly SheetCells[],
): readonly CopyProblem[] =>
  copies.flatMap(({ file, others }) =>
    others
      .filter(({ name, values }) => {
        const isEmpty = values.every((row) => row.every((value) => (value ?? "") === ""));
        return !isEmpty && !base.some((sheet) => sheet.name === name);
      })
      .map(({ name }) => ({ file, sheet: name, reason: "other-sheet" as const })),
  );
