import { toA1 } from "../plan/address";
import type { Rubric } from "../rubric/rubric";
import type {
  Candidate,
  Combination,
  Conflict,
  Decision,
  SheetWrites,
  Taken,
  WorkbookCopy,
} from "./combination";
import { candidatesByPlace, printedValue } from "./candidates-by-place";
import { chosenCandidate } from "./combine-decisions";
import { otherLeftovers, otherProblems, pairLeftovers, pairProblems } from "./combine-leftovers";
import type { EntryWrite } from "./entry-writes";
import type { ReadSheet } from "./identify-sheet";
import { pairSheets, readCopy, type ReadWorkbook, type SheetPair } from "./pair-sheets";
import { readEntry, sameValue } from "./read-entry";
import { formulaCells, type SheetCells } from "./sheet-cells";
import type { InputCell, SheetReading } from "./sheet-reading";

/**
 * Puts partly filled copies of one school's workbook together: each cell from the copy in which people entered it.
 *
 * Entered is what differs from what the form prints there, in the base too. Equal entries agree; different ones are a
 * conflict until a decision names the file that counts, and so are whole rows of an annex that name different things.
 * Illegal scores are taken as they are. Nothing gets lost: what has no place in the base is among the leftovers, whatever
 * takes no part among the problems. The order of the copies decides only which of several equal entries is named as the
 * source.
 */
export const combineCopies = (
  base: WorkbookCopy,
  copies: readonly WorkbookCopy[],
  rubrics: readonly Rubric[],
  decisions: readonly Decision[] = [],
): Combination => {
  const own = readCopy(base, rubrics);
  const read = copies.map((copy) => readCopy(copy, rubrics));
  const pairs = read.flatMap((copy) => pairSheets(copy, own.sheets));
  const combined = own.sheets.map((sheet) => combineSheet(sheet, own, pairs, decisions));
  const written = combined.some(({ writes }) => writes.length > 0);
  return {
    sheets: written ? [...combined.map(withFormulas), ...own.uncombined.map(onlyFormulas)] : [],
    taken: combined.flatMap(({ taken }) => taken),
    conflicts: combined.flatMap(({ conflicts }) => conflicts),
    leftovers: [...pairs.flatMap(pairLeftovers), ...otherLeftovers(read, base.sheets)],
    problems: [
      ...own.problems,
      ...read.flatMap(({ problems }) => problems),
      ...pairs.flatMap(pairProblems),
      ...otherProblems(read, base.sheets),
    ],
  };
};

/** What becomes of one sheet of the base. */
interface CombinedSheet {
  readonly sheet: ReadSheet;
  readonly writes: readonly EntryWrite[];
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
}

const combineSheet = (
  sheet: ReadSheet,
  own: ReadWorkbook,
  pairs: readonly SheetPair[],
  decisions: readonly Decision[],
): CombinedSheet => {
  const { cells, inputs } = sheet.reading;
  const isDoubled = own.sheets.filter(({ id }) => id === sheet.id).length > 1;
  const partners = pairs.filter((pair) => pair.base === sheet);
  const entered = candidatesByPlace(inputs, [
    { file: own.file, reading: sheet.reading, entries: ownEntries(own.file, sheet.reading) },
    ...partners.map(({ file, copy: { reading } }) => ({
      file,
      reading,
      entries: entriesOf(file, reading),
    })),
  ]);
  const writes: EntryWrite[] = [];
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  for (const input of inputs) {
    const { place: found, position } = input;
    const candidates = entered.get(found.key) ?? [];
    const key = isDoubled ? `${found.key} @${cells.name}` : found.key;
    const cell = toA1(position.row, position.column);
    const about = { place: { ...found, key }, sheet: cells.name, cell };
    const conflict: Conflict = { ...about, candidates };
    const chosen = agreed(candidates) ?? chosenCandidate(conflict, decisions);
    if (chosen === null && candidates.length > 0) conflicts.push(conflict);
    if (chosen === null || isInBase(chosen, candidates, own.file, input)) continue;
    writes.push({ ...position, value: chosen.value });
    taken.push({ ...about, from: chosen });
  }
  return { sheet, writes, taken, conflicts };
};

/** The base's entries; a formula of a person's without a result stands for itself and is not written over unasked. */
const ownEntries = (file: string, reading: SheetReading): ReadonlyMap<string, Candidate> =>
  entriesOf(file, reading, (formula, cell) => ({
    file,
    sheet: reading.cells.name,
    cell,
    value: formula,
    note: "formula",
  }));

/** What people entered into a sheet, by place. */
const entriesOf = (
  file: string,
  { cells, inputs }: SheetReading,
  ofFormula: (formula: string, cell: string) => Candidate | null = () => null,
): ReadonlyMap<string, Candidate> =>
  new Map(
    inputs.flatMap((input): readonly (readonly [string, Candidate])[] => {
      const entry = readEntry(file, cells, input);
      if (entry.kind === "untouched") return [];
      const { row, column } = input.position;
      const candidate =
        entry.kind === "entered" ? entry.candidate : ofFormula(entry.formula, toA1(row, column));
      return candidate === null ? [] : [[input.place.key, candidate]];
    }),
  );

/** The first of candidates that all have the same value; null when they differ or when there is none. */
const agreed = (candidates: readonly Candidate[]): Candidate | null => {
  const [first = null] = candidates;
  return candidates.every(({ value }) => sameValue(value, first?.value ?? null)) ? first : null;
};

/** What the base holds already is not written again: its cell keeps its formula or date. */
const isInBase = (
  chosen: Candidate,
  candidates: readonly Candidate[],
  file: string,
  input: InputCell,
): boolean => {
  const own = candidates.find((one) => one.file === file);
  // Where the form calculates, a blank is an entry.
  if (own === undefined)
    return input.printed?.type !== "formula" && sameValue(chosen.value, printedValue(input));
  return sameValue(own.value, chosen.value);
};

const withFormulas = ({ sheet, writes }: CombinedSheet): SheetWrites => ({
  sheetId: sheet.reading.cells.sheetId,
  writes,
  outdated: sheet.formulas.filter(
    ({ row, column }) => !writes.some((write) => write.row === row && write.column === column),
  ),
});

const onlyFormulas = (cells: SheetCells): SheetWrites => ({
  sheetId: cells.sheetId,
  writes: [],
  outdated: formulaCells(cells),
});
